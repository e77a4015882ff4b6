package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3000\u3000烏魯木齊市推行“一網通辦”。\n\n新疆GDP增长５．２％!",
        "𠮷林😀社区ABC test 3.14。",
        "内蒙古鄂尔多斯  市",
        "。。!?",
      })
  void tokensCoverTheSentencesWithoutGapsOrOverlaps(String body) {
    Document document = Document.of(body);
    Tokens tokens = Tokens.of(document);
    int index = 0;
    for (Span sentence : document.sentences()) {
      int at = sentence.start();
      while (at < sentence.end()) {
        Token token = tokens.get(index++);
        assertEquals(at, token.start());
        assertTrue(token.end() > token.start());
        at = token.end();
      }
      assertEquals(sentence.end(), at);
    }
    assertEquals(tokens.size(), index);
  }

  @Test
  void findsTheTokenOfAnOffset() {
    Document document = Document.of("佛山改革。\n  南海跟进。");
    Tokens tokens = Tokens.of(document);
    for (int i = 0; i < document.text().length(); i++) {
      Token token = tokens.tokenAt(i);
      if (token != null) {
        assertTrue(token.start() <= i && i < token.end());
      }
    }
    assertNull(tokens.tokenAt(6), "a space between sentences");
    assertNull(tokens.tokenAt(document.text().length()));
    assertTrue(tokens.startsAt(0));
    assertEquals(tokens.size(), tokens.indexAt(document.text().length()));
  }
}
