package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {

  private static String in(String body) {
    Mentions mentions = Shipped.in(body);
    return mentions.places().stream().map(p -> Shipped.words(mentions, p.span())).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "广东省佛山市顺德区率先探索。 | 广东省 佛山市 顺德区",
        "四川成都、德阳、眉山三市联动。 | 四川 成都 德阳 眉山",
        "內蒙古鄂爾多斯市伊金霍洛旗改革。 | 內蒙古 鄂爾多斯市 伊金霍洛旗",
        "新疆维吾尔自治区昌吉回族自治州。 | 新疆维吾尔自治区 昌吉回族自治州",
        "上海浦东新区和重庆两江。 | 上海 浦东新区 重庆",
        "山东诸城把网格建到村里。 | 山东 诸城",
        "湖南省长沙市芙蓉区荷花园街道。 | 湖南省 长沙市 芙蓉区 荷花园街道",
        "江苏昆山与太仓通办。 | 江苏 昆山 太仓",
      })
  void findsFullAndShortNames(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "钱塘江边。", "西湖大学招生。", "宁波银行放贷。", "湘江治理见效。", "长江禁渔。", "南京路步行街升级。", "黄河滩区迁建。",
        "统计公报发布。", "和平发展。", "城区改造。", "市场主体增多。", "高新技术。", "开放共享。"
      })
  void namesOfOtherThingsAndOrdinaryWordsAreSettledLater(String body) {
    Mentions mentions = Shipped.in(body);
    for (Place place : mentions.places()) {
      assertTrue(
          place.candidates().stream().allMatch(Division::contextOnly), Shipped.words(mentions, place.span()));
    }
  }

  @Test
  void everyCandidateBearsTheName() {
    Mentions mentions = Shipped.in("朝阳区、鼓楼区与西湖区交流。");
    assertEquals(3, mentions.places().size());
    for (Place place : mentions.places()) {
      String word = Shipped.words(mentions, place.span());
      assertTrue(place.candidates().size() > 1 && place.full(), word);
      assertTrue(place.candidates().stream().allMatch(d -> Shipped.GAZETTEER.named(word).contains(d)), word);
    }
  }
}
