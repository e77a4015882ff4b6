package org.reformgraph.graph;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.reformgraph.text.Span;

/**
 * The one class that mints IRIs, and reads them back. All are deterministic: the base, a fixed path, then one
 * percent-encoded segment a key. Names of institutions, measures, people and reports lose white space and quotation
 * marks, so that “一网通办” and 一网通办 are one; ids of articles and cases keep every character, so that two ids never
 * share an IRI. Concepts and terms belong to the ontology and do not move with the base.
 */
public final class Iris {

  /** Base of the published graph. */
  public static final String DEFAULT_BASE = "https://w3id.org/reformgraph/";

  private static final Pattern BASE = Pattern.compile("https?://[^\\s/?#<>\"{}|\\\\^`]+(/[^\\s?#<>\"{}|\\\\^`]*)?/");

  private final String base;

  /** What an IRI of the project names; {@link #path()} is the part between base and key. */
  public enum Type {
    DISTRICT("id/district/"),
    INSTITUTION("id/institution/"),
    MEASURE("id/measure/"),
    PERSON("id/person/"),
    ARTICLE("id/article/"),
    CASE("id/case/"),
    REPORT("id/report/"),
    FIGURE("id/figure/"),
    INDICATOR("id/indicator/"),
    EVIDENCE("id/evidence/"),
    STATEMENT("id/statement/"),
    RUN("id/run/"),
    ARTICLE_GRAPH("graph/article/"),
    EVIDENCE_GRAPH("graph/evidence/");

    private final String path;

    Type(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }

    private boolean hasTwoParts() {
      return this == FIGURE || this == EVIDENCE;
    }
  }

  /**
   * What an IRI says.
   *
   * @param type what it names
   * @param key the key it was minted from, names as normalised; of a figure or a piece of evidence the article's id
   * @param part a figure's number, evidence's {@code start-end}; null for all other types
   */
  public record Named(Type type, String key, String part) {}

  public Iris(String base) {
    Objects.requireNonNull(base);
    if (!BASE.matcher(base).matches()) {
      throw new IllegalArgumentException(
          "not a base for IRIs: '" + base + "'; give an absolute http or https address that ends in /");
    }
    this.base = base;
  }

  /** Under the default base. */
  public Iris() {
    this(DEFAULT_BASE);
  }

  public String base() {
    return base;
  }

  public Node district(String code) {
    return id(Type.DISTRICT, code);
  }

  public Node institution(String name) {
    return name(Type.INSTITUTION, name);
  }

  public Node measure(String name) {
    return name(Type.MEASURE, name);
  }

  public Node person(String name) {
    return name(Type.PERSON, name);
  }

  /** The concept of an indicator: {@code id/indicator/地区生产总值}. */
  public Node indicator(String name) {
    return name(Type.INDICATOR, name);
  }

  public Node report(String name) {
    return name(Type.REPORT, name);
  }

  public Node article(String id) {
    return id(Type.ARTICLE, id);
  }

  public Node reformCase(String id) {
    return id(Type.CASE, id);
  }

  public Node figure(String articleId, int number) {
    return iri(Type.FIGURE, IriText.encode(articleId) + "/" + number);
  }

  public Node evidence(String articleId, Span span) {
    return iri(Type.EVIDENCE, IriText.encode(articleId) + "/" + span.start() + "-" + span.end());
  }

  /** Reifier of one statement of one article: the first 80 bits of a SHA-256 over the article's id and the triple. */
  public Node statement(String articleId, Triple statement) {
    MessageDigest sha256 = ContentHash.sha256();
    ContentHash.add(sha256, articleId);
    ContentHash.add(sha256, statement.getSubject().getURI());
    ContentHash.add(sha256, statement.getPredicate().getURI());
    ContentHash.add(sha256, statement.getObject().getURI());
    return iri(Type.STATEMENT, HexFormat.of().formatHex(sha256.digest(), 0, 10));
  }

  /** The run of one version of the extractor. */
  public Node run(String version) {
    return id(Type.RUN, version);
  }

  public Node articleGraph(String articleId) {
    return id(Type.ARTICLE_GRAPH, articleId);
  }

  public Node evidenceGraph(String articleId) {
    return id(Type.EVIDENCE_GRAPH, articleId);
  }

  public Node gazetteerGraph() {
    return NodeFactory.createURI(base + "graph/gazetteer");
  }

  public Node ontologyGraph() {
    return NodeFactory.createURI(base + "graph/ontology");
  }

  public Node datasetGraph() {
    return NodeFactory.createURI(base + "graph/dataset");
  }

  /** The data set as a whole. */
  public Node dataset() {
    return NodeFactory.createURI(base + "id/dataset");
  }

  /** A way to reach the data set: {@code sparql}, {@code dump}. */
  public Node dataset(String way) {
    return NodeFactory.createURI(base + "id/dataset/" + IriText.encode(way));
  }

  /** A concept of {@code ontology/policy-areas.ttl}. */
  public static Node policyArea(String word) {
    return concept("policy-area", word);
  }

  /** A concept of {@code ontology/institution-kinds.ttl}. */
  public static Node institutionKind(String word) {
    return concept("institution-kind", word);
  }

  /** A concept of {@code ontology/units.ttl}. */
  public static Node unit(String word) {
    return concept("unit", word);
  }

  /** The scheme of the indicators' concepts. */
  public static Node indicators() {
    return NodeFactory.createURI(Rg.ONTOLOGY + "/indicator");
  }

  /** What the IRI names; empty for an IRI that this base did not mint. */
  public Optional<Named> named(String iri) {
    if (!iri.startsWith(base)) {
      return Optional.empty();
    }
    String rest = iri.substring(base.length());
    for (Type type : Type.values()) {
      if (rest.startsWith(type.path)) {
        return named(type, rest.substring(type.path.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * The IRI at a path under the base, as a client wrote it: with Chinese percent-encoded or not, reserved characters
   * encoded or not. Empty for what is no path of an IRI.
   *
   * @param path without a slash at its start, such as {@code id/case/%E4%BD%99%E6%9D%AD}
   */
  public Optional<Node> at(String path) {
    StringBuilder iri = new StringBuilder(base);
    for (String segment : path.split("/", -1)) {
      String text = IriText.decode(segment);
      if (text == null || text.isEmpty()) {
        return Optional.empty();
      }
      iri.append(iri.length() > base.length() ? "/" : "").append(IriText.encode(text));
    }
    return Optional.of(NodeFactory.createURI(iri.toString()));
  }

  private static Optional<Named> named(Type type, String segments) {
    int slash = segments.indexOf('/');
    if (type.hasTwoParts() != slash >= 0) {
      return Optional.empty();
    }
    String key = IriText.decode(slash < 0 ? segments : segments.substring(0, slash));
    String part = slash < 0 ? null : segments.substring(slash + 1);
    if (key == null || key.isEmpty() || part != null && !part.matches("\\d+(-\\d+)?")) {
      return Optional.empty();
    }
    return Optional.of(new Named(type, key, part));
  }

  private Node id(Type type, String key) {
    return iri(type, IriText.encode(key));
  }

  private Node name(Type type, String name) {
    return iri(type, IriText.encode(IriText.name(name)));
  }

  private Node iri(Type type, String segments) {
    return NodeFactory.createURI(base + type.path + segments);
  }

  private static Node concept(String scheme, String word) {
    return NodeFactory.createURI(Rg.ONTOLOGY + "/" + scheme + "/" + IriText.encode(word));
  }
}
