package org.reformgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the documents of whole graphs anew from the data. Graph by graph, so that memory holds no more than the names
 * of one graph's documents.
 *
 * @param base the data
 * @param text the index
 */
record Reindexing(DatasetGraph base, FullText text) {

  private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

  /** Puts right what the journal names. */
  void finish(Journal journal) {
    var graphs = journal.pending();
    if (graphs.isEmpty()) {
      return;
    }
    boolean all = graphs.contains(Journal.ALL);
    long documents = Txn.calculateRead(base, () -> all ? everything() : only(graphs));
    text.commit();
    journal.close();
    if (documents > 0) {
      LOG.info("Text index made anew for {}: {} documents", all ? "all graphs" : graphs.size() + " graphs", documents);
    }
  }

  private long everything() {
    text.clear();
    long documents = 0;
    for (var graphs = base.listGraphNodes(); graphs.hasNext(); ) {
      documents += add(graphs.next());
    }
    return documents;
  }

  private long only(Collection<String> graphs) {
    long documents = 0;
    for (var graph : graphs) {
      text.removeGraph(graph);
      documents += add(NodeFactory.createURI(graph));
    }
    return documents;
  }

  private long add(Node graph) {
    var documents = documents(base, text, graph);
    documents.forEach(text::add);
    return documents.size();
  }

  /** The documents that the index is to hold for a graph. */
  static Collection<Entity> documents(DatasetGraph base, FullText text, Node graph) {
    var uids = new HashSet<String>();
    var documents = new ArrayList<Entity>();
    for (var predicate : TextFields.predicates()) {
      for (var quads = base.find(graph, Node.ANY, predicate, Node.ANY); quads.hasNext(); ) {
        var entity = text.entity(quads.next());
        if (entity != null && uids.add(FullText.uid(entity))) {
          documents.add(entity);
        }
      }
    }
    return documents;
  }
}
