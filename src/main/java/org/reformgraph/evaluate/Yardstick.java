package org.reformgraph.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reformgraph.evaluate.GoldDocument.Figure;
import org.reformgraph.evaluate.GoldDocument.Link;

/**
 * One way to compare what was read with the gold: which items, and when two are the same. The rules are those of
 * ANNOTATION.md, "Scoring"; {@code ~} marks lenient names, {@code +} what a figure has to agree in besides value
 * and unit.
 */
public enum Yardstick {
  DISTRICT("district", "districts"),
  INSTITUTION("institution", "institutions"),
  PERSON("person", "people"),
  MEASURE("measure", "measures"),
  MEASURE_LENIENT("measure~", "measures~"),
  FIGURE("figure", "figures"),
  FIGURE_QUALIFIER("figure+qualifier", "figures+qualifier"),
  FIGURE_INDICATOR("figure+indicator", "figures+indicator"),
  FIGURE_PERIOD("figure+period", "figures+period"),
  LINK("link", "links");

  private final String word;
  private final String plural;

  Yardstick(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** As in tables: {@code measure~}. */
  public String word() {
    return word;
  }

  /** The yardstick of that name, singular or plural. */
  public static Optional<Yardstick> named(String name) {
    return Arrays.stream(values()).filter(y -> y.word.equals(name) || y.plural.equals(name)).findFirst();
  }

  /** Those by which a single statement is judged right or wrong: one for each kind of statement. */
  boolean judges() {
    return switch (this) {
      case DISTRICT, INSTITUTION, PERSON, MEASURE_LENIENT, FIGURE, LINK -> true;
      case MEASURE, FIGURE_QUALIFIER, FIGURE_INDICATOR, FIGURE_PERIOD -> false;
    };
  }

  Outcome compare(GoldDocument gold, GoldDocument predicted) {
    return switch (this) {
      case DISTRICT ->
          outcome(
              gold.districts(),
              predicted.districts(),
              (g, p) -> g.code() != null && g.code().equals(p.code()),
              d -> d.code() + " " + first(d.names()),
              GoldDocument.District::confidence);
      case INSTITUTION ->
          outcome(
              gold.institutions(),
              predicted.institutions(),
              (g, p) -> NameMatch.equal(g.names(), p.names()),
              i -> String.join("/", i.names()),
              GoldDocument.Institution::confidence);
      case PERSON ->
          outcome(
              gold.people(),
              predicted.people(),
              (g, p) -> NameMatch.equal(List.of(g.name()), List.of(p.name())),
              GoldDocument.Person::name,
              GoldDocument.Person::confidence);
      case MEASURE -> measures(gold, predicted, NameMatch::equal);
      case MEASURE_LENIENT -> measures(gold, predicted, NameMatch::near);
      case FIGURE -> figures(gold, predicted, (g, p) -> true);
      case FIGURE_QUALIFIER -> figures(gold, predicted, (g, p) -> qualifier(g).equals(qualifier(p)));
      case FIGURE_INDICATOR ->
          figures(
              gold,
              predicted,
              (g, p) -> g.indicator().isEmpty() || NameMatch.touch(g.indicator(), p.indicator()));
      case FIGURE_PERIOD ->
          figures(gold, predicted, (g, p) -> NameMatch.normal(g.period()).equals(NameMatch.normal(p.period())));
      case LINK -> {
        var ends = new Ends(gold, predicted);
        yield outcome(
            gold.links(),
            predicted.links(),
            ends::same,
            l -> l.subject() + " " + l.relation() + " " + l.object(),
            Link::confidence);
      }
    };
  }

  private static Outcome measures(
      GoldDocument gold, GoldDocument predicted, BiPredicate<List<String>, List<String>> same) {
    return outcome(
        gold.measures(),
        predicted.measures(),
        (g, p) -> same.test(g.names(), p.names()),
        m -> String.join("/", m.names()),
        GoldDocument.Measure::confidence);
  }

  private static Outcome figures(GoldDocument gold, GoldDocument predicted, BiPredicate<Figure, Figure> also) {
    return outcome(
        gold.figures(),
        predicted.figures(),
        (g, p) -> sameValue(g, p) && also.test(g, p),
        Yardstick::described,
        Figure::confidence);
  }

  static boolean sameValue(Figure g, Figure p) {
    return close(g.value(), p.value())
        && close(g.min(), p.min())
        && close(g.max(), p.max())
        && NameMatch.normal(g.unit()).equals(NameMatch.normal(p.unit()));
  }

  /** 三分之一 is 33.33 in one place and 33.3333 in another: a ten-thousandth is no difference. */
  private static boolean close(BigDecimal a, BigDecimal b) {
    if (a == null || b == null) {
      return a == b;
    }
    double x = a.doubleValue();
    double y = b.doubleValue();
    return Math.abs(x - y) <= 1e-4 * Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
  }

  static String qualifier(Figure f) {
    return f.qualifier() == null ? "exact" : NameMatch.normal(f.qualifier());
  }

  static String described(Figure f) {
    var number = f.value() != null ? f.value().toPlainString() : plain(f.min()) + ".." + plain(f.max());
    return f.quote() + " [" + number + " " + f.unit() + "]";
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "" : names.getFirst();
  }

  private static <T> Outcome outcome(
      List<T> gold,
      List<T> predicted,
      BiPredicate<T, T> same,
      Function<T, String> text,
      Function<T, Double> confidence) {
    var matching = Matching.of(gold, predicted, same);
    var missed = new ArrayList<String>();
    for (int g = 0; g < gold.size(); g++) {
      if (!matching.found(g)) {
        missed.add(text.apply(gold.get(g)));
      }
    }
    var wrong = new ArrayList<String>();
    var judgements = new ArrayList<Judgement>();
    for (int p = 0; p < predicted.size(); p++) {
      if (!matching.right(p)) {
        wrong.add(text.apply(predicted.get(p)));
      }
      var stated = confidence.apply(predicted.get(p));
      if (stated != null) {
        judgements.add(new Judgement(stated, matching.right(p)));
      }
    }
    return new Outcome(new Tally(matching.size(), gold.size(), predicted.size()), missed, wrong, judgements);
  }

  /**
   * One statement judged.
   *
   * @param confidence as stated, 0 to 1
   * @param right whether the gold has it
   */
  record Judgement(double confidence, boolean right) {}

  /**
   * One yardstick on one article.
   *
   * @param tally counts
   * @param missed gold items not read
   * @param wrong items read that the gold has not
   * @param judgements of the items read that state a confidence
   */
  public record Outcome(Tally tally, List<String> missed, List<String> wrong, List<Judgement> judgements) {
    public Outcome {
      missed = List.copyOf(missed);
      wrong = List.copyOf(wrong);
      judgements = List.copyOf(judgements);
    }
  }

  /** Compares the ends of links through the entities they name. */
  record Ends(GoldDocument gold, GoldDocument predicted) {

    boolean same(Link g, Link p) {
      return g.relation().equals(p.relation()) && same(g.subject(), p.subject()) && same(g.object(), p.object());
    }

    /** Whether what a link of the gold ends in was read at all. */
    boolean found(String goldEnd) {
      var kind = goldEnd.substring(0, goldEnd.indexOf(':') + 1);
      var read =
          switch (kind) {
            case "district:" -> predicted.districts().stream().map(d -> List.of(d.code()));
            case "measure:" -> predicted.measures().stream().map(GoldDocument.Measure::names);
            case "institution:" -> predicted.institutions().stream().map(GoldDocument.Institution::names);
            case "person:" -> predicted.people().stream().map(p -> List.of(p.name()));
            default -> Stream.<List<String>>empty();
          };
      return read.filter(names -> !names.isEmpty()).anyMatch(names -> same(goldEnd, kind + names.getFirst()));
    }

    private boolean same(String goldEnd, String predictedEnd) {
      int colon = goldEnd.indexOf(':');
      if (colon < 0 || !predictedEnd.startsWith(goldEnd.substring(0, colon + 1))) {
        return false;
      }
      var kind = goldEnd.substring(0, colon);
      var g = goldEnd.substring(colon + 1);
      var p = predictedEnd.substring(colon + 1);
      return switch (kind) {
        case "district" -> g.strip().equals(p.strip());
        case "measure" -> NameMatch.near(names(gold, kind, g), names(predicted, kind, p));
        default -> NameMatch.equal(names(gold, kind, g), names(predicted, kind, p));
      };
    }

    private static List<String> names(GoldDocument document, String kind, String key) {
      var all =
          switch (kind) {
            case "measure" -> document.measures().stream().map(GoldDocument.Measure::names);
            case "institution" -> document.institutions().stream().map(GoldDocument.Institution::names);
            case "person" -> document.people().stream().map(p -> List.of(p.name()));
            default -> Stream.<List<String>>empty();
          };
      return all.filter(names -> NameMatch.normal(names).contains(NameMatch.normal(key))).findFirst().orElse(List.of(key));
    }
  }
}
