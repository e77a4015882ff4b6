package org.reformgraph.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Prov;

/**
 * All data of a store, graph by graph in the order of their names. The times of runs are left out, for they alone tell
 * two loads of the same articles apart. Turtle holds the union of all graphs.
 */
final class Dump {

  private static final Set<Node> TIMES = Set.of(Prov.startedAtTime, Prov.endedAtTime);

  private final DatasetGraph base;
  private final boolean rdf11;

  Dump(DatasetGraph base, boolean rdf11) {
    this.base = base;
    this.rdf11 = rdf11;
  }

  void write(OutputStream out, GraphWriter.Format format) {
    try (var writer = new GraphWriter(out, format, rdf11)) {
      for (var graph : graphs()) {
        writer.write(graph, quads(graph, format == GraphWriter.Format.ttl).map(Quad::asTriple));
      }
    }
  }

  private List<Node> graphs() {
    var graphs = new ArrayList<Node>();
    base.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(Comparator.comparing(Node::getURI));
    return graphs;
  }

  private Stream<Quad> quads(Node graph, boolean union) {
    return base.stream(graph, Node.ANY, Node.ANY, Node.ANY)
        .filter(quad -> !TIMES.contains(quad.getPredicate()))
        .filter(quad -> !union || isFirst(quad));
  }

  /** Whether no graph written before holds the same triple. */
  private boolean isFirst(Quad quad) {
    var name = quad.getGraph().getURI();
    return base.stream(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
        .noneMatch(other -> other.getGraph().getURI().compareTo(name) < 0);
  }
}
