package org.reformgraph.load;

/** Is told how a load goes on; called from one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (articles, triples) -> {};

  /**
   * Something came to its end.
   *
   * @param articles number of articles done with so far, whatever became of them
   * @param triples number of triples written so far
   */
  void at(long articles, long triples);
}
