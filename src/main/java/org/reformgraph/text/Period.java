package org.reformgraph.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The time a statement holds for.
 *
 * @param literal {@code 2023}, {@code 2024-07}, {@code 2024-06-30}, or {@code 2019/2023} for a span (ISO 8601)
 * @param start its first day
 * @param end its last day
 */
public record Period(String literal, LocalDate start, LocalDate end) {

  public Period {
    Objects.requireNonNull(literal);
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a period that ends before it starts: " + literal);
    }
  }

  public static Period year(int year) {
    return new Period("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** From the first day of one period to the last day of another; the same period twice is itself. */
  public static Period between(Period from, Period to) {
    return from.equals(to)
        ? from
        : new Period(from.literal + "/" + to.literal, from.start, to.end);
  }

  /** The same part of another year: the second half of 2023 in 2022 is that of 2022. */
  Period inYear(int year) {
    int years = year - end.getYear();
    String other = literal.replace(String.valueOf(end.getYear()), "%04d".formatted(year));
    return start.getYear() == end.getYear() ? new Period(other, start.plusYears(years), end.plusYears(years)) : Period.year(year);
  }
}
