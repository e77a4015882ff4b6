package org.reformgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;

/**
 * Checks a store within a read transaction, graph by graph: articles are whole, the text index holds just the
 * documents of the data, and nothing is described beside the articles that no article refers to.
 *
 * @param base the data
 * @param text the index
 * @param iris names of graphs and articles
 */
record Integrity(DatasetGraph base, FullText text, Iris iris) {

  List<String> faults() {
    var faults = new ArrayList<String>();
    long documents = 0;
    try (var view = text.view()) {
      for (var graphs = base.listGraphNodes(); graphs.hasNext(); ) {
        var graph = graphs.next();
        if (graph.isURI()) {
          iris.named(graph.getURI()).ifPresent(named -> article(graph, named, faults));
        }
        for (var entity : Reindexing.documents(base, text, graph)) {
          documents++;
          if (!view.holds(entity)) {
            faults.add("not once in the text index: " + entity + " of graph " + graph);
          }
        }
      }
      if (documents != view.size()) {
        faults.add("the text index holds " + view.size() + " documents, the data has " + documents);
      }
    }
    for (var graph : List.of(iris.gazetteerGraph(), iris.datasetGraph())) {
      unused(graph, faults);
    }
    return faults;
  }

  private void article(Node graph, Iris.Named named, List<String> faults) {
    var article = iris.article(named.key());
    switch (named.type()) {
      case ARTICLE_GRAPH -> {
        for (var predicate : List.of(SchemaDO.sha256.asNode(), Prov.wasGeneratedBy)) {
          if (!base.contains(graph, article, predicate, Node.ANY)) {
            faults.add("no " + predicate + " in " + graph);
          }
        }
      }
      case EVIDENCE_GRAPH -> {
        if (!base.contains(iris.articleGraph(named.key()), Node.ANY, Node.ANY, Node.ANY)) {
          faults.add("evidence without its article: " + graph);
        }
      }
      default -> faults.add("a graph that bears no graph's name: " + graph);
    }
  }

  private void unused(Node graph, List<String> faults) {
    Node last = null;
    for (var quads = base.find(graph, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
      var subject = quads.next().getSubject();
      if (!subject.equals(last) && Shared.isShared(iris, subject) && !Shared.isUsed(base, iris, subject)) {
        faults.add("no article refers to " + subject + ", described in " + graph);
      }
      last = subject;
    }
  }
}
