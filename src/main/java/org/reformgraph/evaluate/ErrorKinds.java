package org.reformgraph.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.reformgraph.evaluate.GoldDocument.Figure;
import org.reformgraph.evaluate.GoldDocument.Link;

/**
 * Sorts what is missed and what is wrong in one article by kind, told from the two sides alone: a name cut otherwise
 * than the gold's, a name not found, one that the gold has not; a figure with another value; a link whose ends were
 * not both found.
 */
final class ErrorKinds {

  /**
   * One error.
   *
   * @param kind of which there are about twenty
   * @param example its own words, the gold's first
   */
  record Error(String kind, String example) {}

  private final GoldDocument gold;
  private final GoldDocument predicted;
  private final List<Error> errors = new ArrayList<>();

  private ErrorKinds(GoldDocument gold, GoldDocument predicted) {
    this.gold = gold;
    this.predicted = predicted;
  }

  static List<Error> of(GoldDocument gold, GoldDocument predicted) {
    var kinds = new ErrorKinds(gold, predicted);
    kinds.names("district", gold.districts(), predicted.districts(), d -> List.of(d.code()), d -> List.of(d.code()));
    kinds.names("institution", gold.institutions(), predicted.institutions(), i -> i.names(), i -> i.names());
    kinds.names("person", gold.people(), predicted.people(), p -> List.of(p.name()), p -> List.of(p.name()));
    kinds.names("measure", gold.measures(), predicted.measures(), m -> m.names(), m -> m.names());
    kinds.figures();
    kinds.links();
    return List.copyOf(kinds.errors);
  }

  /** The most frequent kinds over all articles, each with an example. */
  static Grid most(List<Error> errors, int limit) {
    Map<String, List<Error>> byKind = new LinkedHashMap<>();
    errors.forEach(error -> byKind.computeIfAbsent(error.kind(), k -> new ArrayList<>()).add(error));
    var rows =
        byKind.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, List<Error>> e) -> -e.getValue().size()).thenComparing(Map.Entry::getKey))
            .limit(limit)
            .map(e -> List.<Object>of(e.getKey(), e.getValue().size(), e.getValue().getFirst().example()))
            .toList();
    return new Grid("errorKinds", List.of("most frequent errors", "number", "example"), rows, List.of());
  }

  private <T> void names(
      String type, List<T> wanted, List<T> read, Function<T, List<String>> key, Function<T, List<String>> names) {
    var matching = Matching.of(wanted, read, (g, p) -> NameMatch.equal(key.apply(g), key.apply(p)));
    var rest = new ArrayList<T>();
    for (int p = 0; p < read.size(); p++) {
      if (!matching.right(p)) {
        rest.add(read.get(p));
      }
    }
    for (int g = 0; g < wanted.size(); g++) {
      if (matching.found(g)) {
        continue;
      }
      var missed = wanted.get(g);
      var cut = rest.stream().filter(p -> NameMatch.touch(names.apply(missed), names.apply(p))).findFirst();
      if (cut.isPresent()) {
        rest.remove(cut.get());
        add(type + ": other bounds", first(names.apply(missed)) + " / " + first(names.apply(cut.get())));
      } else {
        add(type + ": not found", first(names.apply(missed)));
      }
    }
    rest.forEach(p -> add(type + ": none by the gold", first(names.apply(p))));
  }

  private void figures() {
    var missed = new ArrayList<>(gold.figures());
    var rest = new ArrayList<>(predicted.figures());
    // The same number may stand twice: those in the same words are a pair first.
    pair(missed, rest, (g, p) -> Yardstick.sameValue(g, p) && touch(g, p), this::attributes);
    pair(missed, rest, Yardstick::sameValue, this::attributes);
    pair(
        missed,
        rest,
        ErrorKinds::touch,
        (g, p) -> add("figure: other value or unit", Yardstick.described(g) + " / " + Yardstick.described(p)));
    missed.forEach(g -> add("figure: not found", Yardstick.described(g)));
    rest.forEach(p -> add("figure: none by the gold", Yardstick.described(p)));
  }

  /** Takes out of both lists what belongs together, in the order of the text. */
  private static void pair(
      List<Figure> gold, List<Figure> read, BiPredicate<Figure, Figure> same, BiConsumer<Figure, Figure> use) {
    for (var all = gold.iterator(); all.hasNext(); ) {
      var figure = all.next();
      var partner = read.stream().filter(p -> same.test(figure, p)).findFirst();
      if (partner.isPresent()) {
        use.accept(figure, partner.get());
        read.remove(partner.get());
        all.remove();
      }
    }
  }

  private static boolean touch(Figure gold, Figure read) {
    return NameMatch.touch(List.of(gold.quote()), List.of(read.quote()));
  }

  private void attributes(Figure wanted, Figure read) {
    if (!Yardstick.qualifier(wanted).equals(Yardstick.qualifier(read))) {
      add("qualifier: another", wanted.quote() + ": " + Yardstick.qualifier(wanted) + " / " + Yardstick.qualifier(read));
    }
    if (!wanted.indicator().isEmpty() && !NameMatch.touch(wanted.indicator(), read.indicator())) {
      add("indicator: other words", wanted.quote() + ": " + first(wanted.indicator()) + " / " + first(read.indicator()));
    }
    var period = NameMatch.normal(wanted.period());
    var other = NameMatch.normal(read.period());
    if (!period.equals(other)) {
      var kind = other.isEmpty() ? "period: not found" : period.isEmpty() ? "period: none by the gold" : "period: another";
      add(kind, wanted.quote() + ": " + wanted.period() + " / " + read.period());
    }
  }

  private void links() {
    var ends = new Yardstick.Ends(gold, predicted);
    var matching = Matching.of(gold.links(), predicted.links(), ends::same);
    for (int g = 0; g < gold.links().size(); g++) {
      if (!matching.found(g)) {
        var link = gold.links().get(g);
        boolean both = ends.found(link.subject()) && ends.found(link.object());
        add(link.relation() + (both ? ": not linked" : ": an end not found"), words(link));
      }
    }
    for (int p = 0; p < predicted.links().size(); p++) {
      if (!matching.right(p)) {
        var link = predicted.links().get(p);
        add(link.relation() + ": none by the gold", words(link));
      }
    }
  }

  private static String words(Link link) {
    return link.subject() + " → " + link.object();
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "-" : names.getFirst();
  }

  private void add(String kind, String example) {
    errors.add(new Error(kind, example.length() > 60 ? example.substring(0, 59) + "…" : example));
  }
}
