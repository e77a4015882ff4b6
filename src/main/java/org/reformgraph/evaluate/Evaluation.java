package org.reformgraph.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.evaluate.Yardstick.Judgement;
import org.reformgraph.evaluate.Yardstick.Outcome;

/**
 * What was read from a set of articles, scored against their gold.
 *
 * @param articles one for each gold document, in the order given
 */
public record Evaluation(List<Scored> articles) {

  public Evaluation {
    articles = List.copyOf(articles);
  }

  /**
   * One article scored by every yardstick.
   *
   * @param id the article's
   * @param outcomes in the order of the yardsticks
   * @param errors by kind
   */
  public record Scored(String id, Map<Yardstick, Outcome> outcomes, List<ErrorKinds.Error> errors) {

    static Scored of(GoldDocument gold, GoldDocument predicted) {
      var outcomes = new EnumMap<Yardstick, Outcome>(Yardstick.class);
      for (var yardstick : Yardstick.values()) {
        outcomes.put(yardstick, yardstick.compare(gold, predicted));
      }
      return new Scored(gold.article(), outcomes, ErrorKinds.of(gold, predicted));
    }
  }

  /** Counts over all articles. */
  public Tally total(Yardstick yardstick) {
    return articles.stream().map(a -> a.outcomes().get(yardstick).tally()).reduce(Tally.NONE, Tally::plus);
  }

  /** The ten most frequent kinds of error. */
  Grid errorKinds() {
    return ErrorKinds.most(articles.stream().flatMap(a -> a.errors().stream()).toList(), 10);
  }

  /** How far the stated confidences hold: one row for each bin that has statements. */
  public List<Bin> calibration() {
    var judged = judged(0);
    var bins = new ArrayList<Bin>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      var inside =
          judged.stream()
              .filter(j -> j.confidence() >= from && (j.confidence() < to || last))
              .toList();
      if (!inside.isEmpty()) {
        bins.add(Bin.of(from, to, inside));
      }
    }
    return bins;
  }

  /** The statements of at least that confidence, each judged. */
  List<Judgement> judged(double confidence) {
    return articles.stream()
        .flatMap(a -> a.outcomes().entrySet().stream())
        .filter(o -> o.getKey().judges())
        .flatMap(o -> o.getValue().judgements().stream())
        .filter(j -> j.confidence() >= confidence)
        .toList();
  }

  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

  /**
   * The statements whose confidence lies between two bounds.
   *
   * @param from lower bound, inclusive
   * @param to upper bound, exclusive but for 1
   * @param statements how many
   * @param confidence their mean confidence
   * @param right the share of them that the gold has
   */
  public record Bin(double from, double to, int statements, double confidence, double right) {

    private static Bin of(double from, double to, List<Judgement> inside) {
      return new Bin(
          from,
          to,
          inside.size(),
          inside.stream().mapToDouble(Judgement::confidence).average().orElseThrow(),
          inside.stream().filter(Judgement::right).count() / (double) inside.size());
    }
  }
}
