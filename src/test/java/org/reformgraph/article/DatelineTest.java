package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatelineTest {

  private static final String PROSE = "海州区推行“一窗通办”改革,设立综合窗口42个,群众办事平均用时缩短到半个工作日。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "改革见成效\n2024年7月26日\n" + PROSE,
        "改革见成效\n\n2024-07-26 08:30 来源:海州日报\n\n" + PROSE,
        "改革见成效\n发布时间:2024/7/26 星期五\n" + PROSE,
        "改革见成效\n发布时间\uFF1A2024\uFF0D07\uFF0D26\n" + PROSE,
        PROSE + "\n(2024年7月26日)",
        "海州日报 2024年07月26日 第3版\n" + PROSE,
        "新华社海州2024年7月26日电(记者张三)" + PROSE,
        "2024年7月26日 本报讯 记者 张三\n" + PROSE,
        "改革见成效\n二〇二四年七月二十六日\n" + PROSE
      })
  void datelineGivesTheDay(String body) {
    assertEquals(LocalDate.of(2024, 7, 26), Dateline.of(body, "").published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "改革见成效\n\n2024年7月26日,海州区召开推进会,部署下半年工作。",
        PROSE + "2024年7月26日,第100个窗口启用。",
        "新华社海州7月26日电(记者张三)" + PROSE,
        "改革见成效\n2024年2月30日\n" + PROSE
      })
  void dayOfAnEventIsNoDateline(String body) {
    assertNull(Dateline.of(body, "").published());
  }

  @Test
  void yearMayComeFromTheAddress() {
    String body = "新华社海州7月26日电(记者张三 李四)" + PROSE;
    Dateline dateline = Dateline.of(body, "https://example.org/2024-07/26/c_1.htm");
    assertEquals(LocalDate.of(2024, 7, 26), dateline.published());
    assertEquals(List.of("张三", "李四"), dateline.authors());
    assertNull(Dateline.of(body, "https://example.org/2024-08/02/c_1.htm").published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "改革见成效\n本报记者 张三 李四\n" + PROSE,
        "改革见成效\n\n记者 张三 通讯员 李四\n\n" + PROSE,
        "改革见成效\n文/张三 李四\n" + PROSE,
        "\u3000\u3000本报讯\uFF08记者\u3000张三\u3000通讯员\u3000李四\uFF09" + PROSE,
        "本报讯(记者 张三 通讯员 李四)" + PROSE,
        PROSE + "\n(本报记者 张三、李四)",
        "改革见成效\n海州日报记者:张三 李四\n" + PROSE
      })
  void bylinesGiveTheAuthors(String body) {
    assertEquals(List.of("张三", "李四"), Dateline.of(body, "").authors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"记者了解到,海州区已有42个窗口。\n" + PROSE, PROSE + "\n记者在现场看到,窗口前没有长队。"})
  void proseOfAReporterIsNoByline(String body) {
    assertEquals(List.of(), Dateline.of(body, "").authors());
  }

  @Test
  void sentenceIsNoTitle() {
    assertNull(Dateline.of(PROSE + "\n\n" + PROSE, "").title());
    assertEquals("海州:改革见成效", Dateline.of("# 海州:改革见成效\n\n" + PROSE, "").title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-08-29", "2024/8/29", "2024年8月29日", "2024.8.29", "20240829", "2024-08-29T10:00:00+08:00", "2024年8月29日 10:00", "2024-08-29 10:00:00"})
  void metadataDaysAreReadInAllForms(String value) {
    assertEquals(LocalDate.of(2024, 8, 29), Day.parse(value).orElseThrow());
  }
}
