package org.reformgraph.link;

import java.util.List;
import java.util.function.Function;
import org.reformgraph.text.Span;

/**
 * Things of a text in its order, of which those in a stretch are found without going through all: reading a text of any
 * length must not take time that grows with its square.
 *
 * @param <T> what stands in the text
 */
final class InOrder<T> {

  private final List<T> all;
  private final Function<T, Span> span;

  /**
   * @param all sorted by where their spans start
   */
  InOrder(List<T> all, Function<T, Span> span) {
    this.all = List.copyOf(all);
    this.span = span;
  }

  /** Those that begin at {@code from} or later, and before {@code to}. */
  List<T> starting(int from, int to) {
    return from >= to ? List.of() : all.subList(index(from), index(to));
  }

  /** Index of the first one that begins at the offset or later. */
  private int index(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(all.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
