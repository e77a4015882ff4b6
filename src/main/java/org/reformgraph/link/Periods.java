package org.reformgraph.link;

import java.util.List;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * The time a figure holds for: the date expression named last before it in its sentence; else the one named last in
 * the sentences before it in the same paragraph, unless the figure's sentence begins a matter of its own. In 从2012年到
 * 2021年, … 从A增长到B the first figure belongs to the first year, the second to the last.
 */
final class Periods {

  private final Document document;
  private final List<Dated> dates;

  Periods(Document document, List<Dated> dates) {
    this.document = document;
    this.dates = dates;
  }

  Period of(Quantity quantity) {
    Span sentence = document.sentenceAt(quantity.span().start());
    Dated last = lastBefore(sentence.start(), quantity.span().start());
    if (last != null) {
      return end(last, quantity, sentence);
    }
    Dated next = adjoining(quantity, sentence);
    if (next != null) {
      return next.period();
    }
    int paragraph = document.paragraphs().get(document.paragraphIndexAt(sentence.start())).start();
    Dated carried = lastBefore(paragraph, sentence.start());
    return carried == null || carried.exact() && !sameMatter(sentence) ? null : carried.period();
  }

  /** A day named in an earlier sentence carries on only where the sentence says so. */
  private boolean sameMatter(Span sentence) {
    String start = document.text().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 4));
    return start.startsWith("其中") || start.startsWith("当天") || start.startsWith("同时");
  }

  private Dated lastBefore(int from, int to) {
    Dated last = null;
    for (Dated dated : dates) {
      if (dated.span().start() >= to) {
        break;
      }
      if (dated.span().start() >= from && dated.span().end() <= to) {
        last = dated;
      }
    }
    return last;
  }

  /** 实现营收300亿元(2023年) */
  private Dated adjoining(Quantity quantity, Span sentence) {
    for (Dated dated : dates) {
      int gap = dated.span().start() - quantity.span().end();
      if (gap == 1 && dated.span().end() < sentence.end() && document.text().charAt(quantity.span().end()) == '(') {
        return dated;
      }
    }
    return null;
  }

  private Period end(Dated dated, Quantity quantity, Span sentence) {
    String literal = dated.period().literal();
    int slash = literal.indexOf('/');
    if (slash < 0 || dated.sinceThen()) {
      return dated.period();
    }
    String text = document.text();
    int number = quantity.head();
    boolean first = document.before(number, "从") || document.before(number, "由");
    String between = text.substring(Math.max(sentence.start(), number - 6), number);
    boolean last = between.matches(".*(?:增长?|提高|提升|上升|增加|扩大|下降|缩小|减少|降|升)(?:到|至|为)(?:了|约|近)?");
    if (first || last) {
      String one = first ? literal.substring(0, slash) : literal.substring(slash + 1);
      if (one.length() == 4) {
        return Period.year(Integer.parseInt(one));
      }
    }
    return dated.period();
  }
}
