package org.reformgraph.text;

import java.util.Arrays;

/**
 * The characters of Chinese numerals: digits, multipliers and the forms of both that documents use against forgery (壹, 拾).
 * Four of those are ordinary characters as well (大陆, 队伍, 放肆, 收拾) and count beside other numerals only.
 */
final class NumeralChars {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final String ORDINARY_TOO = "肆伍陆拾";
  private static final byte NONE = -1;
  /** Multipliers are told from digits by lying above this. */
  private static final byte MULTIPLIER = 9;

  private static final byte[] KIND = kinds();
  private static final long[] MULTIPLIERS = {10, 100, 1_000, 10_000, 100_000_000};

  private NumeralChars() {}

  private static byte[] kinds() {
    var kinds = new byte[Character.MAX_VALUE + 1];
    Arrays.fill(kinds, NONE);
    for (byte digit = 0; digit <= 9; digit++) {
      kinds[DIGITS.charAt(digit)] = digit;
      kinds[FORMAL.charAt(digit)] = digit;
    }
    kinds['两'] = 2;
    for (byte i = 0; i < 5; i++) {
      kinds["十百千万亿".charAt(i)] = (byte) (MULTIPLIER + 1 + i);
    }
    for (byte i = 0; i < 3; i++) {
      kinds["拾佰仟".charAt(i)] = (byte) (MULTIPLIER + 1 + i);
    }
    return kinds;
  }

  /** Whether the character may be part of a numeral; {@link #counts} tells of the doubtful ones. */
  static boolean any(char c) {
    return KIND[c] != NONE;
  }

  static boolean isDigit(char c) {
    return KIND[c] >= 0 && KIND[c] <= MULTIPLIER;
  }

  static boolean isMultiplier(char c) {
    return KIND[c] > MULTIPLIER;
  }

  static int digit(char c) {
    return KIND[c];
  }

  static long multiplier(char c) {
    return MULTIPLIERS[KIND[c] - MULTIPLIER - 1];
  }

  /** Whether the character at an offset is one of a numeral there: 陆 in 大陆十个 is none, in 陆拾 it is. */
  static boolean counts(String text, int i) {
    char c = text.charAt(i);
    if (!any(c) || ORDINARY_TOO.indexOf(c) < 0) {
      return any(c);
    }
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    boolean edge = any(after) ? !Character.isIdeographic(before) : any(before) && !Character.isIdeographic(after);
    return formal(before) || formal(after) || edge;
  }

  private static boolean formal(char c) {
    return FORMAL.indexOf(c) > 0 || "拾佰仟".indexOf(c) >= 0;
  }
}
