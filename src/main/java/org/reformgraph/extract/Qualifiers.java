package org.reformgraph.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words round a number say of its precision: 近, 超过, 不少于, 最高可 … before it, 以上, 左右 … after it. */
final class Qualifiers {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<least>不[得能应可宜]?(?:少于|低于|小于)|至少|最少|最低|满)"
              + "|(?<most>不[得能应可宜]?(?:超过|高于|多于|大于|超出)|至多|最多|最高|最长|上限)"
              + "|(?<under>不到|不足|低于|少于|小于|未满)"
              + "|(?<over>超过|突破|超出|高于|多于|大于|越过|迈过|跨过|超|逾|过|破)"
              + "|(?<about>大约|接近|将近|约为|约占|约达|约|近|左右)");
  /** Each of those words has one of these. */
  private static final String MARKS = "于少低满过多高长限到足破出超逾近约右";

  /** What may stand between such a word and the number. */
  private static final Pattern GAP =
      Pattern.compile("(?:可|为|达到|达|至|到|了|有|给予|可领|可获|获|奖励|补助|补贴|资助|一次性|能|得|领|享受|贴息|减免|收费|收取|贷|补|奖|报销|支付|付|缴|其|的|不|已|在)*");
  private static final Pattern AFTER =
      Pattern.compile("(?:(?<over>及?以上|之多|有余|出头)|(?<under>及?以下|以内|之内)|(?<about>左右|上下|许(?![可多诺])))");

  private Qualifiers() {}

  /**
   * A qualifier with the place its words begin (before the number) or end (after it).
   *
   * @param word one of the gold format's qualifiers
   * @param at that place
   */
  record Found(String word, int at) {}

  /** Looks back from the number, not past {@code limit}. */
  static Found before(String text, int number, int limit) {
    int from = Math.max(limit, number - 9);
    if (!anyMark(text, from, number)) {
      return null;
    }
    Matcher m = BEFORE.matcher(text).region(from, number);
    Found last = null;
    while (m.find()) {
      boolean far = m.group("most") == null && m.group("least") == null;
      String gap = text.substring(m.end(), number);
      if (GAP.matcher(gap).matches() && (!far || gap.length() <= 1) && !partOfWord(text, m)) {
        last = new Found(word(m), m.start());
      }
    }
    return last;
  }

  /** Whether a character that such words have stands there: most numbers have none before them. */
  private static boolean anyMark(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the words begin that lead to the number: its qualifier, else the number itself. */
  static int start(String text, int number, int limit) {
    Found found = before(text, number, limit);
    return found == null ? number : found.at();
  }

  private static String word(Matcher m) {
    return m.group("least") != null
        ? "at-least"
        : m.group("most") != null
            ? "at-most"
            : m.group("under") != null ? "under" : m.group("over") != null ? "over" : "about";
  }

  /** 附近10家, 不满足, 通过3项, 超过 in 不超过: the characters belong to another word. */
  private static boolean partOfWord(String text, Matcher m) {
    if (m.start() == 0) {
      return false;
    }
    String pair = text.charAt(m.start() - 1) + m.group();
    return switch (pair) {
      case "附近", "最近", "临近", "靠近", "邻近", "通过", "经过", "不过", "超过", "越过", "迈过", "跨过", "圆满", "充满", "节约",
          "签约", "集约", "合约", "大约", "履约", "打破", "见过", "去过", "度过" ->
          !pair.equals("大约");
      default -> false;
    };
  }

  /** Looks on from the end of the unit; null for none. */
  static Found after(String text, int end, int limit) {
    Matcher m = AFTER.matcher(text).region(end, limit);
    if (!m.lookingAt()) {
      return null;
    }
    String word = m.group("over") != null ? "over" : m.group("under") != null ? "under" : "about";
    return new Found(word, m.end());
  }
}
