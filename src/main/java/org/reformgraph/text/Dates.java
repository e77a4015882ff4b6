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
 * {@code 上半年}, {@code 2022年前三季度}, {@code 2019—2023年}, {@code 二〇二四年三月}, {@code 2024-03-15},
 * {@code “十四五”}, {@code 2022年以来}, {@code 当年},
 * {@code 目前}. Words that point to the publication (今年, 去年, 目前) resolve only where its date is known; 当年, 同年
 * and 次年 point to the year named last; a month without a year belongs to the year named last in its paragraph, else
 * to the year of publication. 年底 and 年初 stand for the year (ANNOTATION, Periods).
 */
public final class Dates {

  private static final Pattern AHEAD = Pattern.compile(".*(?:将|计划|预计|力争|目标|确保|拟|前|到\\d).*");

  private static final List<String> TOGETHER = List.of("之间", "间", "都", "均", "连续", "两年");

  private final Document document;
  private final LocalDate published;
  private final List<Dated> found = new ArrayList<>();
  /** The year a month without one belongs to; starts anew with each paragraph. */
  private int year;
  /** The year that 当年 and 次年 point to: the last one named, a target (到2025年) left aside. */
  private int told;
  private YearMonth month;
  /** Whether the paragraph has named a year. */
  private boolean stated;
  /** When what runs since then began, of the expression found last; null if that doesn't say 以来. */
  private Period begun;
  /** The day that 当天 and 同日 point to. */
  private LocalDate day;

  private final AnnualReview review;

  private Dates(Document document, LocalDate published, AnnualReview review) {
    this.review = review;
    this.document = document;
    this.published = published;
  }

  /** All date expressions of a document, in order. */
  public static List<Dated> in(Document document, LocalDate published) {
    return in(document, published, AnnualReview.of(document, null));
  }

  /** As {@link #in(Document, LocalDate)}; the items of a review of a year belong to that year. */
  public static List<Dated> in(Document document, LocalDate published, AnnualReview review) {
    Dates dates = new Dates(document, published, review);
    for (Span paragraph : document.paragraphs()) {
      dates.read(paragraph);
    }
    return List.copyOf(dates.found);
  }

  private void read(Span paragraph) {
    boolean item = review.covers(paragraph.start());
    year = item ? review.year() : published == null ? 0 : published.getYear();
    told = told == 0 ? year : told;
    month = null;
    stated = item;
    day = null;
    Matcher matcher = DateWords.EXPRESSION.matcher(document.text()).useTransparentBounds(true);
    int end = paragraph.end();
    for (int at = DateWords.next(document.text(), paragraph.start(), end);
        at < end;
        at = DateWords.next(document.text(), at, end)) {
      // 3月的数据: 的 alone is no expression either.
      if (!matcher.region(at, end).lookingAt() || matcher.end() == at || matcher.group().equals("的")) {
        at++;
        continue;
      }
      Period period = standsFree(matcher) ? resolve(matcher) : null;
      if (period != null) {
        add(matcher, period);
        at = Math.max(matcher.end(), found.getLast().span().end());
      } else {
        at = matcher.end();
      }
    }
  }

  /** Not a longer number (12024年), not the yardstick of a comparison (比上年), not a part of a word. */
  private boolean standsFree(Matcher m) {
    int start = m.start();
    String text = document.text();
    if (start > 0 && Character.isDigit(text.charAt(start)) && Comparisons.isNumberPart(text, start - 1)) {
      return false;
    }
    boolean era = m.group("year") == null && m.group("month") != null && start > 1 && text.charAt(start - 1) == '年';
    if (era && (Character.isDigit(text.charAt(start - 2)) || NumeralChars.any(text.charAt(start - 2)))) {
      // 康熙20年9月: a month of a year that isn't counted as ours are.
      return false;
    }
    // 《2024—2026年实施方案》: a time in a title is that of the title.
    int title = start - 1;
    int begin = document.sentenceAt(start).start();
    while (title >= begin && text.charAt(title) != '《' && text.charAt(title) != '》') {
      title--;
    }
    if (title >= begin && text.charAt(title) == '《') {
      return false;
    }
    if (m.group("edge") != null && m.group("year") == null && m.group("edge").length() == 1) {
      return false;
    }
    if (m.group("now") != null && m.group("now").equals("现有") && published == null) {
      return false;
    }
    return m.group("year") == null && m.group("edge") == null || !Comparisons.isYardstick(text, start, m.end());
  }

  private void add(Matcher m, Period period) {
    int end = document.before(m.end(), "的") ? m.end() - 1 : m.end();
    int since = m.group("spell") != null ? 0 : DateWords.sinceEnd(document, m.start(), end);
    boolean past = published != null && !period.start().isAfter(published);
    // 3月起, told in the same year, is a beginning: no end is told.
    boolean begins = period.literal().length() == 7 && past && period.start().getYear() == published.getYear();
    Period whole = since > 0 && past && !begins ? Period.between(period, Period.year(published.getYear())) : period;
    end = Math.max(end, since);
    boolean exact = m.group("full") != null || m.group("day") != null || m.group("lone") != null || m.group("sameday") != null;
    // A stretch told by its length runs through, as one that 以来 follows.
    boolean through = since > 0 || m.group("spell") != null && whole.literal().contains("/");
    Dated dated = new Dated(new Span(m.start(), end), whole, through, exact);
    Dated last = found.isEmpty() ? null : found.getLast();
    if (last != null && joins(last, dated)) {
      found.removeLast();
      dated =
          new Dated(
              new Span(last.span().start(), end),
              Period.between(last.sinceThen() && begun != null ? begun : last.period(), period),
              false,
              exact);
    } else if (last != null && last.sinceThen() && ends(last, dated)) {
      found.removeLast();
      Period closed = Period.between(begun, Period.year(period.end().getYear()));
      found.add(new Dated(last.span(), closed, true, last.exact()));
    }
    begun = since > 0 ? period : null;
    found.add(dated);
  }

