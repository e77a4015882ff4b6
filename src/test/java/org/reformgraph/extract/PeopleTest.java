package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeopleTest {

  private static String in(String body) {
    Mentions mentions = Shipped.in(body);
    return mentions.people().stream()
        .map(p -> Shipped.words(mentions, p.span()) + (p.role() == null ? "" : "=" + Shipped.words(mentions, p.role())))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "株洲市市场监管局局长唐立军说。 | 唐立军=局长",
        "县委书记欧阳明介绍了做法。 | 欧阳明=书记",
        "“再也不用跑了。”村民赵桂香说。 | 赵桂香=村民",
        "专家组成员马晓东认为,改革有效。 | 马晓东",
        "企业负责人梁宇告诉记者。 | 梁宇=负责人",
        "真巴村党支部书记尼玛次仁介绍了分红。 | 尼玛次仁=党支部书记",
        "局长艾力·买买提说。 | 艾力·买买提=局长",
        "患者刘桂生对大家招手。 | 刘桂生=患者",
        "院长黄国平、主任徐丽参加。 | 黄国平=院长 徐丽=主任",
        "支书康广清算了一笔账。 | 康广清=支书",
        "代表们走进车间,陈建华、孙丽萍和郑海涛边看边记。 | 陈建华 孙丽萍 郑海涛",
        "县长韦景川笑着说。 | 韦景川=县长",
        "县长伍国用、主任段文博到场。 | 伍国用=县长 段文博=主任",
        "董事长达瓦扎西说。 | 达瓦扎西=董事长",
      })
  void findsNamesByTheirFrame(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "居民老李高兴。", "有关负责人表示,改革继续。", "高质量发展成效明显。", "金融机构说明情况。", "全体干部参加。", "方案提出三项任务。",
        "主任会议研究。", "时任领导班子认为。", "项目负责人员到场。", "周边群众说好。", "相关专家认为可行。",
        "王女士高兴地说,张某也来了。", "周二上午办结。", "投入30余万元。", "企业家代表任双组长。", "孩子在“文渊”班读书。",
        "林权流转顺畅,惠企政策到位。", "三天配齐一台机器。"
      })
  void ordinaryWordsAreNoNames(String body) {
    assertEquals("", in(body));
  }

  @Test
  void aNameFoundOnceIsKnownEverywhere() {
    assertEquals("严建国=局长 严建国", in("局长严建国到企业调研。企业送走严建国后开会。"));
  }
}
