package org.reformgraph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Statements of one kind that were read from an article.
 *
 * @param title of the kind
 * @param kind of thing where these are mentions or figures, else an empty text
 * @param items the statements
 */
record StatementGroup(String title, String kind, List<Item> items) {

  /** Statements below this deserve a look first. */
  private static final double DOUBTFUL = 0.8;

  /**
   * A thing a statement is about.
   *
   * @param iri of the thing
   * @param name its name
   */
  record Thing(String iri, String name) {}

  /**
   * A statement.
   *
   * @param things what it is about: a thing that is mentioned, or the two ends of a relation
   * @param detail what else was read, or an empty text
   * @param confidence null where none is stated
   * @param quotes what it was read from
   */
  record Item(List<Thing> things, String detail, Double confidence, List<Quote> quotes) {

    private static final int SHOWN = 12;

    String spans() {
      return quotes.stream().map(q -> q.start() + "-" + q.end()).collect(Collectors.joining(" "));
    }

    String number() {
      return confidence == null ? "" : String.format(Locale.ROOT, "%.2f", confidence);
    }

    boolean doubtful() {
      return confidence != null && confidence < DOUBTFUL;
    }

    /** Places after the first. */
    List<Quote> more() {
      return quotes.stream().skip(1).limit(SHOWN).toList();
    }
  }
}
