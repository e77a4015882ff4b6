package org.reformgraph.link;

import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * The time a figure holds for: the date expression named last before it in its sentence; else the one named last in
 * the sentence before it in the same paragraph, unless the figure's sentence begins a matter of its own. In 从2012年到
 * 2021年, … 从A增长到B the first figure belongs to the first year, the second to the last.
 */
final class Periods {

  private static final Pattern BECOMES = Pattern.compile("\\p{IsHan}{0,6}?(?:减|压减|压缩|缩短|缩减|精简|降低?|提高|增加)(?:到|至|为|成)");
  private static final Pattern STANDING = Pattern.compile(".*(?:已有|现有|最高|最低|最多|每人|每户|每月|每亩|每年).*");
  private static final Pattern TRAIT = Pattern.compile(".*(?:面积|占地|体量|用地|辖区|区|[长宽高])(?:约|近|达|为|超|共)*$");

  private final Document document;
  private final InOrder<Dated> dates;
  private final InOrder<Quantity> quantities;

  Periods(Document document, List<Dated> dates, List<Quantity> quantities) {
    this.document = document;
    this.dates = new InOrder<>(dates, Dated::span);
    this.quantities = new InOrder<>(quantities, Quantity::span);
  }

  Period of(Quantity quantity) {
    if (isAge(quantity) || isBefore(quantity)) {
      return null;
    }
    Span sentence = document.sentenceAt(quantity.span().start());
    Dated last = lastBefore(sentence.start(), quantity.span().start());
    while (last != null && !holds(last, quantity)) {
      last = lastBefore(sentence.start(), last.span().start());
    }
    if (last != null) {
      return end(last, quantity, sentence);
    }
    Dated next = adjoining(quantity, sentence);
    if (next != null) {
      return next.period();
    }
    int paragraph = document.paragraphs().get(document.paragraphIndexAt(sentence.start())).start();
    Dated carried = lastBefore(paragraph, sentence.start());
    return carried != null && carries(carried, quantity, sentence) ? carried.period() : null;
  }

  private boolean carries(Dated carried, Quantity quantity, Span sentence) {
    boolean open = sameMatter(sentence) || !carried.exact() && !narrows(carried, quantity);
    return open && near(carried, sentence) && !isExtent(quantity) && !stands(quantity);
  }

  private boolean isAge(Quantity quantity) {
    return quantity.unit().equals("year") && quantity.span().of(document.text()).contains("岁");
  }

  /** 把21项减为8项: what was before holds for no time that is stated. */
  private boolean isBefore(Quantity quantity) {
    int start = quantity.head();
    Span sentence = document.sentenceAt(start);
    return document.before(start, "把") && BECOMES.matcher(document.text()).region(quantity.span().end(), sentence.end()).lookingAt();
  }

  /** Whether a date in the figure's sentence is the time of the figure, not of something named beside it. */
  private boolean holds(Dated dated, Quantity quantity) {
    String text = document.text();
    int end = dated.span().end();
    // 是1978年的700多倍: a yardstick.
    if (quantity.unit().equals("times") && document.at(end, "的")) {
      return false;
    }
    Span clause = document.clauseAt(dated.span().start());
    boolean same = quantity.span().start() < clause.end();
    boolean day = dated.exact() || dated.period().literal().length() == 7;
    if (day && isExtent(quantity) && !same && !reaches(dated)) {
      return false;
    }
    return !narrows(dated, quantity) || same && !isExtent(quantity);
  }

  /** A period runs on to the next sentence, not to one further off. */
  private boolean near(Dated carried, Span sentence) {
    return document.sentenceIndexAt(sentence.start()) - document.sentenceIndexAt(carried.span().start()) <= 1;
  }

  /** 已有46个, 每人每月300元, 最高可贷100万元: a present state or a standing rule, whenever the matter began. */
  private boolean stands(Quantity quantity) {
    Span clause = document.clauseAt(quantity.head());
    return STANDING.matcher(document.text()).region(clause.start(), quantity.number().start()).lookingAt();
  }

  /** 2019年列入《世界遗产名录》的良渚古城遗址: the date belongs to a clause before 的 and tells nothing of what follows. */
  private boolean narrows(Dated dated, Quantity quantity) {
    int end = dated.span().end();
    Span clause = document.clauseAt(dated.span().start());
    int limit = Math.min(clause.end(), quantity.span().start());
    int of = document.text().indexOf('的', Math.min(end, limit));
    boolean told = document.at(end, "是") || quantities.starting(clause.start(), clause.end()).stream().anyMatch(q -> clause.contains(q.span()));
    return of > end && of < limit && !told;
  }

  /** 到去年9月, 截至2021年底: the state at that time, whatever is named. */
  private boolean reaches(Dated dated) {
    int start = dated.span().start();
    return document.before(start, "到") || document.before(start, "至") || document.before(start, "截止");
  }

  /** 规划面积13.48平方公里, 全长940米: a lasting trait of a thing, not of the day something happened to it. */
  private boolean isExtent(Quantity quantity) {
    boolean extent =
        switch (quantity.unit()) {
          case "square-metre", "square-kilometre", "mu", "hectare", "metre", "kilometre" -> true;
          default -> false;
        };
    int start = quantity.number().start();
    return extent && TRAIT.matcher(document.text().substring(Math.max(0, start - 8), start)).matches();
  }

  /** A day named in an earlier sentence carries on only where the sentence says so. */
  private boolean sameMatter(Span sentence) {
    String start = document.text().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 2));
    return switch (start) {
      case "其中", "当天", "同时", "其时", "彼时", "当时", "当年", "同年", "这一" -> true;
      default -> false;
    };
  }

  private Dated lastBefore(int from, int to) {
    Dated last = null;
    for (Dated dated : dates.starting(from, to)) {
      if (dated.span().end() <= to) {
        last = dated;
      }
    }
    return last;
  }

  /** 实现营收300亿元(2023年) */
  private Dated adjoining(Quantity quantity, Span sentence) {
    for (Dated dated : dates.starting(quantity.span().end(), sentence.end())) {
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
