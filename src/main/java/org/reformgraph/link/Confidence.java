package org.reformgraph.link;

import org.reformgraph.extract.Quantity;

/**
 * How often statements of a kind are right, as counted on the gold in {@code data/gold} and {@code data/gold-own} and
 * taken down a little for texts of other hands; {@code evaluate} prints how far that holds. Measures bring their own
 * from what speaks for them, and what is said of a measure is at most as sure as the measure.
 */
final class Confidence {

  static final double AUTHOR = 0.99;
  static final double AFFILIATION = 0.9;

  private Confidence() {}

  /** A division by its full name, by a short one, or by one that is an ordinary word as well. */
  static double district(boolean full, boolean ordinary) {
    return full ? 0.98 : ordinary ? 0.9 : 0.96;
  }

  /** An institution of the registry, an organ of a division, or one known by its last word alone. */
  static double institution(boolean listed, boolean organ) {
    return listed ? 0.95 : organ ? 0.96 : 0.88;
  }

  /** Someone with a post, or without. */
  static double person(boolean post) {
    return post ? 0.95 : 0.82;
  }

  /** Sums and shares are hardly misread; a duration may only date something else. */
  static double figure(Quantity quantity) {
    return quantity.isMoney() || quantity.isShare() ? 0.98 : quantity.isDuration() ? 0.9 : 0.95;
  }

  /** A place named near the measure, or the place that the article is about. */
  static double place(double measure, boolean near) {
    return measure * (near ? 0.9 : 0.85);
  }

  static double actor(double measure) {
    return measure * 0.78;
  }

  static double part(double measure) {
    return measure * 0.7;
  }
}
