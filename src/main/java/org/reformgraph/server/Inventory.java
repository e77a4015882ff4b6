package org.reformgraph.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * How much of what a data set holds, counted in the union of its named graphs.
 *
 * @param triples each once, whatever number of graphs hold it
 * @param subjects different ones
 * @param properties triples of each property, in the order of their IRIs
 * @param classes what is counted of each class, in the order of their IRIs
 * @param graphs number of named graphs
 * @param named their names, sorted; empty where there are more than {@link #LISTED}
 */
record Inventory(
    long triples, long subjects, Map<String, Long> properties, Map<String, Members> classes, long graphs, List<Node> named) {

  /** Most graphs whose names are listed. */
  static final int LISTED = 2_000;

  /**
   * The members of a class.
   *
   * @param count how many
   * @param properties triples of each property whose subjects they are
   */
  record Members(long count, Map<String, Long> properties) {}

  /** Counts within a read transaction, in one pass: TDB2 gives the union ordered by subject. */
  static Inventory of(DatasetGraph data) {
    var count = new Counting();
    data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(count::add);
    count.finish();
    long graphs = 0;
    var named = new ArrayList<Node>();
    for (var names = data.listGraphNodes(); names.hasNext(); ) {
      var name = names.next();
      if (++graphs <= LISTED) {
        named.add(name);
      }
    }
    named.sort((a, b) -> a.toString().compareTo(b.toString()));
    var classes = new TreeMap<String, Members>();
    count.members.forEach((type, n) -> classes.put(type, new Members(n, count.ofClass.get(type))));
    return new Inventory(
        count.triples, count.subjects, count.properties, classes, graphs, graphs > LISTED ? List.of() : List.copyOf(named));
  }

  /** The pass: what is known of one subject is added to its classes when the next one comes. */
  private static final class Counting {
    private long triples;
    private long subjects;
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, Long> members = new HashMap<>();
    private final Map<String, Map<String, Long>> ofClass = new HashMap<>();
    private Node subject;
    private final List<String> types = new ArrayList<>();
    private final Map<String, Long> own = new HashMap<>();

    void add(Quad quad) {
      if (!quad.getSubject().equals(subject)) {
        finish();
        subject = quad.getSubject();
        subjects++;
      }
      triples++;
      own.merge(quad.getPredicate().getURI(), 1L, Long::sum);
      if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
        types.add(quad.getObject().getURI());
      }
    }

    void finish() {
      own.forEach((property, n) -> properties.merge(property, n, Long::sum));
      for (var type : types) {
        members.merge(type, 1L, Long::sum);
        var counts = ofClass.computeIfAbsent(type, t -> new TreeMap<>());
        own.forEach((property, n) -> counts.merge(property, n, Long::sum));
      }
      own.clear();
      types.clear();
    }
  }
}
