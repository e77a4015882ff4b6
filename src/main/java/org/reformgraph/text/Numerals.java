package org.reformgraph.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers in folded text: {@code 20059}, {@code 1,234.5}, {@code 1.8万亿}, {@code 20多万}, {@code 1亿3000万},
 * {@code 5 万}, {@code 三千二百}, {@code 五千多}, {@code 十几}, {@code 千亿}, {@code 二〇二四}, {@code -3.5}. A sign counts
 * where nothing that could be the lower end of a range precedes it.
 */
public final class Numerals {

  /** After these 负 or a dash is a sign; 减负3亿元 and 5月-6月 have none. */
  private static final String BEFORE_SIGN = " (,、:;。为是达至到了近比长降速于在额";

  private Numerals() {}

  /**
   * All numbers of a stretch of a document, in order. A full-width comma between digits of half width is no mark of
   * groups: 20，300 are two numbers.
   */
  public static List<Numeral> in(Document document, Span stretch) {
    List<Numeral> found = in(document.text(), stretch.start(), stretch.end());
    for (int i = 0; i < found.size(); i++) {
      Numeral n = found.get(i);
      int comma = n.chinese() ? -1 : document.body().indexOf('，', n.start());
      if (comma > 0 && comma < n.end() && document.body().charAt(comma - 1) <= '9') {
        List<Numeral> parts = new ArrayList<>(in(document.text(), n.start(), comma));
        parts.addAll(in(document.text(), comma + 1, n.end()));
        found.remove(i);
        found.addAll(i, parts);
      }
    }
    return found;
  }

