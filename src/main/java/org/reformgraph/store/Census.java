package org.reformgraph.store;

import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Rg;

/** Counts a store, within a read transaction. */
final class Census {

  private static final List<Node> CLASSES =
      List.of(
          Rg.ReformCase, Rg.Article, Rg.Report, Rg.District, Rg.Institution, Rg.Measure, Rg.Figure, Rg.Person,
          Rg.ExtractionRun);

  private Census() {}

  static Statistics of(DatasetGraph base, FullText text) {
    var instances = new TreeMap<String, Long>();
    for (var type : CLASSES) {
      instances.put(type.getLocalName(), instances(base, type));
    }
    try (var documents = text.view()) {
      return new Statistics(instances.get(Rg.Article.getLocalName()), triples(base), documents.size(), instances);
    }
  }

  /** Without a look at the nodes themselves: several million a second. */
  static long triples(DatasetGraph base) {
    var quads = TDBInternal.getDatasetGraphTDB(base).getQuadTable().getNodeTupleTable();
    return Iter.count(quads.findAll());
  }

  private static long instances(DatasetGraph base, Node type) {
    long count = 0;
    Node last = null;
    // The index is ordered by subject within an object, so that the same subject in two graphs comes in a row.
    for (var quads = base.find(Node.ANY, Node.ANY, RDF.type.asNode(), type); quads.hasNext(); ) {
      var subject = quads.next().getSubject();
      if (!subject.equals(last)) {
        count++;
        last = subject;
      }
    }
    return count;
  }
}
