package org.reformgraph.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers in folded text: {@code 20059}, {@code 1,234.5}, {@code 1.8万亿}, {@code 20多万}, {@code 三千二百},
 * {@code 五千多}, {@code 千亿}, {@code 二〇二四}. Runs of Chinese numerals follow the usual grammar (a digit, then a
 * multiplier; 万 and 亿 multiply all before them); a run without multipliers is read digit by digit.
 */
public final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** All numbers of a stretch of text, in order. */
  public static List<Numeral> in(String text, int start, int end) {
    List<Numeral> found = new ArrayList<>();
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      Numeral numeral =
          c >= '0' && c <= '9' ? arabic(text, i, end) : isNumeral(c) ? chinese(text, i, end) : null;
      if (numeral == null) {
        i++;
      } else {
        found.add(numeral);
        i = numeral.end();
      }
    }
    return found;
  }

  private static Numeral arabic(String text, int start, int end) {
    StringBuilder digits = new StringBuilder();
    int i = start;
    while (i < end && digit(text, i)) {
      digits.append(text.charAt(i++));
    }
    while (grouped(text, i, end, i - start)) {
      digits.append(text, i + 1, i + 4);
      i += 4;
    }
    if (i + 1 < end && text.charAt(i) == '.' && digit(text, i + 1)) {
      digits.append('.');
      for (i++; i < end && digit(text, i); i++) {
        digits.append(text.charAt(i));
      }
    }
    return multiplied(text, start, i, end, new BigDecimal(digits.toString()), false, false);
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

  private static Numeral chinese(String text, int start, int end) {
    int i = start;
    BigDecimal total = BigDecimal.ZERO;
    long section = 0;
    long digit = -1;
    boolean digits = false;
    boolean multipliers = false;
    StringBuilder plain = new StringBuilder();
    for (; i < end && isNumeral(text.charAt(i)); i++) {
      char c = text.charAt(i);
      int value = value(c);
      if (value >= 0) {
        digits = true;
        digit = value;
        plain.append(value);
      } else if (c == '十' || c == '百' || c == '千') {
        if (multipliers && digit < 0 && section == 0 && total.signum() == 0) {
          break;
        }
        long unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        multipliers = true;
      } else {
        // 亿 multiplies all before it (三万亿), 万 only what came after the 亿 (一亿两千万).
        BigDecimal since = BigDecimal.valueOf(section + Math.max(0, digit));
        boolean apart = c == '万' && since.signum() > 0;
        BigDecimal before = apart ? since : total.add(since);
        BigDecimal unit = BigDecimal.valueOf(c == '万' ? 10_000L : 100_000_000L);
        BigDecimal product = (before.signum() == 0 ? BigDecimal.ONE : before).multiply(unit);
        total = apart ? total.add(product) : product;
        section = 0;
        digit = -1;
        multipliers = true;
      }
    }
    if (!multipliers) {
      return multiplied(text, start, i, end, new BigDecimal(plain.toString()), true, false);
    }
    BigDecimal value = total.add(BigDecimal.valueOf(section + Math.max(0, digit)));
    return multiplied(text, start, i, end, value, true, !digits);
  }

  /** Reads on: 多 or 余, then multipliers (20多万), or the two the other way round (20万多). */
  private static Numeral multiplied(
      String text, int start, int at, int end, BigDecimal value, boolean chinese, boolean bare) {
    int i = at;
    boolean over = false;
    if (i < end && isMore(text, i)) {
      over = true;
      i++;
    }
    int first = i;
    while (i < end
        && "十百千万亿".indexOf(text.charAt(i)) >= 0
        && !(i == first && chinese && !over)
        && !prefixesUnit(text, i, end)) {
      value = value.multiply(BigDecimal.valueOf(multiplier(text.charAt(i))));
      i++;
    }
    if (i < end && !over && isMore(text, i)) {
      over = true;
      i++;
    }
    return new Numeral(start, i, value, over, chinese, bare);
  }

  /** 1.2亿千瓦时, 30千克: this 千 belongs to the unit. */
  private static boolean prefixesUnit(String text, int i, int end) {
    return text.charAt(i) == '千' && i + 1 < end && "瓦克米升伏".indexOf(text.charAt(i + 1)) >= 0;
  }

  private static boolean isMore(String text, int i) {
    char c = text.charAt(i);
    return c == '多' || c == '余';
  }

  private static long multiplier(char c) {
    return switch (c) {
      case '十' -> 10L;
      case '百' -> 100L;
      case '千' -> 1_000L;
      case '万' -> 10_000L;
      default -> 100_000_000L;
    };
  }

  static boolean isNumeral(char c) {
    return value(c) >= 0 || "十百千万亿".indexOf(c) >= 0;
  }

  private static int value(char c) {
    if (c == '〇') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    return DIGITS.indexOf(c);
  }

  private static boolean digit(String text, int i) {
    char c = text.charAt(i);
    return c >= '0' && c <= '9';
  }
}
