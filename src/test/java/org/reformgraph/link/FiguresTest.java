package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        "数字产业产值占全省的四分之一。 | 产业产值",
        "次品率是全国的2.5倍。 | 次品率",
        "出生人口性别比为1.08。 | 性别比",
        "湘潭用两个月把窗口搬完。 | 窗口搬完",
        "3天即可领证。 | 领证",
        "15天的公示期。 | 公示期",
        "首批6个省级经开区之一。 | 经开区",
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
        "园区产值由2012年的25亿元增至2021年的41亿元。 | 产值",
        "贫困发生率从2015年的14.2%下降到0.3%。 | 贫困发生率",
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
        "开通道路20条,滨江区10条。 | 道路",
        "发放补助5000万元,其中甲乙药业获600万元。 | 补助",
        "公开招聘经理人,录用3名。 | 经理人",
        "投入6500万元、9000万元建实验室。 | 投入",
        "经营性资产3亿元,占比25%。 | 经营性资产",
        "工业用电量增长9.3%,高于全省2.1个百分点。 | 用电量",
      })
  void aNumberThatNamesNothingMeasuresWhatWasNamedBefore(String body, String indicator) {
    Reading.Figure figure = Readings.of(body).figures().getLast();
    assertTrue(figure.indicators().stream().anyMatch(i -> i.contains(indicator)), figure.toString());
  }

  @Test
  void changesAreDealtOutInOrder() {
    Reading reading = Readings.of("接待游客1500万人次,收入139亿元,同比分别增长20%和18.8%。");
    assertEquals(reading.figures().getFirst().indicators(), reading.figures().get(2).indicators());
    assertEquals(reading.figures().get(1).indicators(), reading.figures().get(3).indicators());
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
        "床位从2018年的90张增加到2021年的160张,其中护理型从30张增加到75张。 | 2018 2021 2018 2021",
        "2021年,审批事项由428项减少到176项。 | - 2021",
        "2019年、2020年、2021年,财政投入分别为1亿元、2亿元、3亿元。 | 2019 2020 2021",
        "今年上半年新设主体4万户,去年同期为3万户。 | 2022-01/2022-06 2021-01/2021-06",
        "与2019年相比,办理时间压缩了60%。 | -",
        "过去要跑4个窗口。 | -",
        "近三年,全州新建学校18所。 | 2019/2022",
        "2010年,合作社成立,至今走过了12年。 | 2010/2022",
        "从2021年4月起连续12个月领先。 | 2021-04/2022-03",
        "2020年开园的基地占地80亩。 | -",
        "去年5月的数据显示,全旗有牧户2300户。 | 2021-05",
        "36家企业在2021年的大会上受到表彰。 | 2021",
        "就次年的实事,县里征集建议30项。 | -",
        "投产后年产能可达900吨。 | -",
        "2022年,我县深化改革。一是建档立卡。建立档案3万份。二是评级授信。评定信用村61个。 | 2022 2022",
        "7月5日,新馆揭幕。读者达3万人。 | -",
        "截至2021年底,碳票交易4万吨。农信社放款20亿元。 | 2021 2021",
        "2021年,全市新增公园8个。常住人口300万人。 | 2021 -",
        "自2013年起,县里扶持薄弱村60个,到2017年底全部摘帽。 | 2013/2017",
        "记者9月2日获悉,全省个转企3万户。 | -",
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

  /** What only sets off a group is no figure of its own. */
  @ParameterizedTest
  @CsvSource({
    "给65岁以上老人体检3000人次。, 3000", "年收入50万元以上的村占比达到80%。, 80", "为他办完手续时65岁。, 65"
  })
  void thresholdsOfAGroupAreNone(String body, String values) {
    assertEquals(
        List.of(values.split(" ")),
        Readings.of(body).figures().stream().map(f -> f.value().toPlainString()).toList());
  }
}
