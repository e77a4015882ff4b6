package org.reformgraph.text;

import java.math.BigDecimal;

/**
 * Reads one run of Chinese numerals. A digit stands before its multiplier, which fall from left to right; 万 and 亿
 * multiply what stands before them (三万亿), 万 only what came after the 亿 (一亿两千万). A last digit without its own
 * multiplier takes the next lower one, unless 零 precedes it (四百五, 四百零五). Two rising neighbours stand for what lies
 * about them (七八百, 三五个). A run without multipliers is read digit by digit (二〇二四). A decimal part follows 点.
 */
final class ChineseNumeral {

  private final String text;
  private final int start;
  private final int limit;
  private int at;
  private final Sum value = new Sum();
  /** How much more the higher of two neighbours makes. */
  private final Sum more = new Sum();
  /** The multiplier read last, 0 before the first. */
  private long last;
  /** The least 十, 百 or 千 since the last 万 or 亿: the next one has to be smaller. */
  private long lowest = Long.MAX_VALUE;
  private boolean zero;
  private boolean digits;

  private ChineseNumeral(String text, int start, int limit) {
    this.text = text;
    this.start = start;
    this.at = start;
    this.limit = limit;
  }

  /**
   * What was read.
   *
   * @param end offset after the last character
   * @param value the number
   * @param upTo see {@link Numeral}
   * @param bare whether no digit is in it
   */
  record Run(int end, BigDecimal value, BigDecimal upTo, boolean bare) {}

  /** Reads the run that begins at an offset; it has at least one character. */
  static Run read(String text, int start, int limit) {
    int end = start;
    boolean multipliers = false;
    while (end < limit && NumeralChars.counts(text, end)) {
      multipliers |= NumeralChars.isMultiplier(text.charAt(end));
      end++;
    }
    int next = pastSpaces(text, end, limit);
    multipliers |= next > end && NumeralChars.isMultiplier(text.charAt(next));
    return multipliers ? new ChineseNumeral(text, start, limit).grammatical() : plain(text, start, end, limit);
  }

  private static Run plain(String text, int start, int end, int limit) {
    if (end == start + 1) {
      return decimal(text, end, limit, BigDecimal.valueOf(NumeralChars.digit(text.charAt(start))), null, false);
    }
    var digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      digits.append(NumeralChars.digit(text.charAt(i)));
    }
    if (digits.length() == 2 && rising(digits.charAt(0) - '0', digits.charAt(1) - '0')) {
      var low = BigDecimal.valueOf(digits.charAt(0) - '0');
      return new Run(end, low, BigDecimal.valueOf(digits.charAt(1) - '0'), false);
    }
    return decimal(text, end, limit, new BigDecimal(digits.toString()), null, false);
  }

  /** 七八 and 三五 tell a stretch; 三一 and 八七 don't. */
  private static boolean rising(int low, int high) {
    return low > 0 && (high == low + 1 || low == 3 && high == 5);
  }

  private Run grammatical() {
    int space = 0;
    while (at < limit) {
      int next = pastSpaces(text, at, limit);
      boolean beside = next > at && NumeralChars.isMultiplier(text.charAt(at - 1));
      if (next > at && !beside && !NumeralChars.isMultiplier(text.charAt(next)) || !NumeralChars.counts(text, next)) {
        break;
      }
      space = next > at && space == 0 ? at : space;
      if (!take(text.charAt(next))) {
        if (space > 0) {
          // 二十 三十: the space parts two numbers.
          return new ChineseNumeral(text, start, space).grammatical();
        }
        break;
      }
      at = next + 1;
    }
    long unit = !zero && last >= 100 ? last / 10 : 1;
    BigDecimal upTo = more.isZero() ? null : value.end(unit).add(more.end(unit));
    return decimal(text, at, limit, value.end(unit), upTo, !digits);
  }

  /** Takes one character; false where it can't follow. */
  private boolean take(char c) {
    if (!NumeralChars.isMultiplier(c)) {
      int next = NumeralChars.digit(c);
      if (next == 0) {
        zero = true;
        digits = true;
        return !value.hasDigit();
      }
      digits = true;
      if (!value.hasDigit()) {
        value.digit(next);
        return true;
      }
      boolean stretch = more.isZero() && rising(value.digit(), next);
      if (stretch) {
        more.digit(next - value.digit());
      }
      return stretch;
    }
    long unit = NumeralChars.multiplier(c);
    // 十 alone is a number, 百 and 亿 alone are round ones.
    digits |= unit == 10;
    if (unit < 10_000) {
      boolean opens = value.hasDigit() || lowest == Long.MAX_VALUE && (zero || last == 0 || unit == 10) || zero && unit == 10;
      if (!opens || unit >= lowest) {
        return false;
      }
      value.multiply(unit, 1);
      more.multiply(unit, 0);
      lowest = unit;
    } else {
      boolean apart = unit == 10_000 && value.sinceGreat();
      value.great(unit, apart, 1);
      more.great(unit, apart, 0);
      lowest = Long.MAX_VALUE;
    }
    last = unit;
    zero = false;
    return true;
  }

  /** 点 and digits after a number; not a time of day (八点二十, 三点一刻) nor 两点一线. */
  private static Run decimal(String text, int end, int limit, BigDecimal value, BigDecimal upTo, boolean bare) {
    int point = pastSpaces(text, end, limit);
    int i = point + 1;
    if (bare || upTo != null || i >= limit || text.charAt(point) != '点') {
      return new Run(end, value, upTo, bare);
    }
    i = pastSpaces(text, i, limit);
    var digits = new StringBuilder("0.");
    while (i < limit && NumeralChars.isDigit(text.charAt(i)) && text.charAt(i) != '两') {
      digits.append(NumeralChars.digit(text.charAt(i++)));
    }
    boolean other = i < limit && "十百千拾刻分线".indexOf(text.charAt(i)) >= 0 && !text.startsWith("分之", i);
    return digits.length() == 2 || other
        ? new Run(end, value, null, false)
        : new Run(i, value.add(new BigDecimal(digits.toString())), null, false);
  }

  /** The place after one or two spaces if a numeral or 点 follows them, else the place itself. */
  private static int pastSpaces(String text, int at, int limit) {
    int i = at;
    while (i < limit && text.charAt(i) == ' ' && i < at + 2) {
      i++;
    }
    return i < limit && (NumeralChars.counts(text, i) || text.charAt(i) == '点') ? i : at;
  }

  /** A number while it is read: what 万 and 亿 closed, what came since, and a digit that waits for its multiplier. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private long section;
    private int digit;

    boolean hasDigit() {
      return digit > 0;
    }

    int digit() {
      return digit;
    }

    void digit(int value) {
      digit = value;
    }

    boolean isZero() {
      return total.signum() == 0 && section == 0 && digit == 0;
    }

    boolean sinceGreat() {
      return section + digit > 0;
    }

    /** 十 alone is one ten: {@code missing} is what a multiplier without digit multiplies. */
    void multiply(long unit, int missing) {
      section += (digit > 0 ? digit : missing) * unit;
      digit = 0;
    }

    void great(long unit, boolean apart, int missing) {
      BigDecimal since = BigDecimal.valueOf(section + digit);
      BigDecimal before = apart ? since : total.add(since);
      BigDecimal product =
          (before.signum() == 0 ? BigDecimal.valueOf(missing) : before).multiply(BigDecimal.valueOf(unit));
      total = apart ? total.add(product) : product;
      section = 0;
      digit = 0;
    }

    BigDecimal end(long unit) {
      return total.add(BigDecimal.valueOf(section + digit * unit));
    }
  }
}
