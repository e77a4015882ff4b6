package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 9, 6);

  private static List<Dated> in(String body, LocalDate published) {
    return Dates.in(Document.of(body), published);
  }

  private static List<String> literals(String body, LocalDate published) {
    return in(body, published).stream().map(d -> d.period().literal()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021年7月26日德州挂牌 | 2021-07-26",
        "2021年7月起施行 | 2021-07/2022",
        "2019年完成 | 2019",
        "2022年上半年新增 | 2022-01/2022-06",
        "2022年前三季度 | 2022-01/2022-09",
        "2021年第四季度 | 2021-10/2021-12",
        "2022年一季度 | 2022-01/2022-03",
        "2022年1至7月 | 2022-01/2022-07",
        "2022年1-7月份 | 2022-01/2022-07",
        "2019—2021年累计 | 2019/2021",
        "从2015年到2020年 | 2015/2020",
        "“十三五”期间 | 2016/2020",
        "“十四五”末 | 2025",
        "2020年以来 | 2020/2022",
        "2020年年底 | 2020",
        "2020年底 | 2020",
        "今年6月 | 2022-06",
        "去年 | 2021",
        "前年秋天 | 2020",
        "2018年5月试点以来 | 2018-05/2022",
        "党的十八大以来 | 2012/2022",
        "未来两年 | 2022/2024",
        "近五年 | 2017/2022",
        "2020年、2021年都 | 2020/2021",
        "上月 | 2022-08",
        "2021年3月的数据 | 2021-03",
        "明年起 | 2023",
        "上半年 | 2022-01/2022-06",
        "今年前8个月 | 2022-01/2022-08",
        "目前 | 2022-09",
        "截至目前 | 2022-09",
        "年底前 | 2022",
        "5月18日 | 2022-05-18",
        "２０２１年１２月 | 2021-12",
        "二〇二一年三月十五日 | 2021-03-15",
        "二零二〇年 | 2020",
        "今年五月 | 2022-05",
        "六月十二日至十四日 | 2022-06-12/2022-06-14",
        "2021-03-15 | 2021-03-15",
        "2021.3.5 | 2021-03-05",
        "2021 年 3 月 5 日 | 2021-03-05",
        "7月3号 | 2022-07-03",
        "2019 - 2021年 | 2019/2021",
        "2019年和2021年之间 | 2019/2021",
        "今年后半年 | 2022-07/2022-12",
        "自2020年3月起到2021年5月 | 2020-03/2021-05",
      })
  void resolvesAgainstTheDayOfPublication(String body, String literal) {
    assertEquals(List.of(literal), literals(body, PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"今年6月", "去年", "目前", "截至目前", "上半年", "5月18日", "年底前", "现有"})
  void relativeWordsStayUnresolvedWithoutADate(String body) {
    assertEquals(List.of(), literals(body, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"比2019年底多", "较去年同期增加", "与2020年相比", "用近两年时间", "此后,各地", "马上一年半", "光绪20年9月", "农历八月初三", "三个月", "第八月台"})
  void yardsticksAndLengthsNameNoTime(String body) {
    assertEquals(List.of(), literals(body, PUBLISHED));
  }

  @Test
  void afterwardsRunsOnFromTheTimeBefore() {
    assertEquals(List.of("2020-09", "2020-09/2023-09"), literals("2020年9月竣工,此后3年还将扩建。", PUBLISHED));
  }

  @Test
  void theWholeYearOfAnArticleOfJanuaryIsTheLast() {
    LocalDate january = LocalDate.of(2022, 1, 20);
    assertEquals(List.of("2021", "2021-12", "2022-12"), literals("全年增长。12月开通。\n计划12月开通。", january));
  }

  @Test
  void absoluteOnesResolveWithoutADate() {
    assertEquals(List.of("2018-03", "2018-05-04"), literals("2018年3月试点,5月4日推广。", null));
  }

  @Test
  void aMonthBelongsToTheYearNamedLast() {
    assertEquals(List.of("2020-03", "2020-11"), literals("2020年3月立项,11月建成。", PUBLISHED));
  }

  @Test
  void aNewParagraphStartsWithTheYearOfPublication() {
    assertEquals(List.of("2018", "2022-05"), literals("2018年起步。\n5月扩面。", PUBLISHED));
  }

  @Test
  void sameYearAndNextYearPointToTheOneNamedLast() {
    assertEquals(List.of("2017", "2017", "2018"), literals("2017年立项,当年开工,次年建成。", PUBLISHED));
  }

  @Test
  void sameDayPointsToTheDayNamedLast() {
    assertEquals(List.of("2021-04-02", "2021-04-02"), literals("2021年4月2日启用,当天办件。", PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"比上年增长", "12024年", "连续3年", "用时15天", "第3批"})
  void durationsYardsticksAndLongerNumbersAreNoDates(String body) {
    assertEquals(List.of(), literals(body, PUBLISHED));
  }

  @Test
  void aDayIsExact() {
    assertTrue(in("2021年7月26日", PUBLISHED).getFirst().exact());
    assertTrue(in("2021年7月以来", PUBLISHED).getFirst().sinceThen());
  }
}
