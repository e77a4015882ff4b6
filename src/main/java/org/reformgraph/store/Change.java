package org.reformgraph.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;

/**
 * Changes the data and the text index alike, within a write transaction of the caller's. Goes past the index's own
 * listener: which graphs are new is known here, and the index is spared to look.
 *
 * @param base the data
 * @param text the index
 * @param iris names of graphs
 * @param indexer runs the analysis of text beside the writing of data
 */
record Change(DatasetGraph base, FullText text, Iris iris, Executor indexer) {

  private static final Node ANY = Node.ANY;
  private static final Node TYPE = RDF.type.asNode();

  Stored put(List<ArticleGraphs> articles, Instant time) {
    var loose = new HashSet<Node>();
    int replaced = 0;
    for (var article : articles) {
      replaced += clear(article.id(), loose) ? 1 : 0;
    }
    // Segmenting Chinese takes half as long as TDB2's part: side by side.
    var indexed = CompletableFuture.runAsync(() -> articles.forEach(this::index), indexer);
    long triples = 0;
    try {
      for (var article : articles) {
        triples += add(iris.articleGraph(article.id()), article.facts());
        triples += add(iris.evidenceGraph(article.id()), article.evidence());
        merge(iris.gazetteerGraph(), article.authority());
        runBegan(article, time);
      }
    } finally {
      join(indexed);
    }
    dropUnused(loose);
    return new Stored(articles.size() - replaced, replaced, triples);
  }

  boolean remove(String id) {
    var loose = new HashSet<Node>();
    boolean found = clear(id, loose);
    dropUnused(loose);
    return found;
  }

  /** Gives a graph that is no article's new content, but leaves what articles brought to it. */
  void replace(Node graph, Graph content) {
    var kept =
        base.stream(graph, ANY, ANY, ANY).filter(quad -> Shared.isShared(iris, quad.getSubject())).toList();
    base.deleteAny(graph, ANY, ANY, ANY);
    text.removeGraph(graph.getURI());
    add(graph, content);
    index(graph, content);
    kept.forEach(this::merge);
  }

  void runEnded(String version, Instant time) {
    var run = iris.run(version);
    if (base.contains(iris.datasetGraph(), run, TYPE, Rg.ExtractionRun)) {
      base.deleteAny(iris.datasetGraph(), run, Prov.endedAtTime, ANY);
      runQuad(run, Prov.endedAtTime, time(time));
    }
  }

  /** Empties the graphs of an article, notes what they leaned on; false if they were empty. */
  private boolean clear(String id, Set<Node> loose) {
    var facts = iris.articleGraph(id);
    if (!base.contains(facts, ANY, ANY, ANY)) {
      return false;
    }
    base.find(facts, ANY, ANY, ANY)
        .forEachRemaining(
            quad -> {
              if (Shared.isShared(iris, quad.getObject())) {
                loose.add(quad.getObject());
              }
            });
    for (var graph : List.of(facts, iris.evidenceGraph(id))) {
      base.deleteAny(graph, ANY, ANY, ANY);
      text.removeGraph(graph.getURI());
    }
    return true;
  }

  /** Adds to a graph that was empty; the data alone. */
  private long add(Node graph, Graph triples) {
    long count = 0;
    for (var all = triples.find(); all.hasNext(); count++) {
      base.add(Quad.create(graph, all.next()));
    }
    return count;
  }

  private void index(ArticleGraphs article) {
    index(iris.articleGraph(article.id()), article.facts());
    index(iris.evidenceGraph(article.id()), article.evidence());
  }

  /** Adds a graph's documents where there were none of it. */
  private void index(Node graph, Graph triples) {
    var uids = new HashSet<String>();
    for (var all = triples.find(); all.hasNext(); ) {
      var entity = text.entity(Quad.create(graph, all.next()));
      if (entity != null && uids.add(FullText.uid(entity))) {
        text.add(entity);
      }
    }
  }

  private void runBegan(ArticleGraphs article, Instant time) {
    article
        .facts()
        .find(iris.article(article.id()), Prov.wasGeneratedBy, ANY)
        .mapWith(Triple::getObject)
        .filterKeep(run -> !base.contains(iris.datasetGraph(), run, TYPE, Rg.ExtractionRun))
        .forEachRemaining(
            run -> {
              var version = iris.named(run.getURI()).map(Iris.Named::key).orElseThrow();
              runQuad(run, TYPE, Rg.ExtractionRun);
              runQuad(run, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(version));
              runQuad(run, Prov.startedAtTime, time(time));
            });
  }

  private void merge(Node graph, Graph triples) {
    triples.find().forEachRemaining(triple -> merge(Quad.create(graph, triple)));
  }

  private void merge(Quad quad) {
    if (!base.contains(quad)) {
      base.add(quad);
      var entity = text.entity(quad);
      if (entity != null) {
        text.addEntity(entity);
      }
    }
  }

  /** Removes from the graphs beside the articles' what no article refers to any more. */
  private void dropUnused(Set<Node> loose) {
    for (var node : loose) {
      if (!Shared.isUsed(base, iris, node)) {
        for (var graph : List.of(iris.gazetteerGraph(), iris.datasetGraph())) {
          for (var quad : base.stream(graph, node, ANY, ANY).toList()) {
            base.delete(quad);
            var entity = text.entity(quad);
            if (entity != null) {
              text.deleteEntity(entity);
            }
          }
        }
      }
    }
  }

  private static void join(CompletableFuture<Void> task) {
    try {
      task.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void runQuad(Node run, Node predicate, Node object) {
    base.add(iris.datasetGraph(), run, predicate, object);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }
}
