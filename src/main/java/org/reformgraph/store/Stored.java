package org.reformgraph.store;

/**
 * What one transaction did.
 *
 * @param added articles that were not there before
 * @param replaced articles that took the place of older ones
 * @param triples number of triples written, in the graphs of both
 */
public record Stored(int added, int replaced, long triples) {

  public static final Stored NOTHING = new Stored(0, 0, 0);

  public Stored plus(Stored other) {
    return new Stored(added + other.added, replaced + other.replaced, triples + other.triples);
  }
}
