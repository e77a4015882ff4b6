package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistrictsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "北京市朝阳区试点,长春市朝阳区跟进。 | 110000 110105 220100 220104",
        "南京鼓楼区先行。 | 320100 320106",
        "北京市教委走访东城、朝阳、丰台三区。 | 110000 110101 110105 110106",
        "辽宁省的朝阳、铁岭先试。 | 210000 211200 211300",
        "北京市办好身边事,北京街道变化不小。 | 110000",
        "福州市鼓楼区先行。 | 350100 350102",
        "长沙把权放给岳麓、雨花两区。 | 430100 430104 430111",
        "广东佛山的顺德区一马当先。 | 440000 440600 440606",
        "内蒙古呼和浩特市新城区推行帮办。 | 150000 150100 150102",
        "上海市浦东新区一业一证。 | 310000 310115",
        "重庆市渝北区、江北区联动。 | 500000 500105 500112",
        "江苏苏州下辖的昆山、常熟跨市通办。 | 320000 320500 320581 320583",
        "新疆昌吉州、克拉玛依市联办。 | 650000 650200 652300",
        "太湖县与黄山市结对。 | 340825 341000",
        "江西兴国县修渠。 | 360000 360732",
        "吉林省吉林市简政放权。 | 220000 220200",
        "邢台市原桥西区并入信都区。 | 130500 130503",
        "丽江古城区开放窗口。 | 530700 530702",
        "杭州高新区(滨江)领跑。 | 330108",
        "山东省菏泽市曹县、单县、成武县。 | 370000 371700 371721 371722 371723",
      })
  void namesAreResolvedByWhatStandsRoundThem(String body, String codes) {
    assertEquals(codes, Readings.codes(Readings.of(body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "推进和平发展。", "老城区改造提速。", "城区道路拓宽。", "市场活力增强。", "东方红广场开放。", "大通道建成。", "企业通道开通。",
        "开平台、搭桥梁。", "长治久安。", "全市各区县。", "该县我市。", "宁波银行与西湖大学合作。", "钱塘江、黄山、太湖。",
        "资源整合与资金统筹。", "大兴土木不可取。", "双城经济圈建设。", "加快青山、兰溪、大奇山等片区开发。", "青岛啤酒与泰山。"
      })
  void ordinaryWordsNameNoDivision(String body) {
    Reading reading = Readings.of(body);
    reading.districts().forEach(d -> assertEquals("", String.join(" ", d.names())));
  }

  @Test
  void anOrganNamesItsDivisionAParkDoesNot() {
    Reading reading = Readings.of("徐州市行政审批局与苏州工业园区、常州大学共建窗口。");
    assertEquals("320300", Readings.codes(reading));
  }

  @Test
  void aFormerDivisionIsNamedAfterTheWordFormer() {
    assertEquals("310000 310103", Readings.codes(Readings.of("上海市的原卢湾区早有探索。")));
  }

  @Test
  void theTitleSaysWhichDivisionIsMain() {
    Reading reading = Readings.of("四川省泸州市古蔺县改革酒业监管", "2021-03-01", "与贵州省仁怀市相邻的古蔺县推出新办法。");
    assertEquals(
        "510525", String.join(" ", reading.districts().stream().filter(Reading.District::main).map(Reading.District::code).toList()));
  }

  @Test
  void townsOfOneListAreResolvedTogether() {
    Reading reading = Readings.of("浙江省杭州市余杭区在良渚、瓶窑、径山等镇街推广。");
    // The towns' own codes change with the year of the source.
    assertEquals("330000 330100 330110 330110… 330110… 330110…", Readings.codes(reading).replaceAll("(\\d{6})\\d{3}", "$1…"));
  }

  @Test
  void aListWithoutASettingIsLeftAlone() {
    assertEquals("", Readings.codes(Readings.of("在城关、河口、新华等乡镇推广。")));
  }
}
