package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words found in a text. */
final class MarkedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "优化营商环境|营商环境|优化[营商环境]",
        "营商环境的营商|营商 营商环境|[营商环境]的[营商]",
        "AI政务与ai|Ai|[AI]政务与[ai]",
        "a.b|.|a[.]b",
        "全文|没有|全文",
        "全文|　|全文"
      })
  void markedAsTheyStand(String text, String words, String expected) {
    assertEquals(
        expected,
        Marked.of(text, words).stream()
            .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
            .collect(Collectors.joining()));
  }
}
