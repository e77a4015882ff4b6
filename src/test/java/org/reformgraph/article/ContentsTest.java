package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentsTest {

  private static final String PROSE = "改革进入深水区,海州把“一窗通办”作为突破口,用两年时间把窗口、流程、数据三件事一起做,群众和企业都有了获得感。";

  private static final String BODY =
      "\n\n报告目录\n\n"
          + "- 2版 海州:窗口里的改革 一次办成的底气\n"
          + "- 3版 海州市监局:登记只跑“零次” 云台(新)区山海相连,产业新城拔地起\n"
          + "- 4版 赣榆:老港口,“破”与“立” 新浦街道:一网管到底 东海县曲阳乡薛埠村:水晶小镇\n"
          + "- 5版 连云港湾区的“进”与“退”\n"
          + "- 6版 海州开发区(东区):城市更新样板\n\n"
          + "潮起海州\n\n改革案例观察\n\n海州“敢为人先”再启程\n\n陈平\n\n"
          + PROSE + "\n\n本报推出《潮起海州——“敢为人先”改革案例报告》,梳理各地做法。";

  @Test
  void eachHeadlineIsOneCase() {
    Article article = Article.of("r", BODY);
    Contents contents = Contents.of(article);
    assertEquals(
        List.of(
            "2/1 海州|窗口里的改革 一次办成的底气",
            "3/1 海州市监局|登记只跑“零次”",
            "3/2 云台(新)区|山海相连,产业新城拔地起",
            "4/1 赣榆|老港口,“破”与“立”",
            "4/2 新浦街道|一网管到底",
            "4/3 东海县曲阳乡薛埠村|水晶小镇",
            "5/1 null|连云港湾区的“进”与“退”",
            "6/1 海州开发区(东区)|城市更新样板"),
        contents.headlines().stream()
            .map(h -> h.page() + "/" + h.ordinal() + " " + h.subject() + "|" + h.title())
            .toList());
    for (Headline headline : contents.headlines()) {
      assertEquals(headline.text(), BODY.substring(headline.start(), headline.end()));
    }
    assertEquals("潮起海州——“敢为人先”改革案例报告", contents.report());
    int[] lead = Contents.lead(article);
    assertTrue(BODY.substring(lead[0], lead[1]).startsWith("潮起海州\n"));
    assertTrue(BODY.substring(lead[0], lead[1]).endsWith("各地做法。"));
  }

  @Test
  void leadGivesTitleAndByline() {
    Article article = Samples.article(BODY, "r.txt");
    assertEquals("海州“敢为人先”再启程", article.title());
    assertEquals(List.of("陈平"), article.authors());
    assertNull(article.published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "目录\n第2版:海州:甲乙丙丁\n第3版:赣榆:戊己庚辛\n",
        "目录\n\uFF12版\uFF1A海州\uFF1A甲乙丙丁\n\uFF13版\uFF1A赣榆\uFF1A戊己庚辛\n",
        "\u3000\u30002版\u3000海州\uFF1A甲乙丙丁\n\u3000\u30003版\u3000赣榆\uFF1A戊己庚辛\n",
        "导读\nA2版 海州:甲乙丙丁\nA3版 赣榆:戊己庚辛\n",
        "· 2版|海州:甲乙丙丁\n· 3版|赣榆:戊己庚辛\n",
        "| 版面 | 题目 |\n|---|---|\n| 2版 | 海州:甲乙丙丁 |\n| 3版 | 赣榆:戊己庚辛 |\n",
        "海州:甲乙丙丁……2版\n赣榆:戊己庚辛……3版\n",
        "海州:甲乙丙丁(第2版)\n赣榆:戊己庚辛(第3版)\n",
        "— 2版 —\n海州:甲乙丙丁\n— 3版 —\n赣榆:戊己庚辛\n",
        "2版:海州:甲乙丙丁\n\n3版:赣榆:戊己庚辛\n",
        "【2版】海州:甲乙丙丁\n【3版】赣榆:戊己庚辛\n"
      })
  void otherFormsOfContentsAreRead(String table) {
    List<Headline> headlines = Contents.of(Article.of("r", table + "\n" + PROSE)).headlines();
    assertEquals(List.of("甲乙丙丁", "戊己庚辛"), headlines.stream().map(Headline::title).toList());
    assertEquals(List.of("海州", "赣榆"), headlines.stream().map(Headline::subject).toList());
    assertEquals(List.of("2", "3"), headlines.stream().map(h -> Width.fold(h.page()).replace("A", "")).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "改革见成效\n\n" + PROSE + "\n\n(下转第4版)",
        "海州推出2.0版改革方案\n\n" + PROSE,
        PROSE + "\n\n" + PROSE
      })
  void articleWithoutContentsHasNone(String body) {
    assertEquals(List.of(), Contents.of(Article.of("r", body)).headlines());
    assertEquals(body.strip().length(), Contents.lead(Article.of("r", body))[1]);
  }

  @Test
  void callerDecidesWhatIsAPlace() {
    Article article = Article.of("r", "- 2版 海州:甲乙丙丁 高新片区新机遇来临\n- 3版 赣榆:戊己\n");
    assertEquals(2, Contents.of(article).headlines().size());
    assertEquals(3, Contents.of(article, "高新片区"::equals).headlines().size());
  }
}
