package org.reformgraph.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Prov;

/**
 * All data of a store, within a read transaction, graph by graph in the order of their names. The times of runs are
 * left out, for they alone tell two loads of the same articles apart.
 *
 * @param base the data
 */
public record Dump(DatasetGraph base) {

  private static final Set<Node> TIMES = Set.of(Prov.startedAtTime, Prov.endedAtTime);

  public void write(OutputStream out, GraphWriter.Format format, boolean rdf11) {
    var names = new ArrayList<Node>();
    base.listGraphNodes().forEachRemaining(names::add);
    names.sort(Comparator.comparing(Node::getURI));
    boolean union = format == GraphWriter.Format.ttl;
    try (var writer = new GraphWriter(out, format, rdf11)) {
      for (var name : names) {
        writer.write(
            name,
            base.stream(name, Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> !TIMES.contains(quad.getPredicate()) && (!union || isFirst(quad)))
                .map(Quad::asTriple));
      }
    }
  }

  /** Whether no graph written before holds the same triple. */
  private boolean isFirst(Quad quad) {
    var name = quad.getGraph().getURI();
    return base.stream(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
        .noneMatch(other -> other.getGraph().getURI().compareTo(name) < 0);
  }
}
