package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstitutionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "长沙市市场监管局上门服务。 | 长沙市市场监督管理局",
        "株洲试点,市人社局牵头。 | 株洲市人力资源和社会保障局",
        "中共四川省委印发决定。 | 中共四川省委",
        "江苏省政府批复。 | 江苏省人民政府",
        "广州市天河区政府承诺。 | 广州市天河区人民政府",
        "山东诸城推行改革,市公安局减材料。 | 诸城市公安局",
        "内蒙古自治区发展改革委公布名单。 | 内蒙古自治区发展和改革委员会",
        "湖南湘阴县改革,县委编办定编。 | 中共湘阴县委机构编制委员会办公室",
      })
  void organsGetTheirFullName(String body, String name) {
    assertEquals(name, Readings.institutions(Readings.of(body)));
  }

  @Test
  void shortAndFullFormsAreOneInstitution() {
    Reading reading = Readings.of("合肥市数据资源管理局牵头。市数据资源管理局开放接口,市数据资源局负责安全。");
    assertEquals("合肥市数据资源管理局", Readings.institutions(reading).split(" ")[0]);
    assertTrue(reading.institutions().getFirst().mentions().size() >= 2);
  }

  @Test
  void aFormIntroducedInBracketsIsTheSame() {
    Reading reading = Readings.of("西安国际港务区(以下简称“港务区”)放权。港务区设一枚印章。");
    assertEquals("西安国际港务区", Readings.institutions(reading));
    assertEquals(3, reading.institutions().getFirst().mentions().size());
  }

  @Test
  void anOrganKnowsItsJurisdiction() {
    assertEquals("430300", Readings.of("湘潭市财政局拨款。").institutions().getFirst().jurisdiction());
  }

  @Test
  void withoutADivisionALevelNamesNoInstitution() {
    assertEquals("", Readings.institutions(Readings.of("市财政局拨款。")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "南京市鼓楼区图书馆开放。 | 南京市鼓楼区图书馆",
        "福州市鼓楼区图书馆开放。 | 福州市鼓楼区图书馆",
        "四川省绵竹市汉旺镇云湖村分红。 | 绵竹市云湖村",
        "南昌推行改革,省人民医院参加。 | 江西省人民医院",
        "萧山经开区放权。经开区党工委印发方案。 | 萧山经济技术开发区 萧山经济技术开发区党工委",
        "杭州紫云港科技城挂牌,紫云港科技城管委会签约,杭州紫云港科技城管理委员会揭牌。 | 杭州紫云港科技城 杭州紫云港科技城管理委员会",
        "团省委在长沙市表彰。湖南省团委发文。 | 共青团湖南省委员会",
        "国家计委批复,邮电部执行。 | 国家发展计划委员会 中华人民共和国邮电部",
        "湖南浏阳农商行放贷。 | 浏阳农村商业银行",
      })
  void namesakesStayApartAndFormsComeTogether(String body, String names) {
    assertEquals(names, Readings.institutions(Readings.of(body)));
  }

  @Test
  void theRegistryTellsWhoseAnInstitutionIs() {
    assertEquals("110000", Readings.of("北京互联网法院开庭。").institutions().getFirst().jurisdiction());
  }

  @Test
  void anOrganOfAZoneWithoutTheZoneIsNone() {
    assertEquals("", Readings.institutions(Readings.of("高新区管委会开会。")));
  }
}