  /** All numbers of a stretch of folded text, in order. */
  public static List<Numeral> in(String text, int start, int end) {
    List<Numeral> found = new ArrayList<>();
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      Numeral numeral = null;
      if (c >= '0' && c <= '9') {
        numeral = arabic(text, i, end);
      } else if (NumeralChars.any(c) && NumeralChars.counts(text, i)) {
        ChineseNumeral.Run run = ChineseNumeral.read(text, i, end);
        numeral = multiplied(text, i, run.end(), end, run.value(), run.upTo(), true, run.bare());
      }
      if (c == '半' && isHalf(text, i, start, end)) {
        numeral = new Numeral(i, i + 1, new BigDecimal("0.5"), null, false, true, false);
      }
      if (numeral == null) {
        i++;
      } else {
        found.add(isNegative(text, i, start) ? negative(numeral) : numeral);
        i = numeral.end();
      }
    }
    return found;
  }

  /** 半天, 半个月; not 上半年, 三年半. */
  private static boolean isHalf(String text, int i, int start, int end) {
    int unit = text.startsWith("个", i + 1) ? i + 2 : i + 1;
    char before = i > start ? text.charAt(i - 1) : ' ';
    return unit < end
        && "小天年月日钟工公亩斤".indexOf(text.charAt(unit)) >= 0
        && "上下前后大多年月天时个米斤亩夜深".indexOf(before) < 0
        && !NumeralChars.any(before)
        && !(before >= '0' && before <= '9');
  }

  private static boolean isNegative(String text, int i, int start) {
    if (i == start) {
      return false;
    }
    char sign = text.charAt(i - 1);
    boolean free = i - 1 == start || BEFORE_SIGN.indexOf(text.charAt(i - 2)) >= 0;
    return free && (sign == '负' || sign == '-' || sign == '—' || sign == '−');
  }

  private static Numeral negative(Numeral n) {
    BigDecimal upTo = n.upTo() == null ? null : n.upTo().negate();
    return new Numeral(n.start() - 1, n.end(), n.value().negate(), upTo, n.over(), n.chinese(), n.bare());
  }

  private static Numeral arabic(String text, int start, int end) {
    int i = start;
    while (i < end && digit(text, i)) {
      i++;
    }
    boolean groups = false;
    while (grouped(text, i, end, i - start)) {
      groups = true;
      i += 4;
    }
    if (i + 1 < end && text.charAt(i) == '.' && digit(text, i + 1)) {
      for (i++; i < end && digit(text, i); i++) {}
    }
    String digits = text.substring(start, i);
    BigDecimal value = new BigDecimal(groups ? digits.replace(",", "") : digits);
    if (i < end && text.charAt(i) == 'k' && !(i + 1 < end && Character.isLetter(text.charAt(i + 1)) && text.charAt(i + 1) < 0x80)) {
      return new Numeral(start, i + 1, value.multiply(BigDecimal.valueOf(1000)), null, false, false, false);
    }
    return multiplied(text, start, i, end, value, null, false, false);
  }

  /** A comma and exactly three digits, after one to three digits or another such group. */
  private static boolean grouped(String text, int i, int end, int before) {
    return before >= 1
        && (before <= 3 || text.charAt(i - 4) == ',')
        && i + 3 < end
        && text.charAt(i) == ','
        && digit(text, i + 1)
        && digit(text, i + 2)
        && digit(text, i + 3)
        && !(i + 4 < end && digit(text, i + 4));
  }

  /** Reads on: 多, 余 or 几, then multipliers (20多万), or the two the other way round (20万多), then a next part. */
  private static Numeral multiplied(
      String text, int start, int at, int end, BigDecimal value, BigDecimal upTo, boolean chinese, boolean bare) {
    int i = at;
    int after = more(text, i, end, chinese);
    boolean over = after > i;
    i = after;
    int first = i;
    long last = 0;
    while (!(i == first && chinese && !over)) {
      int next = pastSpace(text, i, end);
      if (next >= end || !isPlainMultiplier(text, next) || prefixesUnit(text, next, end)) {
        break;
      }
      last = NumeralChars.multiplier(text.charAt(next));
      value = value.multiply(BigDecimal.valueOf(last));
      upTo = upTo == null ? null : upTo.multiply(BigDecimal.valueOf(last));
      i = next + 1;
    }
    if (!over) {
      after = more(text, i, end, chinese);
      over = after > i;
      i = after;
    }
    Numeral read = new Numeral(start, i, value, upTo, over, chinese, bare);
    return chinese || over || last == 0 ? read : continued(text, read, last, end);
  }

  /** 1亿3000万, 5万4千6百, 1万5000, 2千零30: a smaller part follows. */
  private static Numeral continued(String text, Numeral read, long unit, int end) {
    int from = read.end() < end && text.charAt(read.end()) == '零' ? read.end() + 1 : read.end();
    int i = from;
    while (i < end && digit(text, i) && i < from + 5) {
      i++;
    }
    if (i == from || i < end && ".%‰年月日:".indexOf(text.charAt(i)) >= 0) {
      return read;
    }
    BigDecimal part = new BigDecimal(text.substring(from, i));
    long own = 0;
    if (i < end && "十百千万".indexOf(text.charAt(i)) >= 0 && NumeralChars.multiplier(text.charAt(i)) < unit && !prefixesUnit(text, i, end)) {
      own = NumeralChars.multiplier(text.charAt(i));
      part = part.multiply(BigDecimal.valueOf(own));
      i++;
    }
    boolean fits = part.compareTo(BigDecimal.valueOf(unit)) < 0 && (own > 0 || from > read.end() || i - from >= 3);
    if (!fits) {
      return read;
    }
    BigDecimal sum = read.value().add(part);
    // 1千2百万, 2千零30万: the last multiplier is that of all.
    while (unit < 10_000 && i < end && "万亿".indexOf(text.charAt(i)) >= 0) {
      own = NumeralChars.multiplier(text.charAt(i++));
      sum = sum.multiply(BigDecimal.valueOf(own));
    }
    Numeral whole = new Numeral(read.start(), i, sum, null, false, false, false);
    return own > 0 ? continued(text, whole, own, end) : whole;
  }

  private static boolean isPlainMultiplier(String text, int i) {
    return "十百千万亿".indexOf(text.charAt(i)) >= 0;
  }

  private static int pastSpace(String text, int i, int end) {
    int next = i;
    while (next < end && text.charAt(next) == ' ' && next < i + 2) {
      next++;
    }
    // 5 千克, 3 百分点: what follows the space is a unit.
    boolean great = next < end && "万亿".indexOf(text.charAt(next)) >= 0;
    return next == i || great ? next : i;
  }

  /** 1.2亿千瓦时, 30千克: this 千 belongs to the unit; 6个百分点 has no 百 of its own. */
  private static boolean prefixesUnit(String text, int i, int end) {
    return text.charAt(i) == '千' && i + 1 < end && "瓦克米升伏卡赫帕焦".indexOf(text.charAt(i + 1)) >= 0
        || text.charAt(i) == '百' && text.startsWith("百分", i);
  }

  /** The place after 多 or 余, or after 几 behind a multiplier (十几, not 几乎), else the place itself. */
  private static int more(String text, int i, int end, boolean chinese) {
    int next = i < end && text.charAt(i) == ' ' ? i + 1 : i;
    if (next >= end) {
      return i;
    }
    char c = text.charAt(next);
    boolean some =
        c == '几'
            && chinese
            && "十百千万零".indexOf(text.charAt(i - 1)) >= 0
            && !(next + 1 < end && "乎何率".indexOf(text.charAt(next + 1)) >= 0);
    return c == '余' || c == '多' || some ? next + 1 : i;
  }

  private static boolean digit(String text, int i) {
    char c = text.charAt(i);
    return c >= '0' && c <= '9';
  }
}
