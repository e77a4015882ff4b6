package org.reformgraph.link;

import org.reformgraph.article.Article;

/** Reads an article. Implementations are pure and safe to call from many threads. */
@FunctionalInterface
public interface Reader {

  Reading read(Article article);

  /** Names the rules and lexicons in force; articles read by another version are read again. */
  default String version() {
    return "unversioned";
  }
}
