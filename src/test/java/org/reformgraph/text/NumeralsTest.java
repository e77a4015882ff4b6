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
