package org.reformgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Prov;

/**
 * All data of a store in one of four formats, graph by graph in the order of their names, each graph's triples in the
 * order of their N-Triples lines. The times of runs are left out, for they alone tell two loads of the same articles
 * apart. For tools of RDF 1.1 a reifier ({@code rdf:reifies} with a triple term) is written as an
 * {@code rdf:Statement} (RDF 1.1 Semantics, appendix D.1).
 */
public final class Dump {

  /** Formats of a dump. */
  public enum Format {
    /** N-Quads. */
    nq,
    /** TriG. */
    trig,
    /** Turtle: the union of all graphs. */
    ttl,
    /** JSON-LD 1.1: an array with an object for each graph; of RDF 1.1 always. */
    jsonld
  }

  private static final Set<Node> TIMES = Set.of(Prov.startedAtTime, Prov.endedAtTime);

  private final DatasetGraph base;
  private final boolean rdf11;

  Dump(DatasetGraph base, boolean rdf11) {
    this.base = base;
    this.rdf11 = rdf11;
  }

  void write(OutputStream out, Format format) {
    switch (format) {
      case nq -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS), false);
      case trig -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), false);
      case ttl -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), true);
      case jsonld -> jsonld(out);
    }
  }

  private void stream(StreamRDF out, boolean union) {
    out.start();
    new TreeMap<>(base.prefixes().getMapping()).forEach(out::prefix);
    for (var graph : graphs()) {
      for (var quad : quads(graph, rdf11)) {
        if (!union) {
          out.quad(quad);
        } else if (isFirst(quad)) {
          out.triple(quad.asTriple());
        }
      }
    }
    out.finish();
  }

  private void jsonld(OutputStream out) {
    try {
      var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
      var separator = "[\n";
      for (var graph : graphs()) {
        var one = DatasetGraphFactory.create();
        quads(graph, true).forEach(one::add);
        text.write(separator);
        text.write(RDFWriter.source(one).format(RDFFormat.JSONLD11_FLAT).asString());
        separator = ",\n";
      }
      text.write(separator.startsWith("[") ? "[]\n" : "]\n");
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Node> graphs() {
    var graphs = new ArrayList<Node>();
    base.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(Comparator.comparing(Node::getURI));
    return graphs;
  }

  private List<Quad> quads(Node graph, boolean asRdf11) {
    return Iter.iter(base.find(graph, Node.ANY, Node.ANY, Node.ANY))
        .filter(quad -> !TIMES.contains(quad.getPredicate()))
        .flatMap(quad -> (asRdf11 ? classic(quad) : List.of(quad)).iterator())
        .map(quad -> new Line(line(quad), quad))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Line::text))
        .map(Line::quad)
        .toList();
  }

  private record Line(String text, Quad quad) {}

  private static String line(Quad quad) {
    return NodeFmtLib.strNT(quad.getSubject())
        + " "
        + NodeFmtLib.strNT(quad.getPredicate())
        + " "
        + NodeFmtLib.strNT(quad.getObject());
  }

  private static List<Quad> classic(Quad quad) {
    if (!quad.getObject().isTripleTerm()) {
      return List.of(quad);
    }
    var graph = quad.getGraph();
    var statement = quad.getSubject();
    var triple = quad.getObject().getTriple();
    return List.of(
        Quad.create(graph, statement, RDF.Nodes.type, RDF.Nodes.Statement),
        Quad.create(graph, statement, RDF.Nodes.subject, triple.getSubject()),
        Quad.create(graph, statement, RDF.Nodes.predicate, triple.getPredicate()),
        Quad.create(graph, statement, RDF.Nodes.object, triple.getObject()));
  }

  /** Whether no graph written before holds the same triple. */
  private boolean isFirst(Quad quad) {
    var name = quad.getGraph().getURI();
    return base.stream(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
        .noneMatch(other -> other.getGraph().getURI().compareTo(name) < 0);
  }
}
