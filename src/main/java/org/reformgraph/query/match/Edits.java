package org.reformgraph.query.match;

/**
 * How many characters were mistyped: insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment), counted up to a bound.
 */
final class Edits {

  /** Characters that tell neighbouring places and numbered things apart: one for another is no mistake of typing. */
  private static final String TELLING = "东西南北中上下前后左右内外新旧老大小高低一二三四五六七八九十百甲乙丙丁0123456789";

  /** Before a name: whose office it is. */
  private static final String LEVELS = "省市区县镇乡";

  private Edits() {}

  /** The number of edits, or {@code bound + 1} where there are more. */
  static int between(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) > bound) {
      return bound + 1;
    }
    var before = new int[b.length() + 1];
    var above = new int[b.length() + 1];
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return bound + 1;
      }
      var spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return Math.min(above[b.length()], bound + 1);
  }

  /** Whether the one character by which two texts differ, or which one has more, tells things apart. */
  static boolean differTellingly(String a, String b) {
    var longer = a.length() >= b.length() ? a : b;
    var other = longer == a ? b : a;
    int i = 0;
    while (i < other.length() && longer.charAt(i) == other.charAt(i)) {
      i++;
    }
    boolean more = longer.length() > other.length();
    return i < longer.length()
        && (isTelling(longer.charAt(i))
            || !more && isTelling(other.charAt(i))
            || more && i == 0 && LEVELS.indexOf(longer.charAt(0)) >= 0);
  }

  private static boolean isTelling(char c) {
    return TELLING.indexOf(c) >= 0;
  }
}
