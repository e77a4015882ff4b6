package org.reformgraph.server.page;

import java.util.Comparator;

/**
 * A span of an article that something was read from.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last
 * @param exact its words
 * @param prefix words before it
 * @param suffix words after it
 */
record Quote(int start, int end, String exact, String prefix, String suffix) implements Comparable<Quote> {

  private static final Comparator<Quote> ORDER =
      Comparator.comparingInt(Quote::start).thenComparing(Comparator.comparingInt(Quote::end).reversed());

  /** Where it is on the article's page. */
  String anchor() {
    return anchor(start, end);
  }

  static String anchor(int start, int end) {
    return "e-" + start + "-" + end;
  }

  boolean holds(Quote other) {
    return start <= other.start && other.end <= end;
  }

  /** By place; of those that start together the longest first. */
  @Override
  public int compareTo(Quote other) {
    return ORDER.compare(this, other);
  }
}
