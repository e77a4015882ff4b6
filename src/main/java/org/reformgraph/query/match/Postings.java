package org.reformgraph.query.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of many texts hold a character. The texts that have most characters in common with another are found by its
 * rarest characters: the common ones (区, 县, 局) are in half of all names and tell nothing.
 */
final class Postings {

  /** Entries looked at for one text. */
  private static final int BUDGET = 10_000;

  private final List<String> texts;
  private final Map<Integer, int[]> holders = new HashMap<>();

  Postings(List<String> texts) {
    this.texts = List.copyOf(texts);
    Map<Integer, IntStream.Builder> lists = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int at = i;
      texts.get(i).codePoints().distinct().forEach(c -> lists.computeIfAbsent(c, k -> IntStream.builder()).add(at));
    }
    lists.forEach((c, list) -> holders.put(c, list.build().toArray()));
  }

  /** Indices of the texts that share most with this one, in proportion to their length. */
  IntStream sharing(String text, int limit) {
    var lists =
        text.codePoints()
            .distinct()
            .mapToObj(holders::get)
            .filter(list -> list != null)
            .sorted(Comparator.comparingInt((int[] list) -> list.length))
            .toList();
    var found = new int[Math.min(BUDGET, lists.stream().mapToInt(list -> list.length).sum())];
    int count = 0;
    for (var list : lists) {
      if (count + list.length > BUDGET) {
        break;
      }
      System.arraycopy(list, 0, found, count, list.length);
      count += list.length;
    }
    return best(Arrays.copyOf(found, count), text.length(), limit);
  }

  private IntStream best(int[] found, int length, int limit) {
    Arrays.sort(found);
    // Share of common characters in thousandths above, index below: sorted as numbers, the best come last.
    var ranked = new long[found.length];
    int n = 0;
    for (int i = 0; i < found.length; ) {
      int end = i;
      while (end < found.length && found[end] == found[i]) {
        end++;
      }
      long share = 2000L * (end - i) / (length + texts.get(found[i]).length());
      ranked[n++] = share << 32 | (Integer.MAX_VALUE - found[i]);
      i = end;
    }
    var sorted = Arrays.copyOf(ranked, n);
    Arrays.sort(sorted);
    int from = Math.max(0, n - limit);
    return IntStream.iterate(n - 1, i -> i >= from, i -> i - 1)
        .map(i -> Integer.MAX_VALUE - (int) (sorted[i] & 0xFFFF_FFFFL));
  }
}
