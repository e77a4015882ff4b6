package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indicator a figure is a value of, whatever its article calls it. */
final class ConceptsTest {

  private static String concepts(String body) {
    return Readings.of(body).figures().stream()
        .map(f -> f.concept() == null ? "-" : f.concept().name())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全市地区生产总值达到520亿元。 | 地区生产总值",
        "2021年,全县实现生产总值520亿元。 | 地区生产总值",
        "我州GDP突破520亿元。 | 地区生产总值",
        "湖南浏阳生产总值为520亿元。 | 地区生产总值",
        "地区生产总值增长6.4%。 | 地区生产总值增速",
        "全区生产总值520亿元,同比增长6.4%。 | 地区生产总值 地区生产总值增速",
        "十年间生产总值年均增长6.4%。 | 地区生产总值年均增速",
        "城镇居民人均可支配收入由3.2万元提高到4.6万元。 | 城镇居民人均可支配收入 城镇居民人均可支配收入",
        "市场主体达3万户。 | 经营主体",
        "审批时限压缩到3个工作日。 | 办理时限",
        "审批时限压缩60%。 | 办理时限降幅",
        "群众满意率为98%。 | 满意度",
        "县域就诊率达到91%,比上年提高2个百分点。 | 县域内就诊率 县域内就诊率增速·百分点",
      })
  void areTheSameForEveryNameOfAnIndicator(String body, String concepts) {
    assertEquals(concepts, concepts(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全旗有牧户2300户。 | 牧户·户数",
        "全县共有村级公墓23处。 | 村级公墓",
        "新增托位124个。 | 新增托位",
        "盘活土地460亩。 | 土地·面积",
        "盘活土地4.6亿元。 | 土地·金额",
        "林票交易额达603万元。 | 林票交易额",
      })
  void ofUnlistedIndicatorsAreTheirWordingsWithTheDimension(String body, String concepts) {
    assertEquals(concepts, concepts(body));
  }

  @Test
  void listedOnesHaveAnEnglishName() {
    Reading.Concept concept = Readings.of("全市GDP同比增长6.4%。").figures().getFirst().concept();
    assertEquals("gross regional product, growth", concept.english());
  }
}
