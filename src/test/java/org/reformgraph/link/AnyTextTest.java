package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reformgraph.text.Folding;
import net.jqwik.api.Provide;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Quantity;
import org.reformgraph.extract.Shipped;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/** Whatever the text, reading it does not fail and every span is a place of it. */
final class AnyTextTest {

  private static final List<String> PIECES =
      List.of(
          "广东省", "深圳", "市", "区", "县委", "街道", "社区", "余杭", "苏州工业园区", "改革", "机制", "平台", "推行", "建立",
          "“", "”", "《", "》", "「", "」", "(以下简称", ")", "(", "，", "。", "、", "；", "：", "！", "？", "\n", "\u3000", " ", "\r\n",
          "1", "20", "3,500", "１２．５", "%", "万", "亿", "元", "个", "至", "—", "-", "从", "到", "余", "多", "近", "超过", "以上", "成",
          "折", "分之", "翻", "番", "一", "二", "三十", "百", "千", "半", "年", "月", "日", "2021年", "今年", "以来", "起", "去年", "上半年",
          "目前", "“十四五”", "局长", "李", "志强", "说", "王丽华", "等", "的", "中,", "包括", "公司", "大学", "医院", "管委会", "中共", "原",
          "全市", "该区", "版", "- 5版 ", "📈", "𠮷", "\uD842", "A", "G20", "5G", "+", "1+6+N", "〇", "廿", "臺灣", "縣", "\u0000");

  @Property(tries = 1500)
  void nothingThrowsAndEverySpanIsAPlaceOfTheText(@ForAll("texts") String body) {
    for (String published : new String[] {"2022-09-06", null}) {
      Reading reading = Readings.of(body.isBlank() ? null : body.strip(), published, body);
      check(reading, body);
    }
  }

  @Property(tries = 300)
  void anyCharactersAtAll(@ForAll String body) {
    check(Readings.of(body), body);
  }

  private static void check(Reading reading, String body) {
    reading.districts().forEach(d -> d.mentions().forEach(m -> holds(m, body)));
    reading.institutions().forEach(i -> i.mentions().forEach(m -> holds(m, body)));
    reading.measures().forEach(i -> i.mentions().forEach(m -> holds(m, body)));
    reading.people().forEach(p -> p.mentions().forEach(m -> holds(m, body)));
    for (Reading.Figure figure : reading.figures()) {
      holds(new Reading.Mention(figure.span(), figure.sentence()), body);
      assertTrue(
          figure.span().of(Folding.fold(body)).codePoints().anyMatch(c -> NUMERALS.indexOf(c) >= 0), figure.span().of(body));
      assertTrue(figure.about().stream().allMatch(a -> !a.key().isEmpty()));
    }
    for (Reading.Link link : reading.links()) {
      assertFalse(link.evidence().of(body).isEmpty());
      assertTrue(link.confidence() > 0 && link.confidence() <= 1);
    }
    for (int i = 0; i < reading.figures().size(); i++) {
      assertEquals(i + 1, reading.figures().get(i).number());
    }
  }

  private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两零〇半廿";

  private static void holds(Reading.Mention mention, String body) {
    assertTrue(mention.sentence().contains(mention.span()));
    assertTrue(mention.sentence().end() <= body.length());
    assertFalse(mention.span().of(body).isBlank());
  }

  @Property(tries = 500)
  void theNumberOfAQuantityStandsInItsSpan(@ForAll("texts") String body) {
    Mentions mentions = EXTRACTOR.in(Document.of(body), null, null);
    for (Quantity quantity : mentions.quantities()) {
      Span span = quantity.span();
      assertTrue(span.contains(quantity.number()) && quantity.head() <= quantity.number().start(), quantity.toString());
      assertTrue(mentions.document().sentenceAt(span.start()).contains(span), quantity.toString());
    }
  }

  private static final Extractor EXTRACTOR = new Extractor(Shipped.LEXICON, Shipped.GAZETTEER);

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(45).map(pieces -> String.join("", pieces));
  }
}
