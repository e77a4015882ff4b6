package org.reformgraph.link;

import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Person;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * How far a time that is stated once runs on in its paragraph: to the next sentence, past heads of a list (一是…。) and
 * sentences without figures; through the whole of a list; never to standing rules, traits of things, durations and what
 * a person is named for.
 */
final class Carrying {

  private static final Pattern ITEM = Pattern.compile("(?:[一二三四五六七八九十]+是|其[一二三四五]|第[一二三四五],|首先|\\([一二三四五六]\\)|[一二三四五六]、)");
  private static final Pattern ELSEWHERE = Pattern.compile("在\\p{IsHan}{1,12}?(?:村|社区|街道|镇|乡|县|区|市|园|港|厂|小区)[\\p{IsHan}“”]{0,8},");
  private static final Pattern REPORTED = Pattern.compile(".*(?:获悉|了解到|记者|新闻发布会|通报会).*");

  private final Document document;
  private final InOrder<Dated> dates;
  private final InOrder<Quantity> quantities;
  private final InOrder<Person> people;

  Carrying(Document document, InOrder<Dated> dates, InOrder<Quantity> quantities, InOrder<Person> people) {
    this.people = people;
    this.document = document;
    this.dates = dates;
    this.quantities = quantities;
  }

  /** The time carried to a figure whose sentence states none, or null. */
  Period to(Quantity quantity, Span sentence) {
    int paragraph = document.paragraphs().get(document.paragraphIndexAt(sentence.start())).start();
    List<Dated> before = dates.starting(paragraph, sentence.start());
    if (before.isEmpty()) {
      return null;
    }
    Dated carried = before.getLast();
    boolean open = sameMatter(sentence) || !isPoint(carried) && !Traits.narrows(document, quantities, carried, quantity) && !isReport(document, document.clauseAt(carried.span().start()));
    boolean elsewhere = ELSEWHERE.matcher(document.text()).region(sentence.start(), sentence.end()).lookingAt();
    return open && !elsewhere && near(carried, sentence) && !isTimeless(quantity, sentence) ? carried.period() : null;
  }

  /** Whether no time that is told elsewhere can be that of the figure. */
  boolean isTimeless(Quantity quantity, Span sentence) {
    boolean tale = !people.starting(sentence.start(), quantity.head()).isEmpty();
    return tale || isDescription(sentence, quantity) || quantity.isDuration();
  }

  /** A day or month, but for 截至6月底, is the time of what happened then. */
  private boolean isPoint(Dated carried) {
    int start = carried.span().start();
    boolean opens = start < 2 || document.before(start, "到") && (document.isClauseMark(start - 2) || document.text().charAt(start - 2) == '\n');
    boolean state = document.before(start, "截至") || document.before(start, "截止") || opens;
    String literal = carried.period().literal();
    boolean months = literal.length() == 7 || literal.length() == 15;
    return carried.exact() || months && !state;
  }

  /** 记者7月3日获悉: the day something was told, not that of what is told. */
  static boolean isReport(Document document, Span clause) {
    return REPORTED.matcher(document.text()).region(clause.start(), clause.end()).lookingAt();
  }

  /** A sentence that begins with what a thing has or is goes on so. */
  private boolean isDescription(Span sentence, Quantity quantity) {
    Quantity first = quantities.starting(sentence.start(), sentence.end()).getFirst();
    return Traits.isExtent(document, first) || Traits.stands(document, first) || Traits.isExtent(document, quantity) || Traits.stands(document, quantity);
  }

  private boolean near(Dated carried, Span sentence) {
    int from = document.sentenceIndexAt(carried.span().start());
    int to = document.sentenceIndexAt(sentence.start());
    boolean listed = isItem(document.sentences().get(from + 1));
    int turns = 0;
    for (int i = from + 1; i < to; i++) {
      Span between = document.sentences().get(i);
      boolean head = isItem(between);
      turns += head || listed || quantities.starting(between.start(), between.end()).isEmpty() ? 0 : 1;
    }
    return turns == 0 && to - from <= (listed ? 12 : 3);
  }

  private boolean isItem(Span sentence) {
    return ITEM.matcher(document.text()).region(sentence.start(), sentence.end()).lookingAt();
  }

  /** A day named in an earlier sentence carries on only where the sentence says so. */
  private boolean sameMatter(Span sentence) {
    String start = document.text().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 2));
    return switch (start) {
      case "其中", "当天", "同时", "其时", "彼时", "当时", "当年", "同年", "这一" -> true;
      default -> false;
    };
  }
}
