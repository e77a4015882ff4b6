package org.reformgraph.server.page.entity;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.reformgraph.graph.Rg;

/**
 * A figure as far as it is a point in time with an amount.
 *
 * @param thing its IRI
 * @param facts what is stated of it
 * @param name what is measured
 * @param unit concept of the units, or null
 */
record Figure(Node thing, Facts facts, String name, Node unit) {

  /** Characters from which on the name of an indicator tells by itself what is counted. */
  private static final int DISTINCT = 4;

  static Figure of(DatasetGraph data, Node thing) {
    var facts = Facts.of(data, thing);
    var label = facts.text(RDFS.label.asNode());
    var units = facts.all(Rg.unit);
    return new Figure(thing, facts, label.isEmpty() ? facts.text(Rg.indicator) : label, units.isEmpty() ? null : units.getFirst());
  }

  /** What it holds for; empty where no time is known. */
  String period() {
    return facts.text(Rg.period);
  }

  /** To order by time; what has none comes last. */
  String start() {
    var start = facts.text(Rg.periodStart);
    return start.isEmpty() ? "9999" : start;
  }

  /** The plain number, or a range. */
  String amount() {
    var value = plain(facts.text(Rg.value));
    if (!value.isEmpty()) {
      return value;
    }
    var least = plain(facts.text(Rg.minValue));
    var greatest = plain(facts.text(Rg.maxValue));
    return least.isEmpty() && greatest.isEmpty() ? "" : least + "–" + greatest;
  }

  boolean isPoint() {
    return !facts.text(Rg.value).isEmpty();
  }

  /**
   * What makes two figures values of one thing over time. A short word such as 企业 counts something else in each
   * article, so it has to be the same article too.
   */
  String measure() {
    var article = name.length() < DISTINCT ? facts.text(Rg.statedIn) : "";
    return String.join("\n", name, String.valueOf(unit), facts.all(Rg.about).toString(), article);
  }

  /** The statement that links it to a thing, else to the case that states it. */
  Optional<Triple> statement(DatasetGraph data, Node thing) {
    if (facts.all(Rg.about).contains(thing)) {
      return Optional.of(Triple.create(this.thing, Rg.about, thing));
    }
    var holders = data.find(Node.ANY, Node.ANY, Rg.hasFigure, this.thing);
    return holders.hasNext() ? Optional.of(holders.next().asTriple()) : Optional.empty();
  }

  /** A decimal without the zeros that say nothing. */
  private static String plain(String number) {
    return number.isEmpty() ? "" : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
