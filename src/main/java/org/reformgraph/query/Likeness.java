package org.reformgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two names are, for the suggestions in error messages: the share of pairs of neighbouring
 * characters they have in common (Dice's coefficient), which suits Chinese names and English words alike.
 */
final class Likeness {

  private Likeness() {}

  /** From 0, nothing in common, to 1. */
  static double of(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    long common = left.stream().filter(right::contains).count();
    return 2.0 * common / (left.size() + right.size());
  }

  /** The names most like a given one, best first; those with nothing in common left out. */
  static List<String> nearest(String name, Collection<String> names, int limit) {
    return names.stream()
        .distinct()
        .filter(other -> of(name, other) > 0)
        .sorted(
            Comparator.comparingDouble((String other) -> -of(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  /** The pairs of a name, its ends included, so that names of one character have some too. */
  private static Set<String> pairs(String name) {
    int[] points = ("^" + name.toLowerCase(Locale.ROOT) + "$").codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < points.length && points.length > 2; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }
}
