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
        "桂林市办事效率居全市第一的临桂区设立“代办驿站”。 | 代办驿站>450312",
        "临桂区派人到荔浦市考察,回来推行“一枚印章管审批”改革。 | 一枚印章管审批>450312",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "芜湖围绕“一号改革工程”,推行“拿地即开工”制度。 | 拿地即开工>一号改革工程",
        "县里依托“闽政通”平台上线“茶农贷”应用。 | 茶农贷>闽政通",
        "“一业一证”改革入选省级“放管服”改革。 | 一业一证>放管服改革",
        "推行“一业一证”改革,实施“首席服务员”制度。 | ``",
      })
  void whatIsDoneWithinAMeasureIsPartOfIt(String body, String links) {
    assertEquals(links.replace("`", ""), Readings.links(Readings.of(body), Relation.PART_OF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "实施“链长制”,由宜昌市商务局牵头。 | 链长制>宜昌市商务局",
        "宜昌市行政审批局通过“鄂汇办”平台受理。 | ``",
        "学习《中共中央关于进一步全面深化改革的决定》。 | 中共中央关于进一步全面深化改革的决定>中国共产党中央委员会",
      })
  void whoLeadsOrIssuesAMeasureCarriesItOut(String body, String links) {
    assertEquals(links.replace("`", ""), Readings.links(Readings.of(body), Relation.IMPLEMENTED_BY));
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
