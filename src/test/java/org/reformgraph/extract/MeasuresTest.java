package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeasuresTest {

  private static String in(String body) {
    Mentions mentions = Shipped.in(body);
    return mentions.measures().stream().map(m -> Shipped.words(mentions, m.span())).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "济南推行“拿地即开工”模式。 | “拿地即开工”模式",
        "广东实施“数字政府”改革。 | “数字政府”改革",
        "省政府印发《关于深化“放管服”改革的实施意见》。 | 《关于深化“放管服”改革的实施意见》",
        "成都建立“蓉易办”平台。 | “蓉易办”平台",
        "无锡推行首席质量官制度。 | 首席质量官制度",
        "全面实施河湖长制。 | 河湖长制",
        "赤峰启动草原生态补奖机制改革。 | 草原生态补奖机制改革",
        "重庆推广「渝快辦」平臺。 | 「渝快辦」平臺",
        "实施《上海市促进浦东新区标准化创新发展若干规定》。 | 《上海市促进浦东新区标准化创新发展若干规定》",
        "设立总规模5亿元的乡村振兴产业基金。 | 乡村振兴产业基金",
        "安庆推行“一址多照”登记。 | “一址多照”",
        "聘用制、任期制契约化管理和企业年金等三项制度已经落地。 | 任期制契约化管理 企业年金",
        "“妈妈岗”上线三个月,招了五十人。 | “妈妈岗”",
        "出台全市小微园区提质方案,专人负责。 | 全市小微园区提质方案",
        "创新“积分制”“清单制”治理。 | “积分制” “清单制”治理",
      })
  void findsNamedMeasures(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他说:“办得真快,真好!”", "获评“全国文明城市”称号。", "打响“湘品出湘”名片。", "当好“排头兵”。",
        "优化营商环境。", "《半月谈》刊文。", "建立健全工作机制。", "完善综合服务管理体系。", "打通“中梗阻”。", "实施12个技术改造项目。", "举办“创客中国”大赛。", "解决“急难愁盼”问题。"
      })
  void slogansHonoursSpeechAndAimsAreNone(String body) {
    assertEquals("", in(body));
  }
}
