package org.reformgraph.server.page.entity;

import java.util.List;

/**
 * Figures over time.
 *
 * @param rows by time, those without one last
 * @param whole whether these are all
 * @param more where all are
 * @param series what can be drawn
 */
record FigureTable(List<Row> rows, boolean whole, String more, List<Series> series) {

  /**
   * @param period or an empty text
   * @param name what is measured
   * @param href the figure's page
   * @param qualifier such as "about", or an empty text
   * @param amount number or range
   * @param unit its name
   * @param proofs the sentence
   */
  record Row(
      String period, String name, String href, String qualifier, String amount, String unit, List<Proof> proofs) {}

  /**
   * Amounts of one unit: an indicator's over time, or where none has two times, what was stated in that unit.
   *
   * @param kind {@code line} or {@code bar}
   * @param title what is measured
   * @param unit its name, or an empty text
   * @param points by time
   */
  record Series(String kind, String title, String unit, List<Point> points) {}

  /**
   * @param label a time, or what is measured and when
   * @param href the figure's page
   * @param amount a number
   */
  record Point(String label, String href, String amount) {}
}
