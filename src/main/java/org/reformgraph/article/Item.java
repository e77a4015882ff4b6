package org.reformgraph.article;

/** One thing a reader found in its input: an article, or the reason why there is none. */
public sealed interface Item permits Article, Rejected {

  /** The article's id; for a rejected input that bore none, the name of the file or line it came from. */
  String id();
}
