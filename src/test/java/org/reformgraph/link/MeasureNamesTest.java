package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasureNamesTest {

  @Test
  void quotedAndUnquotedFormsAreOneMeasure() {
    Reading reading = Readings.of("咸阳推行“一业一证”改革。一业一证办理更快,“一业一证”覆盖30个行业。");
    assertEquals("一业一证", Readings.measures(reading));
    assertEquals(3, reading.measures().getFirst().mentions().size());
  }

  @Test
  void aHeadThatTellsMoreStaysInTheName() {
    assertEquals("首席数据官制度", Readings.measures(Readings.of("佛山建立“首席数据官制度”。")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推行“最多跑一次”改革。 | 最多跑一次", "深化最多跑一次改革。 | 最多跑一次", "推行“最多跑一次”。 | 最多跑一次",
        "推广“粤商通”平台。 | 粤商通", "深化“放管服”改革。 | 放管服改革", "上线“茶农贷”应用。 | 茶农贷",
        "实施“双倍增”行动计划。 | 双倍增行动计划", "推行“1+6”制度。 | 1+6制度",
      })
  void formsOfOneNameHaveOneCanonicalName(String body, String name) {
    assertEquals(name, Readings.measures(Readings.of(body)));
  }

  @Test
  void traditionalAndSimplifiedFormsAreOne() {
    Reading reading = Readings.of("推行“一網通辦”改革。“一网通办”好用。");
    assertEquals(1, reading.measures().size());
  }

  @Test
  void areasFollowFromTheName() {
    Reading reading = Readings.of("嘉峪关实施“医联体”改革、出台《嘉峪关市优化营商环境条例》。");
    assertTrue(
        reading.measures().stream().anyMatch(m -> m.areas().contains("business-environment")), reading.measures().toString());
  }
}
