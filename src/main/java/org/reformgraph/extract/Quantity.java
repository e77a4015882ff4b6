package org.reformgraph.extract;

import java.math.BigDecimal;
import org.reformgraph.text.Span;

/**
 * A number with its unit, as it stands in the text, before it is known what it measures.
 *
 * @param span number, unit and what qualifies them right after (以上)
 * @param number the number alone, for a range both ends
 * @param value plain number, or null for a range
 * @param min lower end of a range, or null
 * @param max upper end of a range, or null
 * @param unit a word of {@code data/lexicon/units.csv}
 * @param qualifier {@code exact about over under at-least at-most}
 * @param head offset where the words that qualify it before the number begin (近, 超过, 最高可)
 */
public record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    BigDecimal min,
    BigDecimal max,
    String unit,
    String qualifier,
    int head) {

  public boolean countsThings() {
    return switch (unit) {
      case "count", "person", "household", "person-time" -> true;
      default -> false;
    };
  }

  public boolean isMoney() {
    return unit.equals("yuan") || unit.equals("us-dollar");
  }

  public boolean isShare() {
    return switch (unit) {
      case "percent", "percentage-point", "per-mille", "times" -> true;
      default -> false;
    };
  }

  public boolean isDuration() {
    return switch (unit) {
      case "year", "month", "week", "day", "working-day", "hour", "minute", "second" -> true;
      default -> false;
    };
  }
}
