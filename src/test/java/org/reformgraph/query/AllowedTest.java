package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges, patterns and lists of values. */
final class AllowedTest {

  private static final Allowed RANGE = new Allowed(BigDecimal.ZERO, new BigDecimal("1"), null, List.of());
  private static final Allowed DIGITS = new Allowed(null, null, "[0-9]{2,4}", List.of());
  private static final Allowed LANGUAGE = new Allowed(null, null, null, List.of("zh", "en"));

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "1.0, true", "0.5, true", "-0.1, false", "1.01, false", "99999999999999999999, false"})
  void numbersKeepTheirRange(String value, boolean taken) {
    assertEquals(taken, RANGE.takes(value));
  }

  @ParameterizedTest
  @CsvSource({"33, true", "3301, true", "3, false", "33011, false", "33a, false"})
  void patternIsOfTheWholeValue(String value, boolean taken) {
    assertEquals(taken, DIGITS.takes(value));
  }

  @ParameterizedTest
  @CsvSource({"zh, true", "en, true", "fr, false", "ZH, false"})
  void onlyListedValues(String value, boolean taken) {
    assertEquals(taken, LANGUAGE.takes(value));
  }
}
