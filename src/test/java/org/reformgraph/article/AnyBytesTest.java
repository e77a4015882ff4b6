package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class AnyBytesTest {

  private static final List<String> STARTS =
      List.of(
          "", "%PDF-1.7\n", "PK\u0003\u0004", "---\nid: ", "<html><body>", "{\"body\":\"", "[{\"", "标题,正文\n", "\uFEFF",
          "- 26版 海州:", "{\n", "---\n- [");

  @Property(tries = 2000)
  void noInputThrows(@ForAll("inputs") byte[] bytes, @ForAll("names") String name) {
    List<Item> items = Samples.read(bytes, name);
    for (Item item : items) {
      switch (item) {
        case Article article -> {
          assertFalse(article.body().indexOf('\uFFFD') >= 0 && !has(bytes, '\uFFFD'), "replaced bytes");
          Contents contents = Contents.of(article);
          for (Headline headline : contents.headlines()) {
            assertTrue(article.body().substring(headline.start(), headline.end()).equals(headline.text()));
          }
          int[] lead = Contents.lead(article);
          assertTrue(0 <= lead[0] && lead[0] <= lead[1] && lead[1] <= article.body().length());
          assertFalse(CaseKey.of(article).isEmpty());
        }
        case Rejected rejected -> {
          assertFalse(rejected.reason().isBlank());
          assertFalse(rejected.code() == Rejected.Code.INTERNAL, rejected.reason());
        }
      }
    }
  }

  /** Inputs on which a pattern that tries all ways to split a run would not end. */
  @Example
  void longRunsAreReadInTime() {
    for (String unit : List.of("-", "- ", " ", "\n", "<!---->", "报", "本报记者 ", "#", "[", "{", "...", "\t", "张三、", "|", "3版 ", "\u3000")) {
      for (String start : List.of("", "---\n", "海州", "- 2版 海州:改革\n- 3版 海州:改革\n", "{\"", "<p>", "目录\n")) {
        for (int length : List.of(60, 150, 100_000)) {
          byte[] bytes = (start + unit.repeat(length) + "x改革").getBytes(StandardCharsets.UTF_8);
          long began = System.nanoTime();
          noInputThrows(bytes, "x.txt");
          noInputThrows(bytes, "x.html");
          noInputThrows(bytes, "x.csv");
          assertTrue(System.nanoTime() - began < 20_000_000_000L, () -> "slow on " + start + unit + " x " + length);
        }
      }
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("x.txt", "x.md", "x.html", "x.json", "x.jsonl", "x.csv", "x.tsv", "x.pdf", "x.docx", "-", "");
  }

  @Provide
  Arbitrary<byte[]> inputs() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars("海州区改革街道市第版目录年月日记者来源报讯电张:: \n\t\r,\"'{}[]<>/-—…《》“”|#&;0123456789abc\u3000\u0000\uFFFD").ofMaxLength(200);
    Arbitrary<byte[]> rest =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(200),
            texts.map(text -> text.getBytes(StandardCharsets.UTF_8)),
            texts.map(text -> text.getBytes(Decoder.GB18030)),
            texts.map(text -> text.getBytes(StandardCharsets.UTF_16)));
    return Combinators.combine(Arbitraries.of(STARTS), rest)
        .as(
            (start, bytes) -> {
              byte[] first = start.getBytes(StandardCharsets.UTF_8);
              byte[] all = java.util.Arrays.copyOf(first, first.length + bytes.length);
              System.arraycopy(bytes, 0, all, first.length, bytes.length);
              return all;
            });
  }

  /** Whether the input itself bears the character, in one of the encodings tried or as an HTML reference. */
  private static boolean has(byte[] bytes, char c) {
    String single = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Decoder.GB18030)) {
      if (single.contains(new String(String.valueOf(c).getBytes(charset), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return single.contains("&");
  }
}
