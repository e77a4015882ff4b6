package org.reformgraph.extract;

import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;

/** Tells numbers that name, order or date something from those that measure or count: 第三, 86号, 5G, 1+6+N, 15时20分. */
final class NamingNumbers {

  /** After these a number and unit are no figure: 十五届七次全会, 3号线, 86号, 26版. */
  private static final Set<String> AFTER =
      Set.of("次全", "次会", "次代", "次集", "次党", "次学", "次常", "届", "号", "版", "楼", "路公", "年级", "时许");

  private NamingNumbers() {}

  static boolean names(Document document, Numeral n) {
    return ordinal(document, n) || insideWord(document, n) || beforeNoun(document, n);
  }

  static boolean ordinal(Document document, Numeral n) {
    return document.before(n.start(), "第") || document.before(n.start(), "之");
  }

  /** Where a time of day ends that the number begins (15时20分, 17点55分23秒, 8:30), or 0. */
  static int clockEnd(Document document, Numeral n, int limit) {
    String text = document.text();
    int at = n.end();
    if (n.chinese() || n.end() - n.start() > 2 || at + 1 >= limit || "点时:".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    int i = at + 1;
    int parts = 0;
    while (i < limit && digit(text, i) && parts < 2) {
      int digits = i;
      while (i < limit && digit(text, i)) {
        i++;
      }
      if (i - digits > 2 || i < limit && text.charAt(i) == '.') {
        return 0;
      }
      parts++;
      if (i < limit && "分秒:".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
    }
    return parts == 0 ? 0 : i;
  }

  private static boolean digit(String text, int i) {
    char c = text.charAt(i);
    return c >= '0' && c <= '9';
  }

  /** Beside a Latin letter, a plus sign or another number's dash: G20, 5G, 1+6+N, 2.0版, 110-120. */
  private static boolean insideWord(Document document, Numeral n) {
    String text = document.text();
    char before = n.start() > 0 ? text.charAt(n.start() - 1) : ' ';
    return latin(before)
        || before == '+'
        || before == '.'
        || before == '×'
        || document.at(n.end(), "+")
        || document.at(n.end(), "×");
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean beforeNoun(Document document, Numeral n) {
    for (int length = 1; length <= 2; length++) {
      int end = n.end() + length;
      if (end <= document.text().length() && AFTER.contains(document.text().substring(n.end(), end))) {
        return true;
      }
    }
    return false;
  }
}
