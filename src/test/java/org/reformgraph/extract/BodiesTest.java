package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodiesTest {

  private static String in(String body) {
    Mentions mentions = Shipped.in(body);
    return mentions.bodies().stream()
        .filter(b -> !b.isOrgan())
        .map(b -> Shipped.words(mentions, b.span()) + "=" + b.kind())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "中南大学与企业共建。 | 中南大学=university",
        "三一集团参与试点。 | 三一集团=enterprise",
        "苏州工业园区推行改革。 | 苏州工业园区=zone",
        "广州开发区出台办法。 | 广州开发区=zone",
        "四川省人民医院牵头组建。 | 四川省人民医院=hospital",
        "山东省社会科学院发布报告。 | 山东省社会科学院=research",
        "新疆大学设立学院。 | 新疆大学=university",
        "国家发展改革委批复方案。 | 国家发展改革委=government",
        "内蒙古农村信用社联合社让利。 | 内蒙古农村信用社联合社=enterprise",
        "中国建设银行湖南省分行放贷。 | 中国建设银行湖南省分行=enterprise",
        "荷花池社区办起食堂。 | 荷花池社区=community",
        "黑龙江哈尔滨新区探索改革。 | 哈尔滨新区=zone",
        "兴业银行三明分行放贷。 | 兴业银行三明分行=enterprise",
        "华西村股改。 | 华西村=community",
      })
  void findsNamedBodies(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有关部门协同推进。", "各级医院联网。", "全市社区参与。", "多家公司入驻。", "美丽乡村建设。", "城中村改造。",
        "窗口单位整改。", "示范村带动。", "老旧社区更新。", "一批高新技术企业落地。", "当地银行放款。"
      })
  void genericNounsAreNone(String body) {
    assertEquals("", in(body));
  }

  @Test
  void shortFormsInBracketsAreNoticed() {
    Mentions mentions = Shipped.in("湖南湘江新区管理委员会(以下简称“新区管委会”)牵头。");
    assertEquals(1, mentions.forms().size());
    assertEquals("新区管委会", Shipped.words(mentions, mentions.forms().getFirst()));
  }
}
