package org.reformgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds date expressions in a document and resolves them: {@code 2024年7月26日}, {@code 去年4月}, {@code 1至2月},
 * {@code 上半年}, {@code 2022年前三季度}, {@code 2019—2023年}, {@code “十四五”}, {@code 2022年以来}, {@code 当年},
 * {@code 目前}. Words that point to the publication (今年, 去年, 目前) resolve only where its date is known; 当年, 同年
 * and 次年 point to the year named last; a month without a year belongs to the year named last in its paragraph, else
 * to the year of publication. 年底 and 年初 stand for the year (ANNOTATION, Periods).
 */
public final class Dates {

  private static final String DASH = "[至到—~-]";
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?<plan>“?十[一二三四五六]五”?(?:期间|时期|末|规划期)?)"
              + "|(?<now>截至目前|目前|眼下|现有|当前|如今|迄今)"
              + "|(?<same>当月|同月|当天|当日|同日)(?:(?<sameday>\\d{1,2})日)?"
              + "|(?<year>(?:19|20)\\d{2}(?:年度?|(?="
              + DASH
              + "(?:19|20)\\d{2}年))|今年|去年|前年|明年|后年|当年|同年|次年|翌年|上年|本年度?|全年|上一年|这一年|那一年|该年)?"
              + "(?:的)?"
              + "(?:(?<from>\\d{1,2})月?"
              + DASH
              + "(?<to>\\d{1,2})月份?"
              + "|(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日(?:上午|下午|晚)?|份|上旬|中旬|下旬|初|底|末)?"
              + "|(?<part>上半年|下半年|前[一二三]个?季度|第?[一二三四]季度|首季度?|前(?<first>\\d{1,2}|[二三四五六七八九])个?月)"
              + "|(?<edge>年?[初底末]|年内|年中)"
              + "|(?<lone>\\d{1,2})日)?");

  private static final List<String> SINCE = List.of("以来", "起", "至今", "开始");

  private final Document document;
  private final LocalDate published;
  private final List<Dated> found = new ArrayList<>();
  /** The year a month without one belongs to; starts anew with each paragraph. */
  private int year;
  /** The year that 当年 and 次年 point to: the last one named, a target (到2025年) left aside. */
  private int told;
  private YearMonth month;
  /** The day that 当天 and 同日 point to. */
  private LocalDate day;

  private Dates(Document document, LocalDate published) {
    this.document = document;
    this.published = published;
  }

  /** All date expressions of a document, in order. */
  public static List<Dated> in(Document document, LocalDate published) {
    Dates dates = new Dates(document, published);
    for (Span paragraph : document.paragraphs()) {
      dates.read(paragraph);
    }
    return List.copyOf(dates.found);
  }

  private void read(Span paragraph) {
    year = published == null ? 0 : published.getYear();
    told = told == 0 ? year : told;
    month = null;
    day = null;
    Matcher matcher = EXPRESSION.matcher(document.text()).region(paragraph.start(), paragraph.end());
    int at = paragraph.start();
    while (at < paragraph.end() && matcher.find(at)) {
      if (matcher.end() == matcher.start()) {
        at = next(matcher.end() + 1, paragraph.end());
        continue;
      }
      Period period = standsFree(matcher) ? resolve(matcher) : null;
      if (period != null) {
        add(matcher, period);
      }
      at = matcher.end();
    }
  }

  /** The next place where an expression can begin: digits and a few characters only. */
  private int next(int from, int end) {
    int i = from;
    while (i < end && "0123456789今去前明后当同次翌上下本全第首年“十截目眼现如迄这那该一二三四".indexOf(document.text().charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** Not a longer number (12024年), not the yardstick of a comparison (比上年), not a part of a word. */
  private boolean standsFree(Matcher m) {
    int start = m.start();
    String text = document.text();
    if (start > 0 && Character.isDigit(text.charAt(start)) && isNumberPart(text, start - 1)) {
      return false;
    }
    if (m.group("edge") != null && m.group("year") == null && m.group("edge").length() == 1) {
      return false;
    }
    if (m.group("now") != null && m.group("now").equals("现有") && published == null) {
      return false;
    }
    return !(start > 0
        && m.group("year") != null
        && m.group().endsWith("年")
        && "比较超".indexOf(text.charAt(start - 1)) >= 0);
  }

  private static boolean isNumberPart(String text, int i) {
    char c = text.charAt(i);
    boolean clock = c == ':' && i > 0 && Character.isDigit(text.charAt(i - 1));
    return c >= '0' && c <= '9' || c == '.' || clock || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private void add(Matcher m, Period period) {
    int end = document.before(m.end(), "的") ? m.end() - 1 : m.end();
    boolean since = false;
    for (String word : SINCE) {
      boolean from = document.before(m.start(), "从") || document.before(m.start(), "自");
      if (document.at(end, word) && !beginsWord(end) && (from || !word.equals("开始"))) {
        since = true;
        end += word.length();
        break;
      }
    }
    boolean past = published != null && !period.start().isAfter(published);
    Period whole = since && past ? Period.between(period, Period.year(published.getYear())) : period;
    boolean exact = m.group("day") != null || m.group("lone") != null || m.group("sameday") != null;
    Dated dated = new Dated(new Span(m.start(), end), whole, since, exact);
    Dated last = found.isEmpty() ? null : found.getLast();
    if (last != null && joins(last, dated)) {
      found.removeLast();
      dated =
          new Dated(
              new Span(last.span().start(), end),
              Period.between(last.period(), period),
              false,
              exact);
    }
    found.add(dated);
  }

  /** 2018年起步: 起 is the beginning of a verb. */
  private boolean beginsWord(int offset) {
    return document.at(offset, "起")
        && offset + 1 < document.text().length()
        && "步草源诉点飞伏始见家用降跳势".indexOf(document.text().charAt(offset + 1)) >= 0;
  }

  /** 2012年到2021年, 1月25日至2月24日: two expressions with one dash or word between them. */
  private boolean joins(Dated first, Dated second) {
    int gap = second.span().start() - first.span().end();
    return gap == 1
        && "至到—~-".indexOf(document.text().charAt(first.span().end())) >= 0
        && !second.period().start().isBefore(first.period().start());
  }

  private Period resolve(Matcher m) {
    try {
      if (m.group("plan") != null) {
        return plan(m.group("plan"));
      }
      if (m.group("now") != null) {
        return published == null ? null : Period.month(YearMonth.from(published));
      }
      if (m.group("same") != null) {
        return same(m);
      }
      return calendar(m);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** The n-th five-year plan: the eleventh began in 2006, each lasts five years. */
  private static Period plan(String words) {
    int number = 10 + "一二三四五六".indexOf(words.charAt(words.indexOf('十') + 1)) + 1;
    int start = 1951 + 5 * number;
    return words.contains("末")
        ? Period.year(start + 4)
        : Period.between(Period.year(start), Period.year(start + 4));
  }

  private Period same(Matcher m) {
    if (m.group("same").matches("当天|当日|同日")) {
      return day == null ? null : Period.day(day);
    }
    if (month == null) {
      return null;
    }
    String number = m.group("sameday");
    return number == null ? Period.month(month) : onDay(number);
  }

  private Period onDay(String number) {
    day = month.atDay(Integer.parseInt(number));
    return Period.day(day);
  }

  private Period calendar(Matcher m) {
    if (m.group("lone") != null && m.group("year") == null) {
      return month == null ? null : onDay(m.group("lone"));
    }
    int named = m.group("year") == null ? year : yearOf(m.group("year"));
    if (named == 0) {
      return null;
    }
    year = named;
    int start = m.start();
    if (m.group("year") != null && !document.before(start, "到") && !document.before(start, "至")) {
      told = named;
    }
    if (m.group("from") != null) {
      return months(Integer.parseInt(m.group("from")), Integer.parseInt(m.group("to")));
    }
    if (m.group("month") != null) {
      month = YearMonth.of(year, Integer.parseInt(m.group("month")));
      return m.group("day") == null
          ? Period.month(month)
          : onDay(m.group("day"));
    }
    if (m.group("part") != null) {
      return part(m.group("part"), m.group("first"));
    }
    return Period.year(year);
  }

  private Period part(String words, String first) {
    if (first != null) {
      int count = Character.isDigit(first.charAt(0)) ? Integer.parseInt(first) : "一二三四五六七八九".indexOf(first) + 1;
      return months(1, count);
    }
    if (words.endsWith("半年")) {
      return words.startsWith("上") ? months(1, 6) : months(7, 12);
    }
    if (words.startsWith("首")) {
      return months(1, 3);
    }
    int quarter = "一二三四".indexOf(words.replaceAll("[^一二三四]", "")) + 1;
    return words.startsWith("前") ? months(1, 3 * quarter) : months(3 * quarter - 2, 3 * quarter);
  }

  /** Null for months in no order (9至3月). */
  private Period months(int from, int to) {
    if (to < from) {
      return null;
    }
    return Period.between(Period.month(YearMonth.of(year, from)), Period.month(YearMonth.of(year, to)));
  }

  /** 0 where the word points to a publication date that is not known. */
  private int yearOf(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word.substring(0, 4));
    }
    int now = published == null ? 0 : published.getYear();
    return switch (word) {
      case "今年", "本年", "本年度" -> now;
      case "去年", "上一年" -> now == 0 ? 0 : now - 1;
      case "前年" -> now == 0 ? 0 : now - 2;
      case "明年" -> now == 0 ? 0 : now + 1;
      case "后年" -> now == 0 ? 0 : now + 2;
      case "次年", "翌年" -> told == 0 ? 0 : told + 1;
      case "上年" -> 0;
      case "全年" -> year;
      default -> told;
    };
  }
}
