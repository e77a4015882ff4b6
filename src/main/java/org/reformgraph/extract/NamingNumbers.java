package org.reformgraph.extract;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;

/** Tells numbers that name, order or date something from those that measure or count: 第三, 86号, 5G, 1+6+N, 15时20分. */
final class NamingNumbers {

  /** After these a number and unit are no figure: 十五届七次全会, 3号线, 86号, 26版. */
  private static final Set<String> AFTER =
      Set.of("次全", "次会", "次代", "次集", "次党", "次学", "次常", "届", "号", "版", "楼", "路公", "年级", "时许");

  private static final Pattern PROGRAMME = Pattern.compile("\\p{IsHan}{0,6}?(?:行动|工程|计划|战略|战役|攻坚战|之一)");

  private NamingNumbers() {}

  static boolean names(Document document, Numeral n) {
    return ordinal(document, n) || insideWord(document, n) || beforeNoun(document, n) || pointing(document, n);
  }

  /** 这两项, 前十名, 上述三类, 两省 point to what is known; 数十家, 几十个 tell no number. */
  private static boolean pointing(Document document, Numeral n) {
    if (n.start() == 0) {
      return false;
    }
    String text = document.text();
    char before = text.charAt(n.start() - 1);
    if (before == '每') {
      // What a rate is told for: 每10万人; 每30分钟 is judged as a duration.
      return "分小天秒".indexOf(n.end() < text.length() ? text.charAt(n.end()) : ' ') < 0;
    }
    if (before == '数' || before == '几') {
      return n.chinese() && n.value().compareTo(BigDecimal.TEN) >= 0;
    }
    char after = n.end() < text.length() ? text.charAt(n.end()) : ' ';
    if (before == '前') {
      return "名位强个项家大类样".indexOf(after) >= 0 && !document.before(n.start(), "目前") && !document.before(n.start(), "提前");
    }
    boolean both = n.value().equals(BigDecimal.TWO) && "省市区县国地镇乡村街".indexOf(after) >= 0;
    // 二 before a classifier is an order: 二期, 二类; what is counted is 两.
    boolean second = n.end() - n.start() == 1 && text.charAt(n.start()) == '二' && "折成分".indexOf(after) < 0;
    return n.chinese() && (second || both || "这那该".indexOf(before) >= 0 || document.before(n.start(), "上述"));
  }

  /**
   * Whether 大 after a number makes a name of it: beside a quotation mark (八大“兵团”), of a programme (三大攻坚行动), one
   * of a known ten (十大名茶之一), or said
   * over and over (五大产业生态圈).
   */
  static boolean great(Document document, Numeral n, int end) {
    String text = document.text();
    char after = end < text.length() ? text.charAt(end) : ' ';
    if (after == '”' || after == '“' || document.before(n.start(), "”")) {
      return true;
    }
    int stop = Math.min(text.length(), end + 10);
    if (PROGRAMME.matcher(text).region(end, stop).lookingAt()) {
      return true;
    }
    String words = text.substring(n.start(), Math.min(text.length(), end + 2));
    int first = text.indexOf(words);
    return first != n.start() || text.indexOf(words, n.end()) >= 0;
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
