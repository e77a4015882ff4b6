package org.reformgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Kind;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * What a figure is about: the measure of its clause, else the one named last before it between semicolons and then in
 * its sentence; else an institution that is no organ of a division; else the divisions where it stands. Figures of a
 * whole division (地区生产总值) are about that, whatever measure is named beside them; an age is about nothing named.
 */
final class Subjects {

  private static final Pattern DIVISION_WIDE =
      Pattern.compile(
          ".*(?:生产总值|GDP|预算收入|财政收入|财政总收入|税收收入|固定资产投资|工业投资|零售总额|进出口总额|可支配收入|纯收入|常住人口|户籍人口|城镇化率|人口|规上工业增加值"
              + "|规模以上工业增加值|研发经费).*");

  private final Document document;
  private final MeasureNames measures;
  private final Institutions institutions;
  private final Anchors anchors;
  private final InOrder<Named> named;
  private final InOrder<Body> bodies;

  Subjects(Mentions mentions, MeasureNames measures, Institutions institutions, Anchors anchors) {
    this.document = mentions.document();
    this.measures = measures;
    this.institutions = institutions;
    this.anchors = anchors;
    this.named = new InOrder<>(mentions.measures(), Named::span);
    this.bodies = new InOrder<>(mentions.bodies(), Body::span);
  }

  List<EntityRef> of(Quantity quantity, List<String> wordings) {
    if (quantity.unit().equals("year") && quantity.span().of(document.text()).contains("岁")) {
      return List.of();
    }
    Span sentence = document.sentenceAt(quantity.span().start());
    Set<EntityRef> about = new LinkedHashSet<>();
    boolean wide = !wordings.isEmpty() && DIVISION_WIDE.matcher(wordings.getFirst()).matches();
    Named measure = wide ? null : measure(quantity, sentence);
    if (measure != null) {
      about.add(new EntityRef(Kind.MEASURE, measures.nameOf(measure)));
    }
    Body body = null;
    for (Body one : bodies.starting(sentence.start(), sentence.end())) {
      if (sentence.contains(one.span()) && one.span().end() <= quantity.span().start() && !one.isOrgan()) {
        body = one;
      }
    }
    if (body != null && institutions.nameOf(body) != null && measure == null) {
      about.add(new EntityRef(Kind.INSTITUTION, institutions.nameOf(body)));
    }
    if (about.isEmpty()) {
      for (Division division : anchors.at(quantity.span())) {
        about.add(new EntityRef(Kind.DISTRICT, division.code()));
      }
    }
    return List.copyOf(about);
  }

  private Named measure(Quantity quantity, Span sentence) {
    Span clause = document.clauseAt(quantity.head());
    Named inClause = nearest(quantity, clause);
    if (inClause != null) {
      return inClause;
    }
    int semicolon = quantity.head();
    while (semicolon >= sentence.start() && document.text().charAt(semicolon) != ';') {
      semicolon--;
    }
    Named before = lastBefore(Math.max(sentence.start(), semicolon + 1), quantity.head());
    if (before != null) {
      return before;
    }
    before = lastBefore(sentence.start(), quantity.head());
    if (before != null) {
      return before;
    }
    int index = document.sentenceIndexAt(sentence.start());
    int paragraph = document.paragraphs().get(document.paragraphIndexAt(sentence.start())).start();
    if (index == 0 || document.sentences().get(index - 1).start() < paragraph || !bodies.starting(sentence.start(), quantity.head()).isEmpty() || anchors.isAnchored(sentence, quantity.span())) {
      return null;
    }
    return lastBefore(document.sentences().get(index - 1).start(), sentence.start());
  }

  private Named nearest(Quantity quantity, Span clause) {
    Named nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Named one : named.starting(clause.start(), clause.end())) {
      int apart = one.span().end() <= quantity.head() ? quantity.head() - one.span().end() : one.span().start() - quantity.span().end();
      if (apart < distance) {
        nearest = one;
        distance = apart;
      }
    }
    return nearest;
  }

  private Named lastBefore(int from, int to) {
    Named last = null;
    for (Named one : named.starting(from, to)) {
      if (one.span().end() <= to) {
        last = one;
      }
    }
    return last;
  }
}
