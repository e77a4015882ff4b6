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
        "双林镇的西阳村、高桥村先行。 | 西阳村=community 高桥村=community",
        "云泽社区党员带头。 | 云泽社区=community",
        "黑龙江省农垦总局减员。 | 黑龙江省农垦总局=government",
        "国务院法制局起草。 | 国务院法制局=government",
        "俄罗斯国家杜马表决。 | 俄罗斯国家杜马=government",
        "巴西女队取胜。 | 巴西女队=other",
        "马来西亚男队出局。 | 马来西亚男队=other",
        "“百果香”合作社分红。 | “百果香”合作社=enterprise",
        "琅溪湾新材料有限公司投产。 | 琅溪湾新材料有限公司=enterprise",
        "中国工商银行南通市分行授信。 | 中国工商银行南通市分行=enterprise",
      })
  void findsNamedBodies(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有关部门协同推进。", "各级医院联网。", "全市社区参与。", "多家公司入驻。", "美丽乡村建设。", "城中村改造。",
        "窗口单位整改。", "示范村带动。", "老旧社区更新。", "一批高新技术企业落地。", "当地银行放款。", "美国公司裁员。", "各地建设国家重点实验室。", "污水处理厂扩容。", "以旅富村见效。",
        "第一书记驻村三年。", "印度当局表态。", "杭州旅游新格局形成。", "广泛开展市民建言活动。"
      })
  void genericNounsAreNone(String body) {
    assertEquals("", in(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "英锐药业落户。 | 英锐药业=enterprise",
        "企业禾朗环保投产。 | 禾朗环保=enterprise",
        "吸引禾朗、锐芯、凯德士等企业入驻。 | 禾朗=enterprise 锐芯=enterprise 凯德士=enterprise",
        "泽朗董事长讲话。 | 泽朗=enterprise",
      })
  void firmsAreToldByTradePostOrList(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"城市环保提升。", "引进电子、汽车、化工等企业。", "五大生物项目开工。"})
  void tradesAloneAreNoFirms(String body) {
    assertEquals("", in(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "浙江泽朗智能控制股份有限公司扩产。去年泽朗智控纳税过亿元。 | 泽朗智控",
        "杭州云湾新城获批。云湾新城分三期建设。 | 云湾新城",
        "江苏海朗重工集团有限公司交船。海朗重工接单。 | 海朗重工",
      })
  void shortFormsOfWhatIsNamedInFullAreFound(String body, String form) {
    Mentions mentions = Shipped.in(body);
    Body last = mentions.bodies().getLast();
    assertEquals(form, Shipped.words(mentions, last.span()));
    assertEquals(Shipped.words(mentions, mentions.bodies().getFirst().span()), last.canonical());
  }

  @Test
  void shortFormsInBracketsAreNoticed() {
    Mentions mentions = Shipped.in("湖南湘江新区管理委员会(以下简称“新区管委会”)牵头。");
    assertEquals(1, mentions.forms().size());
    assertEquals("新区管委会", Shipped.words(mentions, mentions.forms().getFirst()));
  }
}
