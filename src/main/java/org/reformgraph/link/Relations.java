package org.reformgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Between an institution and a measure: the institution is acted on, not acting. */
  private static final Pattern OBJECT_BEFORE = Pattern.compile(".*(?:向|对|给|与|和|同|请|惠及|服务|为了?|支持|获|联系|经|被|落户|引进|引入|以)$");
  /** 经市政府同意: it allows what another body does. */
  private static final Pattern PERMITS = Pattern.compile("(?:批准|同意|批复|审议|审定|授权|备案)");
  /** What joins the members of a list of bodies. */
  private static final Set<String> JOINING = Set.of("、", "和", "与", "及", "联合", "会同", "携手", "等");
  private static final Pattern LED_BY = Pattern.compile("(?:[^,;。]{0,12}[,]?)?(?:由|经)$");

  private final Document document;
  private final Mentions mentions;
  private final MeasureNames measures;
  private final Institutions institutions;
  private final Anchors anchors;
  private final Map<String, Reading.Link> links = new LinkedHashMap<>();

  Relations(Mentions mentions, MeasureNames measures, Institutions institutions, Anchors anchors) {
    this.document = mentions.document();
    this.mentions = mentions;
    this.measures = measures;
    this.institutions = institutions;
    this.anchors = anchors;
  }

  List<Reading.Link> read(List<Reading.Person> people) {
    measures.firsts().forEach(this::implementation);
    components();
    affiliations(people);
    return List.copyOf(links.values());
  }

  private void implementation(String name, Named first) {
    EntityRef measure = new EntityRef(Kind.MEASURE, name);
    Span sentence = document.sentenceOf(first.span());
    Optional<Division> own = first.document() ? anchors.heading(first.core()) : Optional.empty();
    for (Division division : own.map(List::of).orElseGet(() -> anchors.at(first.span()))) {
      add(measure, Relation.IMPLEMENTED_IN, new EntityRef(Kind.DISTRICT, division.code()), sentence, 0.75);
    }
    for (Body body : subjects(first, sentence)) {
      String institution = institutions.nameOf(body);
      if (institution != null) {
        add(measure, Relation.IMPLEMENTED_BY, new EntityRef(Kind.INSTITUTION, institution), sentence, 0.65);
      }
    }
  }

  /** The institution that stands before the measure as the subject of its sentence, with those beside it in a list. */
  private List<Body> subjects(Named measure, Span sentence) {
    List<Body> before = new ArrayList<>();
    for (Body body : mentions.bodies()) {
      if (body.span().start() >= sentence.start() && body.span().end() <= measure.span().start() && acts(body, sentence)) {
        before.add(body);
      }
    }
    if (before.isEmpty()) {
      return before;
    }
    Body last = before.getLast();
    String between = document.text().substring(last.span().end(), measure.span().start());
    long marks = between.chars().filter(c -> c == ',' || c == ';' || c == ':').count();
    boolean other = between.indexOf(';') >= 0 || between.indexOf('。') >= 0;
    if (marks > 2 || other || between.startsWith("的") && marks > 0 || mentionsRole(last)) {
      return List.of();
    }
    List<Body> subjects = new ArrayList<>(List.of(last));
    for (int i = before.size() - 2; i >= 0; i--) {
      if (!JOINING.contains(between(before.get(i), subjects.getFirst()))) {
        break;
      }
      subjects.addFirst(before.get(i));
    }
    return subjects;
  }

  private String between(Body first, Body second) {
    int end = first.span().end();
    return end <= second.span().start() ? document.text().substring(end, second.span().start()) : "";
  }

  private boolean acts(Body body, Span sentence) {
    String before = document.text().substring(Math.max(sentence.start(), body.span().start() - 3), body.span().start());
    if (PERMITS.matcher(document.text()).region(body.span().end(), sentence.end()).lookingAt()) {
      return false;
    }
    return !OBJECT_BEFORE.matcher(before).matches() || LED_BY.matcher(before).matches();
  }

  /** 市经信局局长冯伟介绍: the person speaks, the institution does not act. */
  private boolean mentionsRole(Body body) {
    for (Person person : mentions.people()) {
      if (body.equals(person.body()) && person.span().start() - body.span().end() < 16) {
        return true;
      }
    }
    return false;
  }

  /** 在“七优享”工程中,“老有康养”…; X包括A、B */
  private void components() {
    List<Named> all = mentions.measures();
    for (int i = 0; i + 1 < all.size(); i++) {
      Named whole = all.get(i);
      Span sentence = document.sentenceOf(whole.span());
      boolean within =
          (document.at(whole.span().end(), "中,") || document.at(whole.span().end(), "里,"))
              && document.text().substring(sentence.start(), whole.span().start()).contains("在");
      boolean includes =
          document.text().substring(whole.span().end(), Math.min(sentence.end(), whole.span().end() + 5)).matches(",?(?:包括|包含|涵盖|下设|含|分为).*");
      for (int j = i + 1; (within || includes) && j < all.size() && sentence.contains(all.get(j).span()); j++) {
        String part = measures.nameOf(all.get(j));
        if (!part.equals(measures.nameOf(whole))) {
          add(new EntityRef(Kind.MEASURE, part), Relation.PART_OF, new EntityRef(Kind.MEASURE, measures.nameOf(whole)), sentence, 0.6);
        }
      }
    }
  }

  private void affiliations(List<Reading.Person> people) {
    for (Reading.Person person : people) {
      if (person.institution() != null && !person.mentions().isEmpty()) {
        add(
            new EntityRef(Kind.PERSON, person.name()),
            Relation.AFFILIATED_WITH,
            new EntityRef(Kind.INSTITUTION, person.institution()),
            person.mentions().getFirst().sentence(),
            0.9);
      }
    }
  }

  private void add(EntityRef subject, Relation relation, EntityRef object, Span evidence, double confidence) {
    links.putIfAbsent(
        subject + " " + relation + " " + object, new Reading.Link(subject, relation, object, evidence, confidence));
  }
}
