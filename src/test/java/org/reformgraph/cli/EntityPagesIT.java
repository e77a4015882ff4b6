package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of things over the shipped articles. */
final class EntityPagesIT {

  private static final Pattern PLACE = Pattern.compile("/page/article/[^#]+#e-(\\d+)-(\\d+)");

  @TempDir private static Path folder;
  private static Served served;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    served = Served.load(folder.resolve("db"), "data/articles");
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void districtShowsNamesFactsAndLinks() throws Exception {
    var page = page("district/330110");
    assertTrue(page.select("h1").text().startsWith("余杭区"));
    assertEquals(1, page.select("dd span[lang=en]:containsOwn(Yuhang)").size());
    assertEquals(1, page.select("dd a[href=/page/district/330100]").size());
    assertEquals(4, page.select("section[aria-labelledby=to-inDistrict] .linked > li").size());
    assertTrue(page.select("section[aria-labelledby=to-implementedIn] .linked > li").size() > 2);
    assertTrue(Jsoup.parse(get("district/330110?lang=en").body()).select("h1").text().startsWith("Yuhang District"));
  }

  @Test
  void eachStatementHasItsSentenceItsConfidenceAndItsPlace() throws Exception {
    var page = page("district/330110");
    var rows = page.select("section[aria-labelledby=to-implementedIn] .linked > li");
    for (var row : rows) {
      assertFalse(row.select(".proof").isEmpty(), row.text());
      for (var proof : row.select(".proof")) {
        var place = PLACE.matcher(proof.select("a").attr("href"));
        assertTrue(place.matches(), proof.html());
        assertEquals(Integer.parseInt(place.group(2)) - Integer.parseInt(place.group(1)), proof.select("mark").first().wholeText().length());
        assertTrue(proof.text().matches("(?s).*置信度 (0\\.\\d+|1(\\.0)?)"), proof.text());
      }
    }
  }

  @Test
  void figuresAreATableAndTheSameMeasuredTwiceALine() throws Exception {
    var page = page("district/330110");
    var rows = page.select("#figures tbody tr");
    assertEquals(30, rows.size());
    var periods = rows.stream().map(row -> row.child(0).text()).filter(p -> p.matches("\\d{4}")).toList();
    assertEquals(periods.stream().sorted().toList(), periods);
    assertTrue(page.select("a[href^=/queries/list-district-figures]").size() == 1, "the rest is a saved query");
    var chart = page.select("[data-chart=line]").first();
    assertTrue(page.select("#" + chart.attr("data-table") + " tbody tr").size() >= 2);
  }

  @Test
  void everyLinkToAThingOfThePageWorks() throws Exception {
    for (var path : new String[] {"district/330110", "case/杭州%3A循链而上链动全球", "person/冯伟", "figure/p32-jiande-urban-rural-integration/1", "figure/p35-binjiang-world-leading-park/3"}) {
      for (var href : page(path).select("main a[href^=/page/]").eachAttr("href").stream().map(h -> h.replaceFirst("#.*", "")).distinct().toList()) {
        assertEquals(200, get(href.substring("/page/".length())).statusCode(), href);
      }
    }
  }

  @Test
  void dataOfEachFormatIsThere() throws Exception {
    for (var href : page("measure/千项万亿重大项目").select("dd a[href^=/data/]").eachAttr("href")) {
      var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(served.url() + href.substring(1))).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), href);
    }
  }

  @Test
  void longListsAreCutAndLeadToTheRest() throws Exception {
    int cut = 0;
    for (var path : new String[] {"district/330100", "district/330000", "report/头雁先飞——杭州深化改革、强基固本精品改革案例智库报告"}) {
      for (var list : page(path).select("section:has(.linked)")) {
        int total = Integer.parseInt(list.select("h2 .quiet").text().replace("+", ""));
        assertEquals(Math.min(20, total), list.select(".linked > li").size(), list.html());
        assertEquals(total > 20 ? 1 : 0, list.select("> p a").size(), list.html());
        cut += total > 20 ? 1 : 0;
      }
    }
    assertTrue(cut > 0);
  }

  @Test
  void indicatorIsThePageOfItsFigures() throws Exception {
    var page = page("indicator/地区生产总值");
    assertTrue(page.select("#figures tbody tr").size() > 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"district/999999", "nothing/x", "measure/没有这样的举措", "indicator/没有这样的指标", "district/", ""})
  void whatIsUnknownIsA404Page(String path) throws Exception {
    var answer = get(path);
    assertEquals(404, answer.statusCode());
    assertEquals("没有这个页面", Jsoup.parse(answer.body()).select("h1").text());
  }

  private static Document page(String path) throws Exception {
    var answer = get(path);
    assertEquals(200, answer.statusCode(), path);
    return Jsoup.parse(answer.body());
  }

  /** A path below {@code /page/}, Chinese or encoded. */
  private static HttpResponse<String> get(String path) throws Exception {
    var bytes = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      bytes.append(b < 0 ? "%%%02X".formatted(b & 0xFF) : String.valueOf((char) b));
    }
    return CLIENT.send(HttpRequest.newBuilder(URI.create(served.url() + "page/" + bytes)).header("Accept", "text/html").build(), BodyHandlers.ofString());
  }
}
