package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrgansTest {

  private static String in(String body) {
    Mentions mentions = Shipped.in(body);
    return mentions.bodies().stream()
        .filter(Body::isOrgan)
        .map(b -> Shipped.words(mentions, b.span()) + "=" + b.core())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "长沙市行政审批局负责实施。 | 长沙市行政审批局=行政审批局",
        "赣州市人社局出台办法。 | 赣州市人社局=人力资源和社会保障局",
        "省发展改革委印发通知。 | 省发展改革委=发展和改革委员会",
        "江苏省政府召开会议。 | 江苏省政府=人民政府",
        "区市场监管局上门服务。 | 区市场监管局=市场监督管理局",
        "中共四川省委印发决定。 | 中共四川省委=委员会",
        "县纪委监委开展检查。 | 县纪委监委=纪律检查委员会",
        "长沙市发展改革委、科技局和商务局会签。 | 长沙市发展改革委=发展和改革委员会 科技局=科学技术局 商务局=商务局",
        "共青团湖南省委发出倡议。 | 共青团湖南省委=共青团委员会",
        "团县委组织志愿者。 | 团县委=共青团委员会",
        "国家税务总局四川省税务局减税。 | 国家税务总局四川省税务局=税务局",
      })
  void findsOrgansOfDivisions(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"全市政府系统学习。", "社区委员会选举。", "城市委托运营。", "上市企业增多。", "县委员们讨论。", "郊区政策放宽。"})
  void wordsThatRunOnAreNoOrgans(String body) {
    assertEquals("", in(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"深圳市生态环境局龙岗管理局", "苏州市公安局交警支队", "青岛市人力资源和社会保障局事务中心"})
  void unitsOfAnOrganAreTakenWhole(String name) {
    Mentions mentions = Shipped.in(name + "推出新办法。");
    List<String> names = mentions.bodies().stream().map(b -> Shipped.words(mentions, b.span())).toList();
    assertTrue(names.contains(name), names.toString());
  }
}
