package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentTest {

  private static List<String> sentences(String body) {
    return Document.of(body).sentences().stream().map(s -> s.of(body)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "长沙改了。株洲也改了! | 长沙改了。/株洲也改了!",
        "“证好办吗？”老周问。办事员笑了。 | “证好办吗？”/老周问。/办事员笑了。",
        "“证好办吗？”，老周问。 | “证好办吗？”，老周问。",
        "“还要跑几趟？”的疑问没有了。 | “还要跑几趟？”的疑问没有了。",
        "他说：“不用跑了。”大家鼓掌。 | 他说：“不用跑了。”/大家鼓掌。",
        "真的？！真的。 | 真的？！/真的。",
        "没有句号的一行 | 没有句号的一行",
        "平均用时1.5天。收费0.2元。 | 平均用时1.5天。/收费0.2元。",
      })
  void sentencesEndAtTheirMarks(String body, String expected) {
    assertEquals(Arrays.asList(expected.split("/")), sentences(body));
  }

  @Test
  void indentsAndEmptyLinesBelongToNoSentence() {
    String body = "\u3000\u3000泸州市启动改革。\n\n  \r\n\u3000\u3000自贡跟进\u3000\n";
    assertEquals(List.of("泸州市启动改革。", "自贡跟进"), sentences(body));
    assertEquals(2, Document.of(body).paragraphs().size());
  }

  @Test
  void surrogatePairsStayWhole() {
    String body = "𠮷林社区😀挂牌。𡋾塘村也来了。";
    assertEquals(List.of("𠮷林社区😀挂牌。", "𡋾塘村也来了。"), sentences(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "潍坊先行，诸城跟进；寿光最快。 | 跟进 | 诸城跟进",
        "补贴1,200元，当天到账。 | 补贴 | 补贴1,200元",
        "他说：办得快。 | 办得 | 办得快",
      })
  void clausesEndAtCommasThatAreNoPartOfANumber(String body, String word, String clause) {
    assertEquals(clause, Document.of(body).clauseAt(body.indexOf(word)).of(body));
  }

  @Test
  void sentenceOfASpanAcrossTwoHoldsBoth() {
    String body = "第一句。第二句。第三句。";
    assertEquals("第一句。第二句。", Document.of(body).sentenceOf(new Span(1, 6)).of(body));
  }

  @Test
  void onlyThePartThatIsReadHasSentences() {
    String body = "目录一。\n正文一。\n正文二。";
    Document document = Document.of(body, new Span(5, body.length()));
    assertEquals(List.of("正文一。", "正文二。"), document.sentences().stream().map(s -> s.of(body)).toList());
  }

  @Test
  void fiveThousandSentencesAreFoundFastAndEachByItsOffset() {
    String body = "县里推行新办法，共有3项内容。".repeat(5_000);
    Document document = assertTimeout(Duration.ofSeconds(5), () -> Document.of(body));
    assertEquals(5_000, document.sentences().size());
    int length = body.length() / 5_000;
    for (int i = 0; i < 5_000; i++) {
      assertEquals(i, document.sentenceIndexAt(i * length));
      assertEquals(i, document.sentenceIndexAt(i * length + length - 1));
    }
  }

  @Test
  void anEmptyBodyHasNone() {
    assertTrue(Document.of("").sentences().isEmpty());
    assertTrue(Document.of(" \n\u3000\n").paragraphs().isEmpty());
  }
}
