package org.reformgraph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes named graphs, one after the other, each one's triples in the order of their N-Triples lines: the same graphs
 * give the same bytes. Holds one graph at a time. For tools of RDF 1.1 a reifier ({@code rdf:reifies} with a triple
 * term) becomes an {@code rdf:Statement} (RDF 1.1 Semantics, appendix D.1), and so it does always in JSON-LD, which
 * Jena 6.0.0 can't write triple terms in.
 */
public final class GraphWriter implements AutoCloseable {

  /** What is written. */
  public enum Format {
    /** N-Quads. */
    nq,
    /** TriG. */
    trig,
    /** Turtle: what the graphs hold, without their names. */
    ttl,
    /** JSON-LD 1.1: an array with an object for each graph. */
    jsonld
  }

  private final OutputStream out;
  private final boolean rdf11;
  private final boolean named;
  private final StreamRDF stream;
  private String separator = "[\n";

  /** Writes the prefixes; closing ends the document but leaves the stream open. */
  public GraphWriter(OutputStream out, Format format, boolean rdf11) {
    this.out = out;
    this.rdf11 = rdf11 || format == Format.jsonld;
    this.named = format != Format.ttl;
    this.stream =
        switch (format) {
          case nq -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
          case trig -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
          case ttl -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
          case jsonld -> null;
        };
    if (stream != null) {
      stream.start();
      Namespaces.byPrefix().forEach(stream::prefix);
    }
  }

  /** All graphs of an article; in Turtle a triple that two of them hold is written once. */
  public void write(ArticleGraphs article, Iris iris) {
    Stream<Triple> authority = article.authority().stream();
    if (!named) {
      authority = authority.filter(triple -> !article.facts().contains(triple));
    }
    write(iris.articleGraph(article.id()), article.facts().stream());
    write(iris.evidenceGraph(article.id()), article.evidence().stream());
    write(iris.gazetteerGraph(), authority);
  }

  /** One graph. */
  public void write(Node name, Stream<Triple> triples) {
    List<Triple> sorted =
        triples
            .flatMap(triple -> rdf11 ? classic(triple) : Stream.of(triple))
            .map(triple -> new Line(line(triple), triple))
            .sorted(Comparator.comparing(Line::text))
            .map(Line::triple)
            .toList();
    if (stream == null) {
      jsonld(name, sorted);
    } else if (named) {
      sorted.forEach(triple -> stream.quad(Quad.create(name, triple)));
    } else {
      sorted.forEach(stream::triple);
    }
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.finish();
    } else {
      print(separator.startsWith("[") ? "[]\n" : "]\n");
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Line(String text, Triple triple) {}

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject());
  }

  /** The triple in RDF 1.1: a reifier as an {@code rdf:Statement}, every other one as it is. */
  public static Stream<Triple> classic(Triple triple) {
    if (!triple.getObject().isTripleTerm()) {
      return Stream.of(triple);
    }
    Node statement = triple.getSubject();
    Triple reified = triple.getObject().getTriple();
    return Stream.of(
        Triple.create(statement, RDF.Nodes.type, RDF.Nodes.Statement),
        Triple.create(statement, RDF.Nodes.subject, reified.getSubject()),
        Triple.create(statement, RDF.Nodes.predicate, reified.getPredicate()),
        Triple.create(statement, RDF.Nodes.object, reified.getObject()));
  }

  private void jsonld(Node name, List<Triple> triples) {
    if (triples.isEmpty()) {
      return;
    }
    DatasetGraph one = DatasetGraphFactory.create();
    triples.forEach(triple -> one.add(Quad.create(name, triple)));
    print(separator);
    print(RDFWriter.source(one).format(RDFFormat.JSONLD11_FLAT).asString());
    separator = ",\n";
  }

  private void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
