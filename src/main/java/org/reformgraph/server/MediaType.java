package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Quad;

/**
 * A format the SPARQL endpoint or the Graph Store answers in, and the choice among them: the parameter {@code format}
 * (or {@code output}) wins, else the Accept header decides. Nothing fits: 406, or 400 for an unknown parameter.
 *
 * @param type as in the Content-Type header
 * @param name short name for the parameter {@code format}
 * @param lang Jena's writer
 * @param streamed how it is written when it is too long to be laid out; null if it must be complete in memory
 */
record MediaType(String type, String name, Lang lang, RDFFormat streamed) {

  /** SELECT and ASK, the default first. */
  static final List<MediaType> TABLES =
      List.of(
          new MediaType("application/sparql-results+json", "json", ResultSetLang.RS_JSON, null),
          new MediaType("application/json", "json", ResultSetLang.RS_JSON, null),
          new MediaType("application/sparql-results+xml", "xml", ResultSetLang.RS_XML, null),
          new MediaType("application/xml", "xml", ResultSetLang.RS_XML, null),
          new MediaType("text/csv", "csv", ResultSetLang.RS_CSV, null),
          new MediaType("text/tab-separated-values", "tsv", ResultSetLang.RS_TSV, null));

  private static final MediaType TURTLE = new MediaType("text/turtle", "turtle", Lang.TURTLE, RDFFormat.TURTLE_BLOCKS);
  private static final MediaType NTRIPLES = new MediaType("application/n-triples", "nt", Lang.NTRIPLES, RDFFormat.NTRIPLES);
  private static final MediaType JSONLD = new MediaType("application/ld+json", "jsonld", Lang.JSONLD, null);
  private static final MediaType RDFXML = new MediaType("application/rdf+xml", "rdfxml", Lang.RDFXML, null);
  private static final MediaType TRIG = new MediaType("application/trig", "trig", Lang.TRIG, RDFFormat.TRIG_BLOCKS);
  private static final MediaType NQUADS = new MediaType("application/n-quads", "nq", Lang.NQUADS, RDFFormat.NQUADS);

  /** One graph; TriG and N-Quads are supersets of Turtle and N-Triples. */
  static final List<MediaType> GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG, NQUADS);

  /** A document on one thing. */
  static final List<MediaType> DOCUMENTS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);

  /** Several graphs. */
  static final List<MediaType> DATASETS = List.of(TRIG, NQUADS, JSONLD);

  /** Other names that clients use for the parameter; SPARQLWrapper sends some of them beside each other. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ttl", "turtle"),
          Map.entry("n3", "turtle"),
          Map.entry("ntriples", "nt"),
          Map.entry("n-triples", "nt"),
          Map.entry("json-ld", "jsonld"),
          Map.entry("ld+json", "jsonld"),
          Map.entry("json", "jsonld"),
          Map.entry("rdf+xml", "rdfxml"),
          Map.entry("rdf", "rdfxml"),
          Map.entry("xml", "rdfxml"),
          Map.entry("nquads", "nq"),
          Map.entry("n-quads", "nq"));

  static MediaType choose(HttpServletRequest request, List<MediaType> offers) {
    var wanted =
        Stream.of("format", "output")
            .map(request::getParameterValues)
            .filter(Objects::nonNull)
            .flatMap(Stream::of)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    return wanted.isEmpty() ? byHeader(request, offers) : byName(wanted, offers);
  }

  /** How a document's path ends in this format, without the dot. */
  String suffix() {
    return switch (name) {
      case "turtle" -> "ttl";
      case "rdfxml" -> "rdf";
      default -> name;
    };
  }

  /** Whether Jena 6.0.0 writes triple terms in it. */
  boolean holdsTripleTerms() {
    return streamed != null;
  }

  String contentType() {
    // XML says itself that it is UTF-8, but R's RCurl takes it for Latin-1 unless the header says so too.
    return type.startsWith("text/") || type.endsWith("xml") ? type + "; charset=utf-8" : type;
  }

  /** How much of an answer is laid out in memory before it is streamed, or refused, in triples. */
  int inMemory() {
    return streamed == null ? 50_000 : 10_000;
  }

  boolean holds(Quad quad) {
    return quad.isDefaultGraph() || DATASETS.contains(this);
  }

  private static MediaType byHeader(HttpServletRequest request, List<MediaType> offers) {
    var best = Accept.of(request).best(offers.stream().map(MediaType::type).toList());
    if (best.isEmpty()) {
      ServletOps.error(
          406,
          "Accept: %s: none of these can be sent; ask for one of %s"
              .formatted(
                  request.getHeader("Accept"),
                  offers.stream().map(MediaType::type).collect(Collectors.joining(", "))));
    }
    return offers.stream().filter(f -> f.type().equals(best.orElseThrow())).findFirst().orElseThrow();
  }

  private static MediaType byName(List<String> wanted, List<MediaType> offers) {
    return wanted.stream()
        .flatMap(name -> named(name, offers).stream())
        .findFirst()
        .orElseGet(
            () -> {
              ServletOps.errorBadRequest(
                  "format=%s is unknown; ask for one of %s"
                      .formatted(
                          wanted.getFirst(), offers.stream().map(MediaType::name).distinct().collect(Collectors.joining(", "))));
              throw new AssertionError("refused above");
            });
  }

  private static Optional<MediaType> named(String name, List<MediaType> offers) {
    return offers.stream()
        .filter(f -> f.name().equals(name) || f.type().equals(name))
        .findFirst()
        .or(() -> offers.stream().filter(f -> f.name().equals(ALIASES.get(name))).findFirst());
  }
}
