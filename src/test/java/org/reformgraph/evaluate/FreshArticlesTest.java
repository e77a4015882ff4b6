package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformgraph.link.Linker;

/** Short articles from ten provinces, unlike the shipped ones: the reader must not fall below what it reached. */
final class FreshArticlesTest {

  private static Scores scores;

  @BeforeAll
  static void read() throws IOException {
    scores = Scores.of(Linker.read(Path.of("data")), Path.of("src/test/resources/reader"), null);
    assertEquals(List.of(), scores.unread());
    assertEquals(10, scores.evaluation().articles().size());
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRICT, 0.98",
    "INSTITUTION, 0.95",
    "PERSON, 0.78",
    "MEASURE, 0.90",
    "MEASURE_LENIENT, 0.93",
    "FIGURE, 0.97",
    "FIGURE_QUALIFIER, 0.96",
    "FIGURE_INDICATOR, 0.91",
    "FIGURE_PERIOD, 0.83",
    "LINK, 0.88"
  })
  void holdsItsFloors(Yardstick yardstick, double floor) {
    double f1 = scores.evaluation().total(yardstick).f1();
    assertTrue(f1 >= floor, () -> "%s is %.3f, floor %.2f".formatted(yardstick, f1, floor));
  }
}
