package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a visitor gets. */
final class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|ZH", "en-US,en;q=0.9|EN", "zh-CN,zh;q=0.9,en;q=0.8|ZH", "de, en;q=0.7, zh;q=0.3|EN", "fr|ZH", "en;q=0, zh|ZH",
        "%%%|ZH"
      })
  void browserChooses(String header, Language expected) {
    assertEquals(expected, Language.accepted(header));
  }
}
