package org.reformgraph.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are written in metadata and datelines: 2024-08-29, 2024/8/29, 2024年8月29日, 二〇二四年八月二十九日. */
final class Day {

  private static final String NUMERAL = "〇○零O一二三四五六七八九";

  /** A whole date with its year; groups y, m and d. */
  static final String FULL =
      "(?<![0-9])(?<y>(?:19|20)[0-9]{2}|[一二][" + NUMERAL + "]{3})\\s?(?:年|[-/.])\\s?"
          + "(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\\s?(?:月|[-/.])\\s?"
          + "(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9])日?";

  /** A time of day and a day of the week that may follow a date. */
  static final String TIME =
      "(?:\\s*(?:[(]?(?:星期|周)[一二三四五六日天][)]?))?"
          + "(?:[T\\s]*[0-9]{1,2}[:时][0-9]{1,2}(?:[:分][0-9]{1,2}(?:\\.[0-9]{1,9})?)?分?秒?"
          + "(?:\\s*(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?";

  private static final Pattern WHOLE = Pattern.compile("\\s*" + FULL + TIME + "\\s*");
  private static final Pattern COMPACT =
      Pattern.compile("(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?:[0-9]{4}|[0-9]{6})?");

  private Day() {}

  /** The day a metadata value names, empty if it names none. */
  static Optional<LocalDate> parse(String value) {
    for (Pattern form : new Pattern[] {WHOLE, COMPACT}) {
      Matcher match = form.matcher(Width.fold(value).strip());
      if (match.matches()) {
        return of(match);
      }
    }
    return Optional.empty();
  }

  /** The day of a match with the groups y, m and d, empty for a 30 February. */
  static Optional<LocalDate> of(Matcher match) {
    try {
      return Optional.of(
          LocalDate.of(year(match.group("y")), number(match.group("m")), number(match.group("d"))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    int year = 0;
    for (char digit : digits.toCharArray()) {
      year = year * 10 + digit(digit);
    }
    return year;
  }

  /** 29, 二十九, 十, 三十. */
  static int number(String text) {
    if (text.charAt(0) < 128) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return year(text);
    }
    int tens = ten == 0 ? 1 : year(text.substring(0, ten));
    return tens * 10 + (ten + 1 < text.length() ? year(text.substring(ten + 1)) : 0);
  }

  private static int digit(char digit) {
    int place = NUMERAL.indexOf(digit);
    return digit <= '9' ? digit - '0' : Math.max(0, place - 3);
  }
}
