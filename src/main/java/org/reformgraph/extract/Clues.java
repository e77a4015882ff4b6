package org.reformgraph.extract;

/**
 * All that speaks for or against one name: a set of {@link Clue}s.
 *
 * @param bits one bit for each clue that holds, by its ordinal
 */
record Clues(long bits) {

  private static final Clue[] ALL = Clue.values();

  private static final Clue[] VERBS =
      java.util.Arrays.stream(ALL).filter(c -> c.name().startsWith("VERB_") && c != Clue.VERB_FAR).toArray(Clue[]::new);

  static Clues of(Clue first) {
    return new Clues(1L << first.ordinal());
  }

  Clues with(Clue clue) {
    return new Clues(bits | 1L << clue.ordinal());
  }

  Clues withIf(boolean holds, Clue clue) {
    return holds ? with(clue) : this;
  }

  boolean has(Clue clue) {
    return (bits & 1L << clue.ordinal()) != 0;
  }

  /** Kind of the verb before the name, as in {@code frames.csv}; null for none. */
  String verb() {
    for (Clue clue : VERBS) {
      if (has(clue)) {
        return clue.name().substring("VERB_".length()).toLowerCase(java.util.Locale.ROOT);
      }
    }
    return null;
  }

  /** Log odds that the words name a measure. */
  double score() {
    boolean quoted = has(Clue.QUOTED);
    double sum = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      Clue clue = ALL[Long.numberOfTrailingZeros(left)];
      sum += quoted ? clue.quoted() : clue.plain();
    }
    return sum;
  }

  /** Whether it is rather a measure than none. */
  boolean hold() {
    return score() >= 0;
  }

  /** Share of such names that are measures: the logistic of the score, within what was ever measured. */
  double confidence() {
    double odds = 1 / (1 + Math.exp(-score()));
    return Math.round(100 * Math.clamp(odds, 0.5, 0.95)) / 100.0;
  }
}
