package org.reformgraph.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.graph.Iris;

/**
 * What is described beside the articles' graphs just because articles refer to it: towns and streets in the gazetteer
 * graph, runs in the dataset graph. It goes with the last article that does.
 */
final class Shared {

  private static final int CODE_OF_COUNTY = 6;

  private Shared() {}

  static boolean isShared(Iris iris, Node node) {
    return node.isURI()
        && iris.named(node.getURI())
            .filter(
                named ->
                    switch (named.type()) {
                      case RUN -> true;
                      case DISTRICT -> named.key().length() > CODE_OF_COUNTY;
                      default -> false;
                    })
            .isPresent();
  }

  static boolean isUsed(DatasetGraph base, Iris iris, Node node) {
    return base.stream(Node.ANY, Node.ANY, Node.ANY, node)
        .anyMatch(quad -> articleOf(iris, quad.getGraph()).isPresent());
  }

  /** The id of the article whose facts the graph of this name holds. */
  static Optional<String> articleOf(Iris iris, Node graph) {
    return graph.isURI()
        ? iris.named(graph.getURI())
            .filter(named -> named.type() == Iris.Type.ARTICLE_GRAPH)
            .map(Iris.Named::key)
        : Optional.empty();
  }
}
