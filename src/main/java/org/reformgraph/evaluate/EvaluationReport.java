package org.reformgraph.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Writes an evaluation for people (aligned text, Markdown) and for programs (JSON); scores are shares, 0 to 1. */
public final class EvaluationReport implements Section {

  private static final String ROW = "%-18s%7s%7s%7s%7s%7s%7s%n";

  private final String name;
  private final Evaluation evaluation;
  private final boolean errors;

  /**
   * @param name of the set of gold articles; in JSON the key of the scores where there is one, else they stand at the
   *     root. Null for the only set
   * @param evaluation what to write
   * @param errors whether to list misses and false hits
   */
  public EvaluationReport(String name, Evaluation evaluation, boolean errors) {
    this.name = name;
    this.evaluation = evaluation;
    this.errors = errors;
  }

  @Override
  public String table() {
    var text = new StringBuilder();
    if (errors) {
      eachError((id, yardstick, what, items) ->
          text.append("%s %s %s: %s%n".formatted(id, yardstick.word(), what, String.join(" | ", items))));
    }
    text.append("%s%d articles%n".formatted(name == null ? "" : name + ": ", evaluation.articles().size()));
    text.append(ROW.formatted("", "P", "R", "F1", "right", "gold", "pred"));
    for (var yardstick : Yardstick.values()) {
      text.append(row(ROW, yardstick));
    }
    var bins = evaluation.calibration();
    if (!bins.isEmpty()) {
      text.append("%nconfidence    statements   mean  right%n".formatted());
      for (var bin : bins) {
        text.append(
            "%-14s%10d%7s%7s%n"
                .formatted(range(bin), bin.statements(), share(bin.confidence()), share(bin.right())));
      }
    }
    var kinds = evaluation.errorKinds();
    if (!kinds.rows().isEmpty()) {
      text.append(System.lineSeparator()).append(kinds.table());
    }
    return text.toString();
  }

  private String row(String form, Yardstick yardstick) {
    var tally = evaluation.total(yardstick);
    return form.formatted(
        yardstick.word(),
        share(tally.precision()),
        share(tally.recall()),
        share(tally.f1()),
        tally.right(),
        tally.gold(),
        tally.predicted());
  }

  @Override
  public String markdown() {
    var text = new StringBuilder(name == null ? "" : name + "\n\n");
    text.append("| | P | R | F1 | right | gold | predicted |\n|---|--:|--:|--:|--:|--:|--:|\n");
    for (var yardstick : Yardstick.values()) {
      text.append(row("| %s | %s | %s | %s | %d | %d | %d |\n", yardstick));
    }
    var bins = evaluation.calibration();
    if (!bins.isEmpty()) {
      text.append("\n| confidence | statements | mean | right |\n|---|--:|--:|--:|\n");
      bins.forEach(bin ->
          text.append(
              "| %s | %d | %s | %s |\n"
                  .formatted(range(bin), bin.statements(), share(bin.confidence()), share(bin.right()))));
    }
    var kinds = evaluation.errorKinds();
    if (!kinds.rows().isEmpty()) {
      text.append('\n').append(kinds.markdown());
    }
    if (errors) {
      text.append('\n');
      eachError((id, yardstick, what, items) ->
          text.append("- %s, %s %s: %s\n".formatted(id, yardstick.word(), what, String.join("; ", items))));
    }
    return text.toString();
  }

  @Override
  public void json(ObjectNode all) {
    var root = name == null ? all : all.putObject(name);
    root.put("articles", evaluation.articles().size());
    var scores = root.putObject("scores");
    for (var yardstick : Yardstick.values()) {
      put(scores.putObject(yardstick.word()), evaluation.total(yardstick));
    }
    var bins = root.putArray("calibration");
    for (var bin : evaluation.calibration()) {
      bins.addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("statements", bin.statements())
          .put("confidence", bin.confidence())
          .put("right", bin.right());
    }
    evaluation.errorKinds().json(root);
    if (errors) {
      var list = root.putArray("errors");
      eachError((id, yardstick, what, items) -> {
        var error = list.addObject().put("article", id).put("type", yardstick.word()).put("kind", what);
        addAll(error.putArray("items"), items);
      });
    }
  }

  private static void put(ObjectNode node, Tally tally) {
    node.put("precision", tally.precision())
        .put("recall", tally.recall())
        .put("f1", tally.f1())
        .put("right", tally.right())
        .put("gold", tally.gold())
        .put("predicted", tally.predicted());
  }

  private static void addAll(ArrayNode array, List<String> items) {
    items.forEach(array::add);
  }

  private interface ErrorSink {
    void accept(String id, Yardstick yardstick, String what, List<String> items);
  }

  private void eachError(ErrorSink sink) {
    for (var article : evaluation.articles()) {
      for (var yardstick : Yardstick.values()) {
        var outcome = article.outcomes().get(yardstick);
        if (yardstick.judges() && !outcome.missed().isEmpty()) {
          sink.accept(article.id(), yardstick, "missed", outcome.missed());
        }
        if (yardstick.judges() && !outcome.wrong().isEmpty()) {
          sink.accept(article.id(), yardstick, "wrong", outcome.wrong());
        }
      }
    }
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String range(Evaluation.Bin bin) {
    return String.format(Locale.ROOT, "%.2f-%.2f", bin.from(), bin.to());
  }
}
