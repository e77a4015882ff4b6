package org.reformgraph.load;

import org.reformgraph.article.Rejected;
import org.reformgraph.graph.ArticleGraphs;

/** What reading an article came to. */
sealed interface Outcome {

  /**
   * To be stored.
   *
   * @param graphs its graphs
   */
  record Fit(ArticleGraphs graphs) implements Outcome {}

  /**
   * Not to be stored.
   *
   * @param why the reason
   */
  record Unfit(Rejected why) implements Outcome {}
}
