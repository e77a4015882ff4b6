package org.reformgraph.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A largest one-to-one matching between gold and predicted items, by augmenting paths (Kuhn 1955): no pair is
 * lost because an earlier item took the only partner of a later one.
 */
final class Matching {

  private final int[] goldOf;
  private final int[] predictedOf;

  private Matching(int[] goldOf, int[] predictedOf) {
    this.goldOf = goldOf;
    this.predictedOf = predictedOf;
  }

  static <T> Matching of(List<T> gold, List<T> predicted, BiPredicate<T, T> same) {
    var goldOf = new int[predicted.size()];
    Arrays.fill(goldOf, -1);
    for (int g = 0; g < gold.size(); g++) {
      augment(g, gold, predicted, same, goldOf, new boolean[predicted.size()]);
    }
    var predictedOf = new int[gold.size()];
    Arrays.fill(predictedOf, -1);
    for (int p = 0; p < goldOf.length; p++) {
      if (goldOf[p] >= 0) {
        predictedOf[goldOf[p]] = p;
      }
    }
    return new Matching(goldOf, predictedOf);
  }

  private static <T> boolean augment(
      int g, List<T> gold, List<T> predicted, BiPredicate<T, T> same, int[] goldOf, boolean[] seen) {
    for (int p = 0; p < seen.length; p++) {
      if (!seen[p] && same.test(gold.get(g), predicted.get(p))) {
        seen[p] = true;
        if (goldOf[p] < 0 || augment(goldOf[p], gold, predicted, same, goldOf, seen)) {
          goldOf[p] = g;
          return true;
        }
      }
    }
    return false;
  }

  boolean found(int gold) {
    return predictedOf[gold] >= 0;
  }

  boolean right(int predicted) {
    return goldOf[predicted] >= 0;
  }

  int size() {
    return (int) Arrays.stream(goldOf).filter(g -> g >= 0).count();
  }
}
