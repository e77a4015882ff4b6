package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * Sentences with two times: in 从2020年的3家增加到2023年的12家 and 2012年到2021年,…从A增长到B each value has its own, and the pair
 * serves the changes after it (其中公共泊位从7746个增加到13598个); 2021年、2022年分别为A、B deals them out in order.
 */
final class Changes {

  /** Which value of a change a number is. */
  enum Side {
    FIRST,
    LAST,
    NONE
  }


  private final Document document;
  private final InOrder<Dated> dates;
  private final InOrder<Quantity> quantities;
  private final String text;

  Changes(Document document, InOrder<Dated> dates, InOrder<Quantity> quantities) {
    this.document = document;
    this.dates = dates;
    this.quantities = quantities;
    this.text = document.text();
  }

  Side sideOf(Quantity quantity, Span sentence) {
    int head = quantity.head();
    int start = startOf(head, sentence);
    boolean from = opens(start);
    List<Quantity> after = quantities.starting(quantity.span().end(), Math.min(sentence.end(), quantity.span().end() + 24));
    if (from && !after.isEmpty() && leads(quantity, after.getFirst())) {
      return Side.FIRST;
    }
    List<Quantity> before = quantities.starting(Math.max(sentence.start(), head - 40), head);
    if (!before.isEmpty() && leads(before.getLast(), quantity) && opens(startOf(before.getLast().head(), sentence))) {
      return Side.LAST;
    }
    return Side.NONE;
  }

  /** Where the value begins, the date bound to it (2020年的) and 原来的 included. */
  private int startOf(int head, Span sentence) {
    int start = head;
    for (String word : List.of("平均", "原来的", "原先的", "原来", "最初的", "过去的", "此前的", "当初的")) {
      if (document.before(start, word)) {
        start -= word.length();
      }
    }
    Dated bound = boundTo(start, sentence);
    return bound == null ? start : bound.span().start();
  }

  private Dated boundTo(int head, Span sentence) {
    for (Dated dated : dates.starting(Math.max(sentence.start(), head - 14), head)) {
      int end = dated.span().end();
      if (end == head || end + 1 == head && document.at(end, "的")) {
        return dated;
      }
    }
    return null;
  }

  private boolean opens(int start) {
    return document.before(start, "从") || document.before(start, "由") || document.before(start, "把") || document.before(start, "将");
  }

  /** Whether the words between two numbers lead from one to the other: 从3家|增加到2023年的|12家. */
  private boolean leads(Quantity one, Quantity other) {
    int from = one.span().end();
    int to = startOf(other.head(), document.sentenceAt(from));
    return to >= from && to - from <= 10 && Indicators.TO.matcher(text).region(from, to).matches()
        || to >= from && to - from <= 14 && text.substring(from, to).matches("\\p{IsHan}{0,6}(?:到|至|为|成)(?:了|目前的|现在的)?");
  }

  /** Whether a date stands in 从/由 + date + 的 + number of another value than this. */
  boolean binds(Dated dated, Quantity quantity) {
    int start = dated.span().start();
    if (!(document.before(start, "从") || document.before(start, "由")) || dated.sinceThen()) {
      return false;
    }
    List<Quantity> next = quantities.starting(dated.span().end(), dated.span().end() + 12);
    if (next.isEmpty()) {
      return false;
    }
    int gap = next.getFirst().head() - dated.span().end();
    return gap <= 1 && next.getFirst() != quantity && document.at(dated.span().end(), "的");
  }

  /** The period of one value of a change; {@code frame} is the date that stands before it in its sentence. */
  Period period(Side side, Quantity quantity, Dated frame, Span sentence) {
    Dated own = boundTo(quantity.head(), sentence);
    if (own != null) {
      return own.period();
    }
    Dated span = spanBefore(quantity, sentence);
    if (span != null && !span.sinceThen()) {
      String literal = span.period().literal();
      int slash = literal.indexOf('/');
      String year = side == Side.FIRST ? literal.substring(0, slash) : literal.substring(slash + 1);
      return year.length() == 4 ? Period.year(Integer.parseInt(year)) : side == Side.FIRST ? null : span.period();
    }
    List<Period> pair = pairBefore(quantity, sentence);
    if (!pair.isEmpty()) {
      return side == Side.FIRST ? pair.getFirst() : pair.getLast();
    }
    return side == Side.FIRST || frame == null ? null : frame.period();
  }

  private Dated spanBefore(Quantity quantity, Span sentence) {
    List<Dated> before = dates.starting(sentence.start(), quantity.head());
    Dated last = before.isEmpty() ? null : before.getLast();
    return last != null && last.period().literal().contains("/") ? last : null;
  }

  /** The two times of a change told before in the sentence. */
  private List<Period> pairBefore(Quantity quantity, Span sentence) {
    List<Period> bound = new ArrayList<>();
    for (Quantity one : quantities.starting(sentence.start(), quantity.head())) {
      Dated own = boundTo(one.head(), sentence);
      if (own != null) {
        bound.add(own.period());
      }
    }
    return bound.size() == 2 ? bound : List.of();
  }

  /** 2021年、2022年、2023年…分别为A、B、C, or null where there is nothing to deal out. */
  Period dealtOut(Quantity quantity, Span sentence) {
    List<Quantity> before = quantities.starting(sentence.start(), quantity.span().start());
    int place = 0;
    Quantity first = quantity;
    while (place < before.size() && next(before.get(before.size() - 1 - place), first)) {
      first = before.get(before.size() - 1 - place);
      place++;
    }
    Span clause = document.clauseAt(first.head());
    List<Dated> chain = chainBefore(sentence.start(), first.head());
    boolean dealt = text.substring(clause.start(), Math.max(clause.start(), first.head())).contains("分别");
    return dealt && chain.size() > 1 && place < chain.size() ? chain.get(place).period() : null;
  }

  private boolean next(Quantity one, Quantity other) {
    int gap = other.head() - one.span().end();
    return gap >= 0 && gap <= 2 && text.substring(one.span().end(), other.head()).matches("[、,]|和|以及");
  }

  /** Dates in a row right before each other (2021年、2022年), the last ones before the offset. */
  private List<Dated> chainBefore(int from, int to) {
    List<Dated> chain = new ArrayList<>();
    for (Dated dated : dates.starting(from, to)) {
      if (!chain.isEmpty() && !text.substring(chain.getLast().span().end(), dated.span().start()).matches("[、,]|和|与")) {
        chain.clear();
      }
      chain.add(dated);
    }
    return chain;
  }
}
