package org.reformgraph.text;

import java.time.YearMonth;

/** Parts of a year by name: {@code 上半年}, {@code 前三季度}, {@code 第四季度}, {@code 前8个月}. */
final class YearParts {

  private YearParts() {}

  /**
   * The months such a name stands for.
   *
   * @param first how many months from January, of 前8个月; else null
   */
  static Period named(int year, String words, String first) {
    if (first != null) {
      return months(year, 1, Character.isDigit(first.charAt(0)) ? Integer.parseInt(first) : "一二三四五六七八九".indexOf(first) + 1);
    }
    if (words.endsWith("半年")) {
      return words.startsWith("上") || words.startsWith("前") ? months(year, 1, 6) : months(year, 7, 12);
    }
    if (words.startsWith("首")) {
      return months(year, 1, 3);
    }
    int quarter = "一二三四".indexOf(words.replaceAll("[^一二三四]", "")) + 1;
    return words.startsWith("前") ? months(year, 1, 3 * quarter) : months(year, 3 * quarter - 2, 3 * quarter);
  }

  /** Null for months in no order (9至3月). */
  static Period months(int year, int from, int to) {
    return to < from ? null : Period.between(Period.month(YearMonth.of(year, from)), Period.month(YearMonth.of(year, to)));
  }

  /** A year, month or day in digits or Chinese numerals. */
  static int number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Integer.parseInt(words)
        : ChineseNumeral.read(words, 0, words.length()).value().intValue();
  }

  /**
   * The year such a word stands for; 0 where what it points to is not known.
   *
   * @param now year of publication, or 0
   * @param told the year named last, or 0
   */
  static int year(String word, int now, int told) {
    if (Character.isDigit(word.charAt(0)) || NumeralChars.any(word.charAt(0))) {
      return number(word.substring(0, 4));
    }
    return switch (word) {
      case "今年", "本年", "本年度" -> now;
      case "去年", "上一年" -> now == 0 ? 0 : now - 1;
      case "前年" -> now == 0 ? 0 : now - 2;
      case "明年" -> now == 0 ? 0 : now + 1;
      case "后年" -> now == 0 ? 0 : now + 2;
      case "上年", "此前一年", "前一年" -> told == 0 ? 0 : told - 1;
      case "次年", "翌年" -> told == 0 ? 0 : told + 1;
      default -> told;
    };
  }
}
