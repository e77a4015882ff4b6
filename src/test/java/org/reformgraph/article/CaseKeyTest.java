package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "海州:“一窗通办”改革 提速增效,再出发",
        "海州:“一窗通办”改革提速增效,再出发",
        " 海州\uFF1A「一窗通办」改革\u3000提速增效\uFF0C再出发。",
        "海州:\"一窗通办\"改革 提速增效,再出发"
      })
  void sameHeadlineInPrintVariantsIsOneCase(String headline) {
    assertEquals("海州:一窗通办改革提速增效,再出发", CaseKey.of(titled(headline)));
    assertEquals("海州:一窗通办改革提速增效,再出发", CaseKey.of(new Headline("2", 1, headline, "海州", "x", 0, 1), "r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"工作总结", "2024年度工作总结", "通知", "改革简报", "改革再出发", "“”"})
  void generalTitleGivesNoCaseOfItsOwn(String title) {
    assertEquals("a1", CaseKey.of(titled(title)));
  }

  @Test
  void generalHeadlinesOfOneReportStayApart() {
    String first = CaseKey.of(new Headline("2", 1, "工作总结", null, "工作总结", 0, 4), "r");
    String second = CaseKey.of(new Headline("3", 1, "工作总结", null, "工作总结", 9, 13), "r");
    assertNotEquals(first, second);
  }

  @Test
  void differentHeadlinesDiffer() {
    assertNotEquals(CaseKey.of(titled("海州:一窗通办改革")), CaseKey.of(titled("赣榆:一窗通办改革")));
  }

  private static Article titled(String title) {
    return new Article("a1", title, null, null, null, List.of(), null, null, null, null, List.of(), false, "正文");
  }
}
