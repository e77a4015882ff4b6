package org.reformgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reformgraph.article.Article;
import org.reformgraph.article.CaseKey;
import org.reformgraph.article.Contents;
import org.reformgraph.article.Headline;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.extract.Place;
import org.reformgraph.text.Span;

/**
 * The cases of an article: its own, and one for each headline of its table of contents. A headline's districts are the
 * divisions its subject names, a zone, organ or village that bears a division's name naming it too; only where the
 * subject names none, those of the rest. A city before its district is left out, a district before its town is not.
 */
final class Cases {

  private final Gazetteer gazetteer;
  private final Article article;
  private final Mentions mentions;
  private final Districts districts;
  private final Institutions institutions;
  private final MeasureNames measures;

  Cases(
      Gazetteer gazetteer,
      Article article,
      Mentions mentions,
      Districts districts,
      Institutions institutions,
      MeasureNames measures) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.mentions = mentions;
    this.districts = districts;
    this.institutions = institutions;
    this.measures = measures;
  }

  List<Reading.Case> read(Contents contents, List<Reading.Figure> figures, List<Reading.Link> links) {
    List<Reading.Case> cases = new ArrayList<>();
    String report = article.report() != null ? article.report() : contents.report();
    cases.add(own(report, contents, figures, links));
    for (Headline headline : contents.headlines()) {
      cases.add(announced(headline, report));
    }
    return cases;
  }

  private Reading.Case own(
      String report, Contents contents, List<Reading.Figure> figures, List<Reading.Link> links) {
    Set<String> bodies = new LinkedHashSet<>();
    for (Reading.Link link : links) {
      if (link.relation() == Relation.IMPLEMENTED_BY) {
        bodies.add(link.object().key());
      }
    }
    Set<String> named = new LinkedHashSet<>();
    for (Named one : mentions.measures()) {
      if (one.span().start() >= contents.end() || contents.headlines().isEmpty()) {
        named.add(measures.nameOf(one));
      }
    }
    return new Reading.Case(
        CaseKey.of(article),
        article.title() == null ? article.id() : article.title(),
        article.page(),
        0,
        true,
        report,
        null,
        districts.mains().stream().map(Division::code).toList(),
        List.copyOf(bodies),
        List.copyOf(named),
        figures.stream().map(Reading.Figure::number).toList());
  }

  private Reading.Case announced(Headline headline, String report) {
    Span whole = new Span(headline.start(), headline.end());
    int subjectEnd =
        headline.subject() == null ? headline.start() : headline.start() + headline.subject().length();
    List<String> codes = codes(new Span(headline.start(), subjectEnd));
    if (codes.isEmpty() && headline.subject() == null) {
      codes = codes(whole);
    }
    Set<String> bodies = new LinkedHashSet<>();
    for (Body body : mentions.bodies()) {
      String name = whole.contains(body.span()) ? institutions.nameOf(body) : null;
      if (name != null) {
        bodies.add(name);
      }
    }
    Set<String> named = new LinkedHashSet<>();
    for (Named one : mentions.measures()) {
      if (whole.contains(one.span())) {
        named.add(measures.nameOf(one));
      }
    }
    return new Reading.Case(
        CaseKey.of(headline, article.id()),
        headline.text(),
        headline.page(),
        headline.ordinal(),
        false,
        report,
        whole,
        codes,
        List.copyOf(bodies),
        List.copyOf(named),
        List.of());
  }

  private List<String> codes(Span subject) {
    List<Place> places = new ArrayList<>();
    for (Place place : mentions.places()) {
      if (subject.contains(place.span()) && districts.of(place) != null) {
        places.add(place);
      }
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Place place : places) {
      Division division = districts.of(place);
      boolean narrowed =
          places.stream()
              .map(districts::of)
              .anyMatch(
                  d ->
                      d.level() == Level.COUNTY
                          && division.level().compareTo(Level.COUNTY) < 0
                          && gazetteer.within(d.code(), division.code()));
      if (!narrowed) {
        codes.add(division.code());
      }
    }
    return List.copyOf(codes);
  }
}
