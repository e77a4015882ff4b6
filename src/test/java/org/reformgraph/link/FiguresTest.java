package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators, periods, thresholds and subjects of figures. */
final class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "襄阳地区生产总值达到5309亿元。 | 地区生产总值",
        "全县梳理政务服务事项1391项。 | 政务服务事项",
        "新增科技型中小企业86家。 | 科技型中小企业",
        "办结率达99.5%。 | 办结率",
        "累计发放小额贷款3.2亿元。 | 小额贷款",
        "开通12条公交线路。 | 公交线路",
        "粮食总产量突破20万吨。 | 粮食总产量",
        "平均办理时间压缩到1.5个工作日。 | 平均办理时间",
      })
  void measuresTheNounBesideTheNumber(String body, String indicator) {
    Reading.Figure figure = Readings.of(body).figures().getFirst();
    assertTrue(
        figure.indicators().stream().anyMatch(i -> i.contains(indicator) || indicator.contains(i)), figure.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "基层门诊量占比由46%升至63.5%。 | 门诊量占比",
        "每股分红从800元涨到2600元。 | 分红",
        "学生由原来的300多人增至1120人。 | 学生",
      })
  void bothEndsOfAChangeMeasureTheSame(String body, String indicator) {
    for (Reading.Figure figure : Readings.of(body).figures()) {
      assertTrue(figure.indicators().stream().anyMatch(i -> i.contains(indicator)), figure.toString());
    }
  }

  @Test
  void aYardstickIsNotWhatIsMeasured() {
    Reading reading = Readings.of("年利率比一般贷款低1.5个百分点。");
    assertTrue(reading.figures().getFirst().indicators().contains("年利率"), reading.figures().toString());
  }

  @Test
  void aBareChangeMeasuresWhatTheClauseBeforeNamed() {
    Reading reading = Readings.of("渭南外贸进出口总额达到86亿元,同比增长12.3%。");
    assertTrue(reading.figures().get(1).indicators().stream().anyMatch(i -> i.contains("进出口总额")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021年,遵义新增企业2万家。 | 2021",
        "去年全州接待游客300万人次,今年上半年180万人次。 | 2021 2022-01/2022-06",
        "截至6月底,开出证明5200份。 | 2022-06",
        "目前有网点36个。 | 2022-09",
        "全县有网格员200名。 | -",
        "2020年投入3亿元。建成公园5个。 | 2020 2020",
        "2020年投入3亿元。//建成公园5个。 | 2020 -",
        "从2015年到2020年,收入从1.2万元增长到2.1万元。 | 2015 2020",
      })
  void holdForTheTimeNamedLast(String body, String periods) {
    assertEquals(periods, Readings.periods(Readings.of(body.replace("//", "\n"))));
  }

  @Test
  void withoutADayOfPublicationRelativeTimesStayOpen() {
    assertEquals("- 2019", Readings.periods(Readings.of(null, null, "今年新增8家。\n2019年新增9家。")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "签约总投资10亿元以上的项目23个。 | 1",
        "23个项目在10亿元以上。 | 1",
        "占地20亩以上的农场有45家。 | 1",
        "完成投资10亿元,新增项目23个。 | 2",
      })
  void aThresholdThatNarrowsAClassIsNoFigure(String body, int figures) {
    assertEquals(figures, Readings.of(body).figures().size());
  }

  @Test
  void areAboutTheMeasureOfTheirSentenceElseTheDivision() {
    Reading reading = Readings.of("湖南浏阳推行“拿地即开工”模式,惠及项目52个。\n浏阳全年新增企业900家。");
    assertEquals("measure:拿地即开工", reading.figures().getFirst().about().getFirst().toString());
    assertEquals("district:430181", reading.figures().getLast().about().getFirst().toString());
  }
}
