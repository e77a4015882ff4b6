package org.reformgraph.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Kind;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.extract.Person;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/** The relations an article states: where a measure is carried out, by whom, what it is part of, where a person works. */
final class Relations {

  /** How much of the sentence below a heading tells where it is set. */
  private static final int HEAD = 30;

  private static final Pattern CENTRAL = Pattern.compile("中共中央|国务院|全国|中华人民共和国|国家|最高人民");
  private static final List<String> BASES = List.of("根据", "依据", "按照", "依照");

  private final Document document;
  private final Mentions mentions;
  private final MeasureNames measures;
  private final Institutions institutions;
  private final Anchors anchors;
  private final Headings headings;
  private final Actors actors;
  private final Map<String, Reading.Link> links = new LinkedHashMap<>();

  Relations(Mentions mentions, MeasureNames measures, Institutions institutions, Anchors anchors) {
    this.document = mentions.document();
    this.mentions = mentions;
    this.measures = measures;
    this.institutions = institutions;
    this.anchors = anchors;
    this.headings = new Headings(mentions.document());
    this.actors = new Actors(mentions, headings);
  }

  List<Reading.Link> read() {
    Map<String, List<Named>> named = measures.named();
    named.forEach(this::implementation);
    for (Components.Part part : new Components(mentions, measures, headings).find()) {
      double confidence = Confidence.part(measures.confidenceOf(named.get(part.part()).getFirst()));
      EntityRef whole = new EntityRef(Kind.MEASURE, part.whole());
      add(new EntityRef(Kind.MEASURE, part.part()), Relation.PART_OF, whole, part.sentence(), confidence);
    }
    affiliations();
    return List.copyOf(links.values());
  }

  private void implementation(String name, List<Named> named) {
    Named first = named.getFirst();
    EntityRef measure = new EntityRef(Kind.MEASURE, name);
    Span sentence = document.sentenceOf(first.span());
    double confidence = measures.confidenceOf(first);
    Optional<Division> own = first.document() ? anchors.heading(first.core()) : Optional.empty();
    boolean elsewhere = first.document() && own.isEmpty() && isBasis(first);
    for (Division division : elsewhere ? List.<Division>of() : own.map(List::of).orElseGet(() -> divisions(first.span()))) {
      add(
          measure,
          Relation.IMPLEMENTED_IN,
          new EntityRef(Kind.DISTRICT, division.code()),
          sentence,
          Confidence.place(confidence, anchors.isNear(first.span())));
    }
    Actors.Acting acting = actors.of(named);
    for (Body body : acting.bodies()) {
      String institution = institutions.nameOf(body);
      if (institution != null) {
        Span at = acting.measure().span();
        Span both = new Span(Math.min(at.start(), body.span().start()), Math.max(at.end(), body.span().end()));
        add(
            measure,
            Relation.IMPLEMENTED_BY,
            new EntityRef(Kind.INSTITUTION, institution),
            document.sentenceOf(both),
            Confidence.actor(confidence));
      }
    }
  }

  /** A document of the centre, or one that others act by: it holds for more than the place in hand. */
  private boolean isBasis(Named named) {
    boolean central = CENTRAL.matcher(document.text()).region(named.core().start(), named.core().end()).lookingAt();
    String text = document.text();
    int start = named.span().start();
    return central || BASES.stream().anyMatch(word -> text.startsWith(word, start - word.length()));
  }

  /** Where a measure is carried out; of one in a heading, where the sentence below it is set. */
  private List<Division> divisions(Span measure) {
    Span below = headings.below(measure);
    if (below == null || anchors.isNear(measure)) {
      return anchors.at(measure);
    }
    int end = Math.min(below.end(), below.start() + HEAD);
    return anchors.at(new Span(end, end));
  }

  /** Each institution in which the text gives the person a post. */
  private void affiliations() {
    for (Person person : mentions.people()) {
      for (Body body : person.bodies()) {
        String institution = institutions.nameOf(body);
        if (institution != null) {
          add(
              new EntityRef(Kind.PERSON, person.span().of(document.body())),
              Relation.AFFILIATED_WITH,
              new EntityRef(Kind.INSTITUTION, institution),
              document.sentenceOf(person.span()),
              Confidence.AFFILIATION);
        }
      }
    }
  }

  private void add(EntityRef subject, Relation relation, EntityRef object, Span evidence, double confidence) {
    links.putIfAbsent(
        subject + " " + relation + " " + object, new Reading.Link(subject, relation, object, evidence, confidence));
  }
}
