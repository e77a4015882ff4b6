package org.reformgraph.link;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reformgraph.article.Article;
import org.reformgraph.extract.Shipped;

/** Short texts read by the shipped word lists, and what tests ask of the reading. */
final class Readings {

  static final Linker LINKER = new Linker(Shipped.GAZETTEER, Shipped.LEXICON, "test");

  private Readings() {}

  static Reading of(String title, String published, String body) {
    LocalDate day = published == null ? null : LocalDate.parse(published);
    return LINKER.read(
        new Article("t", title, day, null, null, List.of(), null, null, null, "zh", List.of(), false, body));
  }

  static Reading of(String body) {
    return of(null, "2022-09-06", body);
  }

  static String codes(Reading reading) {
    return reading.districts().stream().map(Reading.District::code).sorted().collect(Collectors.joining(" "));
  }

  static String institutions(Reading reading) {
    return reading.institutions().stream().map(Reading.Institution::name).collect(Collectors.joining(" "));
  }

  static String measures(Reading reading) {
    return reading.measures().stream().map(Reading.Measure::name).collect(Collectors.joining(" "));
  }

  static String links(Reading reading, Relation relation) {
    return reading.links().stream()
        .filter(l -> l.relation() == relation)
        .map(l -> l.subject().key() + ">" + l.object().key())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Literals of the figures' periods; a dash for none. */
  static String periods(Reading reading) {
    return reading.figures().stream()
        .map(f -> f.period() == null ? "-" : f.period().literal())
        .collect(Collectors.joining(" "));
  }
}