  /** 自2013年起 …, 到2017年底 …: what began then is told up to there. */
  private boolean ends(Dated since, Dated until) {
    int start = until.span().start();
    boolean to = document.before(start, "到") || document.before(start, "至") || document.before(start, "截至");
    return to
        && begun != null
        && begun.start().isBefore(until.period().start())
        && document.sentenceAt(start).contains(since.span());
  }

  /** 2012年到2021年, 1月25日至2月24日: two expressions with one dash or word between them; 2021年、2022年都. */
  private boolean joins(Dated first, Dated second) {
    int gap = second.span().start() - first.span().end();
    String word = gap < 1 || gap > 3 ? "" : document.text().substring(first.span().end(), second.span().start()).strip();
    if (word.length() != 1 || second.period().start().isBefore(first.period().start())) {
      return false;
    }
    char between = word.charAt(0);
    int end = second.span().end();
    boolean both = "、和与".indexOf(between) >= 0 && TOGETHER.stream().anyMatch(words -> document.at(end, words));
    return both || "至到—~-".indexOf(between) >= 0;
  }

  private Period resolve(Matcher m) {
    try {
      if (m.group("plan") != null) {
        return Spells.plan(m.group("plan"));
      }
      if (m.group("spell") != null) {
        Period spell = Spells.resolve(m.group("spell"), published, m.group("spell").endsWith("来") ? lastInParagraph(m.start()) : lastInSentence(m.start()));
        // 本月10日
        month = m.group("spell").endsWith("月") && spell != null ? YearMonth.from(spell.start()) : month;
        return spell;
      }
      if (m.group("full") != null) {
        return full(m.group("full"));
      }
      if (m.group("now") != null) {
        boolean year = m.group("now").equals("如今");
        return published == null ? null : year ? Period.year(published.getYear()) : Period.month(YearMonth.from(published));
      }
      if (m.group("same") != null) {
        return same(m);
      }
      return calendar(m);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** 2024-03-15, 2024.3.15 */
  private Period full(String numbers) {
    String[] parts = numbers.split("[-./]");
    month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    year = month.getYear();
    told = year;
    stated = true;
    return onDay(parts[2]);
  }

  private Period lastInParagraph(int offset) {
    return lastSince(document.paragraphs().get(document.paragraphIndexAt(offset)).start());
  }

  private Period lastInSentence(int offset) {
    return lastSince(document.sentenceAt(offset).start());
  }

  private Period lastSince(int from) {
    return found.isEmpty() || found.getLast().span().start() < from ? null : found.getLast().period();
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
    day = month.atDay(YearParts.number(number));
    return Period.day(day);
  }

  private Period calendar(Matcher m) {
    if (m.group("lone") != null && m.group("year") == null) {
      return month == null ? null : onDay(m.group("lone"));
    }
    int named = m.group("year") == null || m.group("year").equals("全年") ? assumed(m) : YearParts.year(m.group("year"), published == null ? 0 : published.getYear(), told);
    if (named == 0) {
      return null;
    }
    int start = m.start();
    boolean bound = document.at(m.end(), "的") && (document.before(start, "由") || document.before(start, "从"));
    if (bound && bare(m)) {
      return Period.year(named);
    }
    year = named;
    stated |= m.group("year") != null;
    if (m.group("year") != null && !document.before(start, "到") && !document.before(start, "至")) {
      told = named;
    }
    if (document.at(m.end(), "同期") && lastInSentence(start) != null && bare(m)) {
      return lastInSentence(start).inYear(named);
    }
    if (m.group("from") != null) {
      return YearParts.months(year, Integer.parseInt(m.group("from")), Integer.parseInt(m.group("to")));
    }
    if (m.group("month") != null) {
      month = YearMonth.of(year, YearParts.number(m.group("month")));
      return m.group("day") == null
          ? Period.month(month)
          : onDay(m.group("day"));
    }
    if (m.group("part") != null) {
      return YearParts.named(year, m.group("part"), m.group("first"));
    }
    return Period.year(year);
  }

  /**
   * The year of a month or of 全年 that names none: the one named last. Where none is named and the article is of the
   * first months of a year, a late month and the whole year are those of the year before, but for plans.
   */
  private int assumed(Matcher m) {
    boolean within = "年内".equals(m.group("edge"));
    if (within && published != null && lastInSentence(m.start()) == null) {
      return published.getYear();
    }
    if (stated || published == null || published.getMonthValue() > 3) {
      return year;
    }
    String month = m.group("to") != null ? m.group("to") : m.group("month");
    boolean late = m.group("year") != null || month != null && YearParts.number(month) >= 9;
    Span clause = document.clauseAt(m.start());
    boolean plan = AHEAD.matcher(document.text()).region(clause.start(), clause.end()).lookingAt();
    return late && !plan ? year - 1 : year;
  }

  /** A year alone, with no month or part of it. */
  private static boolean bare(Matcher m) {
    return m.group("from") == null && m.group("month") == null && m.group("part") == null && m.group("edge") == null;
  }
}
