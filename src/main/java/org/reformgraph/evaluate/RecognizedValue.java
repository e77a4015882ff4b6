package org.reformgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Span;

/**
 * What Microsoft Recognizers-Text makes of some words, and whether this project's reader makes the same of them. Only
 * ways of writing are levelled: a percentage and a share of a hundred, 千比特 as 3 kilobits or 3000 bits, a duration in
 * seconds, a span of time whose end is the day after its last one or the first one of its last year or month, a time
 * before or after which something is, and the one end of a range that they have.
 *
 * @param span the words
 * @param text the words as the case has them
 * @param type {@code number}, {@code percentage}, {@code datetimeV2.date} …
 * @param resolution as the case has it; missing in cases that tell words only
 */
record RecognizedValue(Span span, String text, String type, JsonNode resolution) {

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("Chinese yuan", "yuan"),
          Map.entry("United States dollar", "us-dollar"),
          Map.entry("Dollar", "us-dollar"),
          Map.entry("Mu", "mu"),
          Map.entry("Hectare", "hectare"),
          Map.entry("Meter", "metre"),
          Map.entry("Kilometer", "kilometre"),
          Map.entry("Square meter", "square-metre"),
          Map.entry("Square kilometer", "square-kilometre"),
          Map.entry("Ton", "tonne"),
          Map.entry("Year", "year"),
          Map.entry("Month", "month"),
          Map.entry("Week", "week"),
          Map.entry("Day", "day"));

  private static final Map<String, Integer> SECONDS =
      Map.of(
          "year", 31_536_000, "month", 2_592_000, "week", 604_800, "day", 86_400, "working-day", 86_400,
          "hour", 3_600, "minute", 60, "second", 1);

  boolean same(Numeral numeral) {
    return type.equals("number") && near(numeral.value(), value());
  }

  boolean same(Quantity q) {
    return switch (type) {
      case "number" ->
          near(q.value(), value())
              || near(q.min(), value())
              || near(q.max(), value())
              || q.isShare() && near(percent(q.value(), q), scaled(value(), 100));
      case "percentage" -> q.isShare() && (near(percent(q.value(), q), value()) || near(percent(q.max(), q), value()));
      case "numberrange" -> sameBounds(q);
      case "duration", "datetimeV2.duration" -> sameDuration(q);
      default -> sameUnit(q.unit()) && near(q.value(), metric());
    };
  }

  private static BigDecimal percent(BigDecimal value, Quantity q) {
    return q.unit().equals("per-mille") ? scaled(value, 0.1) : value;
  }

  boolean same(Dated dated) {
    return type.startsWith("datetimeV2.")
        && StreamSupport.stream(resolution.path("values").spliterator(), false).anyMatch(value -> same(value, dated));
  }

  private static boolean same(JsonNode value, Dated dated) {
    var first = dated.period().start();
    if (value.has("Mod")) {
      // Before or after a time: that time has to be the same.
      return day(value.get(value.has("start") ? "start" : "end")).equals(first);
    }
    if (value.has("value")) {
      return day(value.get("value")).equals(first) && dated.period().end().equals(first);
    }
    var end = day(value.get("end"));
    var literal = dated.period().literal();
    // 1995年至1997年 ends there where 1997 begins.
    var lastBegins = LocalDate.parse((literal.substring(literal.indexOf('/') + 1) + "-01-01").substring(0, 10));
    var last = dated.period().end();
    return day(value.get("start")).equals(first)
        && (last.equals(end) || last.plusDays(1).equals(end) || literal.indexOf('/') > 0 && lastBegins.equals(end));
  }

  /** The day of {@code 2016-01-10} or {@code 2016-01-10 18:00:00}; one that nothing equals for a time of day. */
  private static LocalDate day(JsonNode node) {
    try {
      return LocalDate.parse(node == null || node.asText().length() < 10 ? "" : node.asText().substring(0, 10));
    } catch (DateTimeParseException noDay) {
      return LocalDate.EPOCH.minusYears(10_000);
    }
  }

  private boolean sameBounds(Quantity q) {
    var bounds = resolution.path("value").asText().replaceAll("[\\[\\]()]", "").split(",", -1);
    var low = decimal(bounds[0]);
    var high = decimal(bounds.length > 1 ? bounds[1] : "");
    return q.value() == null ? near(q.min(), low) && near(q.max(), high) : near(q.value(), low) || near(q.value(), high);
  }

  private boolean sameDuration(Quantity q) {
    if (resolution.isMissingNode()) {
      return span.equals(q.span());
    }
    var seconds = SECONDS.get(q.unit());
    return seconds != null
        && near(scaled(q.value(), seconds), decimal(resolution.path("values").path(0).path("value").asText()));
  }

  private boolean sameUnit(String unit) {
    return unit.equals(UNITS.getOrDefault(resolution.path("unit").asText(), "other"));
  }

  private BigDecimal metric() {
    return resolution.path("unit").asText().matches("Kilob(it|yte)") ? scaled(value(), 1000) : value();
  }

  private BigDecimal value() {
    return decimal(resolution.path("value").asText().replace("%", ""));
  }

  private static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static BigDecimal scaled(BigDecimal value, double factor) {
    return value == null ? null : value.multiply(BigDecimal.valueOf(factor));
  }

  /** Equal but for the 15 digits of a double and our two decimals of a fraction. */
  private static boolean near(BigDecimal a, BigDecimal b) {
    if (a == null || b == null) {
      return false;
    }
    double difference = Math.abs(a.doubleValue() - b.doubleValue());
    return difference <= 1e-9 * Math.abs(b.doubleValue()) || a.scale() == 2 && difference <= 0.005;
  }

  @Override
  public String toString() {
    var values = resolution.path("values");
    return text + " " + type.replace("datetimeV2.", "") + " " + (values.isMissingNode() ? resolution : values);
  }
}
