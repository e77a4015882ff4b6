package org.reformgraph.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stretches of time that are told by their length or by what began them: {@code 近三年}, {@code 未来两年},
 * {@code 此后3年}, {@code 党的十八大以来}, and months and days told from the publication ({@code 上月}, {@code 昨日}).
 */
final class Spells {

  private static final String COUNT = "(?:[两一二三四五六七八九十]|十[一二三四五]|\\d{1,2})";

  static final String EXPRESSION =
      "(?:近|最近|过去|过去的|这(?!一))" + COUNT + "年(?:间|来|里|内)?(?!级|期|时间|的时间)"
          + "|(?:未来|今后)" + COUNT + "年(?:间|里|内)?(?!级|期|时间|的)"
          + "|此后(?:的)?" + COUNT + "年(?:间|里|内)?|此后(?=[^0-9每])"
          + "|(?:党的)?(?:十[八九]|二十)大以来|改革开放(?:" + COUNT + "年)?以来|新中国成立以来"
          + "|(?:近|短短|不到)?(?:" + COUNT + "年多?|" + COUNT + "个多?月|半年多?)(?:以来|来|下来)"
          + "|本月|上个?月|昨日|昨天";

  private static final Pattern LENGTH = Pattern.compile(COUNT + "(?=年)");
  private static final Pattern HOW_LONG = Pattern.compile("(" + COUNT + ")(?=年|个)");
  private static final Map<String, Integer> BEGINNINGS =
      Map.of("十八大", 2012, "十九大", 2017, "二十大", 2022, "改革开放", 1978, "新中国成立", 1949);

  private Spells() {}

  /**
   * What such words stand for.
   *
   * @param published day of publication, or null
   * @param told the time named before in the sentence, or null
   * @return null where it isn't known
   */
  static Period resolve(String words, LocalDate published, Period told) {
    if (words.startsWith("此后")) {
      return told == null || published == null ? null : after(words, told, published.getYear());
    }
    if (published == null) {
      return null;
    }
    int now = published.getYear();
    if (words.endsWith("月")) {
      YearMonth month = YearMonth.from(published);
      return Period.month(words.startsWith("本") ? month : month.minusMonths(1));
    }
    if (words.startsWith("昨")) {
      return Period.day(published.minusDays(1));
    }
    for (Map.Entry<String, Integer> beginning : BEGINNINGS.entrySet()) {
      if (words.contains(beginning.getKey())) {
        return Period.between(Period.year(beginning.getValue()), Period.year(now));
      }
    }
    if (words.endsWith("来")) {
      return told == null ? null : lapsed(words, told, published);
    }
    int years = years(words);
    boolean ahead = words.startsWith("未来") || words.startsWith("今后");
    return ahead
        ? Period.between(Period.year(now), Period.year(now + years))
        : Period.between(Period.year(now - years), Period.year(now));
  }

  /** 2020年6月 … 两年多来: from what was told before to the publication, where that is as long ago as the words say. */
  private static Period lapsed(String words, Period told, LocalDate published) {
    boolean half = words.contains("半年");
    Matcher m = HOW_LONG.matcher(words);
    int length = half ? 6 : m.find() ? number(m.group(1)) * (words.contains("年") ? 12 : 1) : 0;
    long months = ChronoUnit.MONTHS.between(told.start(), published);
    boolean fine = told.literal().length() >= 7 && told.literal().charAt(4) == '-';
    long slack = length >= 12 && !fine ? 12 : Math.max(3, length / 4);
    if (length == 0 || Math.abs(months - length) > slack) {
      return null;
    }
    return length >= 12 || !fine
        ? Period.between(Period.year(told.start().getYear()), Period.year(published.getYear()))
        : Period.between(Period.month(YearMonth.from(told.start())), Period.month(YearMonth.from(published)));
  }

  /** 此后3年 begins with the time named before; 此后 alone runs on to the publication. */
  private static Period after(String words, Period told, int now) {
    int slash = told.literal().indexOf('/');
    boolean month = told.literal().length() - slash - 1 >= 7;
    Period from = month ? Period.month(YearMonth.from(told.end())) : Period.year(told.end().getYear());
    if (!LENGTH.matcher(words).find()) {
      return told.end().getYear() >= now ? null : Period.between(Period.year(told.end().getYear()), Period.year(now));
    }
    LocalDate to = from.end().plusYears(years(words));
    return Period.between(from, month ? Period.month(YearMonth.from(to)) : Period.year(to.getYear()));
  }

  private static int years(String words) {
    Matcher m = LENGTH.matcher(words);
    if (!m.find()) {
      throw new IllegalArgumentException("no number of years in " + words);
    }
    return number(m.group());
  }

  private static int number(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int last = number.equals("两") ? 2 : "一二三四五六七八九十".indexOf(number.charAt(number.length() - 1)) + 1;
    return number.length() == 2 ? 10 + last : last;
  }

  /** The n-th five-year plan: the eleventh began in 2006, each lasts five years. */
  static Period plan(String words) {
    int number = 10 + "一二三四五六".indexOf(words.charAt(words.indexOf('十') + 1)) + 1;
    int start = 1951 + 5 * number;
    return words.contains("末") ? Period.year(start + 4) : Period.between(Period.year(start), Period.year(start + 4));
  }
}
