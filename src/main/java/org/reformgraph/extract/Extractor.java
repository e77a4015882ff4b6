package org.reformgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.reformgraph.text.AnnualReview;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Dates;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Runs every recogniser over a document. Holds the word lists, made once; safe for many threads. */
public final class Extractor {

  private final Lexicon lexicon;
  private final Places places;

  public Extractor(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.places = new Places(gazetteer);
  }

  /**
   * @param document the text
   * @param title the article's title, or null
   * @param published its date of publication, or null: relative dates then stay unresolved
   */
  public Mentions in(Document document, String title, LocalDate published) {
    Tokens tokens = Tokens.of(document);
    List<Quoted> quoted = Quoted.in(document);
    List<Dated> dates = Dates.in(document, published, AnnualReview.of(document, title));
    List<Place> placed = new ArrayList<>(places.in(document, tokens));
    placed.removeIf(place -> isPerson(place, document) || isZone(place, document) || isJoint(place, document, tokens));
    List<Body> organs = new Organs(lexicon, document, tokens).find(placed);
    Bodies finder = new Bodies(lexicon, document, tokens, placed, organs);
    List<Body> bodies = new ArrayList<>(organs);
    finder.find().forEach(body -> bodies.add(unitOf(body, document, organs)));
    List<Span> titles = quoted.stream().filter(Quoted::title).map(Quoted::span).toList();
    bodies.removeIf(body -> titles.stream().anyMatch(t -> t.contains(body.span()) && !body.isOrgan() && !issuer(body, t)));
    List<Body> settled = Overlaps.settle(bodies, Body::span);
    List<Named> measures =
        Overlaps.settle(new Measures(lexicon, document, tokens, quoted, settled).find(title), Named::span);
    List<Person> people =
        Overlaps.settle(new People(lexicon, document, tokens, settled, placed).find(), Person::span);
    // 陈建华 is nobody from 建华.
    BitSet inNames = new BitSet();
    people.forEach(person -> inNames.set(person.span().start(), person.span().end()));
    List<Place> named = placed.stream().filter(place -> !inNames.get(place.span().start())).toList();
    List<Span> names = new ArrayList<>(titles);
    measures.forEach(m -> names.add(m.core()));
    quoted.stream().filter(q -> q.inner().length() <= 12 && isName(document, q)).forEach(q -> names.add(q.span()));
    settled.forEach(b -> names.add(b.span()));
    List<Quantity> quantities =
        new Quantities(lexicon.units(), document, tokens, dates, names).find();
    return new Mentions(
        document, tokens, dates, named, settled, finder.introducedForms(), people, measures, quantities);
  }

  /** 党工委书记许昌提出: a short name right after a title is a person's. */
  private boolean isPerson(Place place, Document document) {
    int start = place.span().start();
    int role = lexicon.roles().endingAt(document.text(), start, document.sentenceAt(start).start());
    boolean title = role > 0 && !"weak".equals(lexicon.roles().get(document.text().substring(start - role, start)));
    return title && !place.full();
  }

  /** 临平新城: 新城 is a county's short name and what many zones are. */
  private boolean isZone(Place place, Document document) {
    return !place.full() && lexicon.suffixes().contains(place.span().of(document.text()));
  }

  /** 县供销社和县医院, 会同区税务局: a word that joins what stands round it, and is a county elsewhere. */
  private static boolean isJoint(Place place, Document document, Tokens tokens) {
    Span span = place.span();
    Token token = tokens.tokenAt(span.start());
    boolean conjunction = span.length() == 2 && document.at(span.start(), "和") && token.length() == 1;
    boolean opens = span.start() == document.sentenceAt(span.start()).start() || tokens.tokenAt(span.start() - 1).tagged("w");
    boolean verb = token.tagged("v") && token.span().equals(span) && !opens;
    return conjunction && !opens || verb;
  }

  /** 杭州市生态环境局富阳分局 is a unit of the organ that its name begins with. */
  private static Body unitOf(Body body, Document document, List<Body> organs) {
    for (Body organ : organs) {
      if (organ.span().start() == body.span().start() && organ.span().end() < body.span().end()) {
        String core = organ.core() + document.text().substring(organ.span().end(), body.span().end());
        return new Body(body.span(), organ.kind(), organ.place(), organ.level(), core, null);
      }
    }
    return body;
  }

  /** A body named at the head of a document's title issued it: 《中共中央关于…》. */
  private static boolean issuer(Body body, Span title) {
    return body.canonical() != null && body.span().start() == title.start() + 1;
  }

  /** Words of a title that may name divisions; their spans count in the title. */
  public List<Place> placesIn(String title) {
    Document heading = Document.of(title);
    return places.in(heading, Tokens.of(heading));
  }

  /** Short words in quotation marks are a name, unless a sentence or a pause stands in them. */
  private static boolean isName(Document document, Quoted quote) {
    String inner = quote.inner().of(document.text());
    return inner.indexOf(',') < 0 && inner.indexOf('。') < 0;
  }
}
