package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.server.Options;
import org.reformgraph.server.Server;

/** The pages over the shipped articles, in a browser and without one. */
final class PagesIT {

  private static final String ARTICLE = "page/article/p17-xihu-ai-government-services";

  /** The general pages; each is walked in both languages. */
  private static final List<String> PATHS =
      List.of(
          "", "search", "search?q=余杭", "search?q=营商环境&kind=sentence", "search?kind=case&district=330110",
          "queries", "queries?tag=time", "queries/list-cases", "queries/count-areas-by-year",
          "queries/list-district-figures", "queries/build-district-graph", "queries/match-wikidata", "query", "api/",
          "page/district/330110", "page/district/330000", "page/measure/千项万亿重大项目", "page/institution/中共杭州市委",
          "page/person/冯伟", "page/case/杭州:循链而上链动全球", "page/figure/p14-hangzhou-industry-chain-investment/1",
          "page/indicator/地区生产总值", ARTICLE, "ontology", "page/data");

  @TempDir private static Path folder;
  private static Served served;
  private static Browser browser;
  private static String axe;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    served = Served.load(folder.resolve("db"), "data/articles");
    browser = new Browser(folder.resolve("profile"));
    try (var in = PagesIT.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void eachPageRunsWithoutComplaintAndIsAccessible() throws Exception {
    var faults = new ArrayList<String>();
    for (var path : PATHS) {
      for (var language : List.of("zh", "en")) {
        var url = served.url() + encoded(path) + (path.contains("?") ? "&" : "?") + "lang=" + language;
        browser.open(url);
        browser.complaints().forEach(complaint -> faults.add(path + " " + language + ": " + complaint));
        assertEquals(language, browser.evaluate("document.documentElement.lang").asText(), url);
        System.out.printf("/%s %s: %,d bytes on the wire, %.0f ms at the server%n", path, language, browser.bytes(), median(url));
        browser.evaluate(axe + "; 0");
        // What YASGUI and Swagger UI bring along is not the project's to mend.
        browser
            .evaluate(
                "axe.run({exclude: ['#yasgui', '#swagger']}).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.html.slice(0, 200))))")
            .forEach(violation -> faults.add(path + " " + language + ": " + violation.asText()));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void articleAndWhatWasReadFromItMarkEachOther() throws Exception {
    browser.open(served.url() + ARTICLE);
    browser.evaluate("document.querySelector('.statements .place').focus()");
    assertEquals("西湖区", browser.evaluate("[...document.querySelectorAll('.text .lit')].slice(0, 1).map(e => e.textContent).join('')").asText());
    browser.evaluate("document.querySelector('.text a.measure').focus()");
    assertTrue(browser.evaluate("[...document.querySelectorAll('.statements .lit')].some(e => e.textContent.includes('一码通'))").asBoolean());
    assertEquals(0, browser.evaluate("[...document.querySelectorAll('.place')].filter(a => !document.getElementById(a.hash.slice(1))).length").asInt());
  }

  @Test
  void articleOfTenThousandCharactersIsShownInTime() throws Exception {
    var body = new StringBuilder();
    for (var file : new TreeSet<>(List.of(Path.of("data/articles").toFile().listFiles((d, name) -> name.startsWith("p"))))) {
      body.append(Files.readString(file.toPath()).replaceFirst("(?s)^---.*?\\n---\\n", ""));
    }
    var long10k = folder.resolve("long.md");
    Files.writeString(long10k, "---\nid: long\ntitle: 长文\ndistrict: 330110\n---\n" + body.substring(0, 10_000));
    try (var running = Served.load(folder.resolve("long"), long10k.toString())) {
      var page = running.url() + "page/article/long";
      var text = CLIENT.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
      assertTrue(Jsoup.parse(text).select(".text").text().length() > 9_000);
      median(page);
      double millis = median(page);
      System.out.printf("article of 10,000 characters: %.0f ms%n", millis);
      assertTrue(millis < 100, millis + " ms");
    }
  }

  @Test
  void articleWithoutTextShowsItsQuotes() throws Exception {
    try (var running =
        Served.load(folder.resolve("quotes"), "data/articles/p17-xihu-ai-government-services.md", "--no-text")) {
      var request = HttpRequest.newBuilder(URI.create(running.url() + ARTICLE)).build();
      var page = Jsoup.parse(CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
      assertTrue(page.select(".text").size() > 10);
      assertTrue(page.select(".text").stream().allMatch(quote -> quote.wholeText().length() <= 80));
      assertTrue(page.select(".statements a.place").stream().allMatch(a -> page.getElementById(a.attr("href").substring(1)) != null));
    }
  }

  @Test
  void ontologyIsAPageForBrowsersOnly() throws Exception {
    var page = Jsoup.parse(get("ontology").body());
    assertTrue(page.getElementById("ReformCase").text().contains("改革案例 · Reform case"));
    assertTrue(page.getElementById("policy-area/finance").text().contains("金融财税"));
    assertTrue(page.select("svg text").stream().anyMatch(text -> text.text().equals("采取举措")));
    var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(served.url() + "ontology")).build(), BodyHandlers.ofString());
    assertEquals("text/turtle; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow().replace(";charset", "; charset"));
  }

  @Test
  void chartsAreDrawnFromTheirTables() throws Exception {
    browser.open(served.url());
    assertEquals(2, browser.evaluate("document.querySelectorAll('[data-chart] canvas').length").asInt());
    browser.open(served.url() + "queries/count-areas-by-year");
    assertEquals(1, browser.evaluate("document.querySelectorAll('[data-chart] canvas').length").asInt());
  }

  @Test
  void tableIsSortedByItsHeads() throws Exception {
    browser.open(served.url() + "queries/count-areas-by-year");
    browser.evaluate("document.querySelectorAll('#result th button')[2].click()");
    var cases = browser.evaluate("[...document.querySelectorAll('#result tbody tr')].map(r => Number(r.cells[2].textContent))");
    var numbers = IntStream.range(0, cases.size()).mapToObj(i -> cases.get(i).asInt()).toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
    assertTrue(numbers.size() > 5);
  }

  @Test
  void fieldForADistrictSuggestsNames() throws Exception {
    browser.open(served.url() + "queries/list-cases");
    browser.evaluate("{ const f = document.getElementById('f-district'); f.value = '余杭'; f.dispatchEvent(new Event('input')); }");
    assertTrue(browser.becomes("document.querySelector('#l-district option[value=\"330110\"]')"));
  }

  @Test
  void editorRunsItsQueryAndDrawsAChart() throws Exception {
    var query = "SELECT ?name (3 AS ?n) { VALUES ?name { \"甲\" \"乙\" } }";
    browser.open(served.url() + "query#query=" + encoded(query));
    assertEquals(query, browser.evaluate("yasgui.getTab().getYasqe().getValue()").asText());
    browser.evaluate("yasgui.getTab().getYasqe().query(); 0");
    assertTrue(browser.becomes("document.querySelectorAll('.yasr tbody tr').length === 2"));
    browser.evaluate("document.querySelector('.select_chart').click()");
    assertTrue(browser.becomes("document.querySelector('.yasr canvas')"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void thingsInAResultLeadToTheirPages() throws Exception {
    browser.open(served.url() + "query#query=" + encoded("SELECT ?d { VALUES ?d { <https://w3id.org/reformgraph/id/district/330110> } }"));
    browser.evaluate("addEventListener('click', e => e.preventDefault()); yasgui.getTab().getYasqe().query(); 0");
    assertTrue(browser.becomes("document.querySelector('.yasr tbody a.iri')"));
    // In one go: YASGUI may draw the rows again.
    var href = browser.evaluate("(a => { a.click(); return a.getAttribute('href'); })(document.querySelector('.yasr tbody a.iri'))");
    assertEquals("/page/district/330110", href.asText());
  }

  @Test
  void editorTakesASavedQueryAsExample() throws Exception {
    browser.open(served.url() + "query");
    browser.evaluate("{ const s = document.getElementById('example'); s.value = 'list-cases'; s.dispatchEvent(new Event('change')); }");
    assertTrue(browser.becomes("yasgui.getTab().getYasqe().getValue().includes('?_district_iri')"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python"})
  void snippetRuns(String language) throws Exception {
    var page = Jsoup.parse(get("queries/list-cases?district=330110").body());
    var snippet = page.getElementById(language).wholeText();
    var command = language.equals("curl") ? List.of("bash", "-c", snippet) : List.of("python3", "-c", snippet);
    var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertTrue(printed.contains("良渚文化大走廊"), printed);
  }

  @Test
  void searchFindsMarksAndNarrowsDown() throws Exception {
    var page = Jsoup.parse(get("search?q=" + encoded("营商环境") + "&kind=sentence&lang=zh").body());
    assertTrue(page.select(".hits > li").size() > 3);
    assertTrue(page.select(".hits mark").stream().allMatch(mark -> mark.text().equals("营商环境")));
    assertTrue(page.select(".hits .tag").stream().allMatch(tag -> tag.text().equals("原文")));
    var cases = Jsoup.parse(get("search?kind=case&district=330110").body());
    assertEquals(4, cases.select(".hits > li").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "\"", "\\", "AND", "余杭 AND (", "label:*", "*", "<script>alert(1)</script>", "　"})
  void wordsOfASearchAreNoSyntax(String words) throws Exception {
    var answer = get("search?q=" + encoded(words));
    assertEquals(200, answer.statusCode());
    assertTrue(Jsoup.parse(answer.body()).select("script:not([src])").isEmpty());
  }

  @Test
  void badRequestsArePagesThatSayWhatToDo() throws Exception {
    assertEquals(404, get("queries/no-such").statusCode());
    assertEquals(404, get("nowhere").statusCode());
    assertEquals(400, get("search?q=x&page=0").statusCode());
    var form = get("queries/list-cases?district=" + encoded("火星"));
    assertEquals(400, form.statusCode());
    assertEquals(1, Jsoup.parse(form.body()).select("[role=alert]").size());
    assertEquals("火星", Jsoup.parse(form.body()).getElementById("f-district").val());
  }

  @Test
  void pageThatTakesTooLongSaysSo() throws Exception {
    var hurried = Options.local().withPort(0).withTimeout(Duration.ofMillis(1));
    try (var other = Server.start(served.store().dataset(), Served.queries(), hurried)) {
      var request = HttpRequest.newBuilder(URI.create(other.url() + "search?lang=en&q=" + encoded("改革"))).build();
      var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertEquals(503, answer.statusCode());
      assertEquals("Out of time", Jsoup.parse(answer.body()).select("h1").text());
    }
  }

  @Test
  void assetsAreKeptForEverAndPacked() throws Exception {
    var style = Jsoup.parse(get("").body()).select("link[rel=stylesheet]").first().attr("href").substring(1);
    var answer = get(style, "Accept-Encoding", "gzip");
    assertEquals("public, max-age=31536000, immutable", answer.headers().firstValue("Cache-Control").orElseThrow());
    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, get(style, "If-None-Match", tag).statusCode());
    assertEquals("no-cache", get(style.replaceFirst("/[0-9a-f]+/", "/0/")).headers().firstValue("Cache-Control").orElseThrow());
  }

  @Test
  void languageIsKeptByACookie() throws Exception {
    var cookie = get("?lang=en").headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(get("", "Cookie", cookie.replaceFirst(";.*", ""), "Accept-Language", "zh").body().contains("<html lang=\"en\">"));
    assertTrue(get("", "Accept-Language", "en-GB").body().contains("<html lang=\"en\">"));
    assertTrue(get("").body().contains("<html lang=\"zh\">"));
  }

  private static double median(String url) throws Exception {
    var times = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      long start = System.nanoTime();
      CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
      times.add(System.nanoTime() - start);
    }
    return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(served.url() + path)).header("Accept", "text/html");
    return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Percent-encodes all but what gives an address its form. */
  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean kept = c < 128 && (Character.isLetterOrDigit(c) || "-_.~/?=&".indexOf(c) >= 0);
      encoded.append(kept ? String.valueOf(c) : "%%%02X".formatted(b & 0xFF));
    }
    return encoded.toString();
  }
}
