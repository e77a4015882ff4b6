package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations, and the divisions that measures are anchored to. */
final class RelationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "四川省德阳市罗江区推行“一枚印章管审批”改革。 | 一枚印章管审批>510604",
        "无锡市、常州市共建“跨省通办”专区。 | 跨省通办>320200 跨省通办>320400",
        "青岛改革提速。全市推行“首问负责制”。 | 首问负责制>370200",
      })
  void aMeasureIsCarriedOutInTheDivisionNearestBeforeIt(String body, String links) {
    assertEquals(links, Readings.links(Readings.of(body), Relation.IMPLEMENTED_IN));
  }

  @Test
  void theSubjectOfTheSentenceCarriesTheMeasureOut() {
    Reading reading = Readings.of("宜昌市行政审批局推出“办事不求人”机制。");
    assertEquals("办事不求人>宜昌市行政审批局", Readings.links(reading, Relation.IMPLEMENTED_BY));
  }

  @Test
  void anInstitutionThatIsServedDoesNot() {
    Reading reading = Readings.of("宜昌市为三峡大学推出“人才专窗”服务。");
    assertEquals("", Readings.links(reading, Relation.IMPLEMENTED_BY));
  }

  @Test
  void componentsArePartOfTheWhole() {
    Reading reading = Readings.of("南通实施“万事好通”改革,包括“好通码”平台、“一企一专员”制度。");
    assertTrue(Readings.links(reading, Relation.PART_OF).contains("好通码"), Readings.links(reading, Relation.PART_OF));
  }

  @Test
  void aPersonBelongsToTheInstitutionOfTheirPost() {
    Reading reading = Readings.of("东莞市市场监管局局长李大鹏表示,改革有效。");
    assertEquals("李大鹏>东莞市市场监督管理局", Readings.links(reading, Relation.AFFILIATED_WITH));
  }

  @Test
  void everyLinkStandsInItsEvidence() {
    Reading reading = Readings.of("宜昌市行政审批局推出“办事不求人”机制,局长周永强介绍了经过。");
    for (Reading.Link link : reading.links()) {
      assertTrue(link.evidence().end() <= reading.article().body().length());
      assertTrue(link.evidence().length() > 0);
    }
  }
}
