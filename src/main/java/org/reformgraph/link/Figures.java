package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import org.reformgraph.article.Article;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/** Makes figures of quantities: what each measures, when, and what it is about. */
final class Figures {

  private final Document document;
  private final Mentions mentions;
  private final Periods periods;
  private final Subjects subjects;
  private final Indicators indicators;
  private final Concepts concepts;

  Figures(Lexicon lexicon, Article article, Mentions mentions, MeasureNames measures, Institutions institutions, Anchors anchors) {
    this.document = mentions.document();
    this.mentions = mentions;
    this.subjects = new Subjects(mentions, measures, institutions, anchors);
    this.periods = new Periods(mentions, article.title(), article.published());
    this.indicators = new Indicators(lexicon, mentions);
    this.concepts = new Concepts(lexicon, mentions);
  }

  /** The figures that stand at or after an offset: a table of contents states none. */
  List<Reading.Figure> read(int from) {
    List<Reading.Figure> figures = new ArrayList<>();
    List<Quantity> all = mentions.quantities();
    List<List<String>> told = new ArrayList<>();
    int paragraph = -1;
    for (int i = 0; i < all.size(); i++) {
      Quantity quantity = all.get(i);
      if (quantity.span().start() < from || Thresholds.narrows(document, all, i)) {
        continue;
      }
      int here = document.paragraphIndexAt(quantity.span().start());
      if (here != paragraph) {
        told.clear();
      }
      paragraph = here;
      // Only neighbours can stand in the words beside it.
      List<Quantity> beside = all.subList(Math.max(0, i - 30), Math.min(all.size(), i + 30));
      List<String> wordings = indicators.of(quantity, told, beside);
      boolean begins = told.isEmpty() || figures.isEmpty();
      Reading.Concept concept = concepts.of(quantity, wordings, begins ? null : figures.getLast().concept());
      Span span = quote(quantity, i == 0 ? null : all.get(i - 1));
      figures.add(
          new Reading.Figure(
              figures.size() + 1,
              span,
              document.sentenceOf(span),
              quantity.value(),
              quantity.min(),
              quantity.max(),
              quantity.unit(),
              quantity.qualifier(),
              wordings,
              concept,
              periods.of(quantity),
              subjects.of(quantity, wordings),
              Confidence.figure(quantity)));
      if (!wordings.isEmpty()) {
        told.add(wordings);
      }
    }
    return figures;
  }

  /** The clause up to the figure's last word, and on to the noun it counts. */
  private Span quote(Quantity quantity, Quantity before) {
    Span sentence = document.sentenceAt(quantity.span().start());
    int start = quantity.head();
    int floor = before != null && before.span().end() > sentence.start() ? before.span().end() : sentence.start();
    while (start > floor && !document.isClauseMark(start - 1) && document.text().charAt(start - 1) != '、') {
      start--;
    }
    int end = quantity.span().end();
    Span clause = document.clauseAt(end == sentence.end() ? end - 1 : end);
    int limit = Math.min(Math.max(clause.end(), end), end + 14);
    while (end < limit && "、,;。:!?".indexOf(document.text().charAt(end)) < 0) {
      end++;
    }
    return new Span(Math.min(start, quantity.span().start()), Math.min(end, sentence.end()));
  }
}
