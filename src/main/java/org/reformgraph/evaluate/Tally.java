package org.reformgraph.evaluate;

/**
 * Counts of one yardstick over one or many articles; those of many are sums, so scores are micro-averages.
 *
 * @param right predicted and in the gold
 * @param gold in the gold
 * @param predicted predicted
 */
public record Tally(int right, int gold, int predicted) {

  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(right + other.right, gold + other.gold, predicted + other.predicted);
  }

  /** Share of the predicted that is right, 0 to 1; 0 where nothing was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : (double) right / predicted;
  }

  /** Share of the gold that was found, 0 to 1. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of both. */
  public double f1() {
    return gold + predicted == 0 ? 0 : 2.0 * right / (gold + predicted);
  }
}
