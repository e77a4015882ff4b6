package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralsTest {

  private static List<Numeral> in(String text) {
    return Numerals.in(text, 0, text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20059 | 20059", "1,234.5 | 1234.5", "12,345,678 | 12345678", "0.08 | 0.08", "1.8万亿 | 1800000000000",
        "20多万 | 200000", "300余 | 300", "3千 | 3000", "5百万 | 5000000", "三千二百 | 3200", "五千多 | 5000", "千亿 | 100000000000",
        "二〇二四 | 2024", "两万六千 | 26000", "十 | 10", "十五 | 15", "一百零八 | 108", "二十三万四千五百六十七 | 234567",
        "一亿两千万 | 120000000", "十三亿 | 1300000000", "3.5亿 | 350000000", "百万 | 1000000", "四万三千余 | 43000",
        "三百六 | 360", "七万二 | 72000", "三百零六 | 306", "二百零十万 | 2100000", "五亿零九 | 500000009", "四千三百五 | 4350",
        "1亿3000万 | 130000000", "2万5千3百 | 25300", "3千零8 | 3008", "1万5000 | 15000", "120 万 | 1200000", "30 余 | 30",
        "十二点六 | 12.6", "零点三 | 0.3", "三百亿点零二 | 30000000000.02", "十几万 | 100000", "一百零几万 | 1000000", "三十多亿 | 3000000000",
        "柒佰贰拾 | 720", "肆拾伍 | 45", "三千 六百 | 3600", "8k | 8000", "-12.5 | -12.5", "负三 | -3", "十 余万 | 100000",
        "1千2百万 | 12000000", "3千零40万 | 30400000", "六千七百二十五万四千亿 | 6725400000000000",
      })
  void readsTheValue(String text, String value) {
    List<Numeral> found = in(text);
    assertEquals(1, found.size(), () -> found.toString());
    assertEquals(0, found.getFirst().value().compareTo(new java.math.BigDecimal(value)), () -> found.toString());
    assertEquals(new Span(0, text.length()), found.getFirst().span());
  }

  @ParameterizedTest
  @CsvSource({"20多万, true", "万余, true", "8000余, true", "20万, false"})
  void noticesMoreThan(String text, boolean over) {
    assertEquals(over, in(text).getFirst().over());
  }

  @Test
  void aMultiplierWithoutDigitIsBare() {
    assertTrue(in("千亿").getFirst().bare());
    assertFalse(in("三千").getFirst().bare());
    assertFalse(in("2千").getFirst().bare());
  }

  @ParameterizedTest
  @CsvSource({"七八百, 700, 800", "三五, 3, 5", "二三十万, 200000, 300000", "十七八, 17, 18", "五六千亿, 500000000000, 600000000000"})
  void risingNeighboursAreAStretch(String text, String low, String high) {
    Numeral numeral = in(text).getFirst();
    assertEquals(low + "-" + high, numeral.value().toPlainString() + "-" + numeral.upTo().toPlainString());
    assertEquals(text.length(), numeral.end());
  }

  /** The words after the number are others; what is read ends before them. */
  @ParameterizedTest
  @CsvSource({
    "大陆十个, 十", "部队伍拾, 伍拾", "收拾三遍, 三", "5万3人, 5万;3", "投资5亿2023年, 5亿;2023", "八点二十, 八;二十", "两点一线, 两;一",
    "一百几乎, 一百", "二十 三十, 二十;三十", "减负3亿, 3亿", "5月-6月, 5;6", "30千克, 30;千", "3百分点, 3;百", "五十千克, 五十;千"
  })
  void endsWhereTheNumberEnds(String text, String numbers) {
    assertEquals(numbers, String.join(";", in(text).stream().map(n -> n.span().of(text)).toList()));
  }

  @Test
  void severalNumbersOfAStretchInOrder() {
    String text = "从3200件增加到1.2万件,平均每月100多件";
    assertEquals(List.of("3200", "1.2万", "100多"), in(text).stream().map(n -> n.span().of(text)).toList());
  }

  @Test
  void aCommaBetweenTwoNumbersIsNoGroup() {
    assertEquals(List.of("12", "34"), in("12,34").stream().map(n -> n.value().toPlainString()).toList());
    assertEquals(List.of("2023", "5000"), in("2023,5000").stream().map(n -> n.value().toPlainString()).toList());
  }

  @Test
  void readsOnlyTheStretch() {
    assertEquals("23", Numerals.in("12345", 1, 3).getFirst().value().toPlainString());
  }
}
