package org.reformgraph.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reformgraph.extract.Kind;
import org.reformgraph.link.EntityRef;
import org.reformgraph.link.Reading;
import org.reformgraph.text.Span;

/**
 * Writes a reading in the shape of a gold file. Of a report with a table of contents that is the lead article: what only
 * headlines name stands in {@code cases} (ANNOTATION, Files).
 */
final class ReadingInGoldForm {

  private final Reading reading;
  private final String body;

  ReadingInGoldForm(Reading reading) {
    this.reading = reading;
    this.body = reading.article().body();
  }

  GoldDocument document() {
    var article = reading.article();
    return new GoldDocument(
        article.id(),
        article.published() == null ? null : article.published().toString(),
        reading.districts().stream()
            .filter(d -> inLead(d.mentions()))
            .map(d -> new GoldDocument.District(d.code(), d.names(), d.main(), d.confidence()))
            .toList(),
        reading.institutions().stream()
            .filter(i -> inLead(i.mentions()))
            .map(i -> new GoldDocument.Institution(withKey(i.names(), i.name()), i.kind(), i.confidence()))
            .toList(),
        reading.people().stream()
            .filter(p -> inLead(p.mentions()))
            .map(p -> new GoldDocument.Person(p.name(), p.role(), p.institution(), p.confidence()))
            .toList(),
        reading.measures().stream()
            .filter(m -> inLead(m.mentions()))
            .map(m -> new GoldDocument.Measure(withKey(m.names(), m.name()), m.areas(), m.confidence()))
            .toList(),
        reading.figures().stream().map(this::figure).toList(),
        reading.links().stream().filter(l -> !inHeadline(l.evidence())).map(this::link).toList(),
        mentions(),
        cases());
  }

  private boolean inLead(List<Reading.Mention> mentions) {
    return mentions.isEmpty() || mentions.stream().anyMatch(m -> !inHeadline(m.span()));
  }

  private boolean inHeadline(Span span) {
    return reading.cases().stream().anyMatch(c -> c.evidence() != null && c.evidence().overlaps(span));
  }

  private GoldDocument.Figure figure(Reading.Figure f) {
    return new GoldDocument.Figure(
        f.span().of(body),
        f.value(),
        f.min(),
        f.max(),
        f.unit(),
        f.qualifier(),
        f.indicators(),
        f.concept() == null ? null : f.concept().name(),
        f.period() == null ? null : f.period().literal(),
        f.about().stream().map(EntityRef::toString).toList(),
        f.span().start(),
        f.span().end(),
        f.sentence().of(body),
        f.confidence());
  }

  private GoldDocument.Link link(Reading.Link l) {
    return new GoldDocument.Link(
        l.subject().toString(),
        l.relation().word(),
        l.object().toString(),
        l.evidence().of(body),
        l.evidence().start(),
        l.evidence().end(),
        l.confidence());
  }

  private List<GoldDocument.Mention> mentions() {
    var all = new ArrayList<GoldDocument.Mention>();
    reading.districts().forEach(d -> add(all, Kind.DISTRICT, d.code(), d.mentions()));
    reading.institutions().forEach(i -> add(all, Kind.INSTITUTION, i.name(), i.mentions()));
    reading.people().forEach(p -> add(all, Kind.PERSON, p.name(), p.mentions()));
    reading.measures().forEach(m -> add(all, Kind.MEASURE, m.name(), m.mentions()));
    reading.figures().forEach(f -> all.add(mention(Kind.FIGURE, String.valueOf(f.number()), f.span())));
    all.sort(
        Comparator.comparingInt(GoldDocument.Mention::start)
            .thenComparing(GoldDocument.Mention::end)
            .thenComparing(GoldDocument.Mention::id));
    return all;
  }

  private void add(List<GoldDocument.Mention> all, Kind kind, String key, List<Reading.Mention> places) {
    places.forEach(place -> all.add(mention(kind, key, place.span())));
  }

  private GoldDocument.Mention mention(Kind kind, String key, Span span) {
    return new GoldDocument.Mention(
        kind.word(), span.start(), span.end(), span.of(body), new EntityRef(kind, key).toString());
  }

  /** The headlines' cases only: the article's own is what the rest of the document tells. */
  private List<GoldDocument.Case> cases() {
    var cases =
        reading.cases().stream()
            .filter(c -> c.ordinal() > 0)
            .map(
                c ->
                    new GoldDocument.Case(
                        c.id(),
                        c.page(),
                        c.ordinal(),
                        c.label(),
                        c.districts(),
                        c.institutions(),
                        c.measures(),
                        c.evidence() == null ? null : c.evidence().start(),
                        c.evidence() == null ? null : c.evidence().end()))
            .toList();
    return cases.isEmpty() ? null : cases;
  }

  /** Links name an entity by its key, so the key has to be among its names. */
  private static List<String> withKey(List<String> names, String key) {
    if (NameMatch.normal(names).contains(NameMatch.normal(key))) {
      return names;
    }
    var all = new ArrayList<>(names);
    all.add(key);
    return all;
  }
}
