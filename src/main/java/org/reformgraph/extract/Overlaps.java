package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.reformgraph.text.Span;

/** Settles overlaps: longest first, then earliest; what overlaps a kept one is dropped. */
final class Overlaps {

  private Overlaps() {}

  /** The kept ones, in text order. */
  static <T> List<T> settle(List<T> found, Function<T, Span> span) {
    List<T> byLength = new ArrayList<>(found);
    byLength.sort(
        Comparator.<T>comparingInt(t -> -span.apply(t).length()).thenComparing(t -> span.apply(t)));
    int end = found.stream().mapToInt(t -> span.apply(t).end()).max().orElse(0);
    boolean[] taken = new boolean[end];
    List<T> kept = new ArrayList<>();
    for (T one : byLength) {
      Span place = span.apply(one);
      boolean free = true;
      for (int i = place.start(); i < place.end() && free; i++) {
        free = !taken[i];
      }
      if (free) {
        java.util.Arrays.fill(taken, place.start(), place.end(), true);
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparing(span));
    return kept;
  }
}
