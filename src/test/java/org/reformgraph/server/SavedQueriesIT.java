package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.encoded;
import static org.reformgraph.server.Running.rows;
import static org.reformgraph.server.Running.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The saved queries over HTTP. */
final class SavedQueriesIT {

  private static final String YUHANG = "https://w3id.org/reformgraph/id/district/330110";

  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void listTellsNamesLanguagesAndParameters() throws IOException {
    var response = running.get("api/queries");
    assertEquals(200, response.statusCode());
    assertEquals("application/json", type(response));
    var queries = json(response).get("queries");
    assertEquals(List.of("count-all", "export-evidence", "list-cases", "list-triples"), queries.findValuesAsText("name").stream()
        .filter(n -> n.contains("-")).toList());
    var cases = queries.get(2);
    assertEquals("某区划的案例", cases.at("/summary/zh").asText());
    assertEquals("Cases of a district", cases.at("/summary/en").asText());
    assertEquals("iri", cases.at("/parameters/0/type").asText());
    assertEquals("区划", cases.at("/parameters/0/label/zh").asText());
    assertTrue(cases.at("/parameters/0/required").asBoolean());
    assertEquals("0", cases.at("/parameters/1/default").asText());
    assertEquals(running.server.url() + "api/queries/list-cases", cases.get("url").asText());
  }

  @ParameterizedTest
  @CsvSource({YUHANG, "330110", "余杭区"})
  void districtIsTakenByIriCodeOrName(String district) {
    var response = running.get("api/queries/list-cases?district=" + encoded(district));
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/sparql-results+json", type(response));
    var rows = rows(response);
    assertEquals("余杭：企业服务一件事", rows.next().getLiteral("label").getString());
    assertEquals(1, rows.size());
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "xml, application/sparql-results+xml",
    "md, text/markdown",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void formatFollowsSuffixOrAccept(String suffix, String mediaType) {
    var bySuffix = running.get("api/queries/list-cases." + suffix + "?district=330110");
    assertEquals(200, bySuffix.statusCode());
    assertEquals(mediaType, type(bySuffix));
    var byHeader = running.get("api/queries/list-cases?district=330110", "Accept", mediaType);
    assertEquals(mediaType, type(byHeader));
    if (suffix.equals("xlsx")) {
      assertTrue(bySuffix.body().startsWith("PK"));
    } else {
      assertTrue(bySuffix.body().contains("余杭：企业服务一件事"), bySuffix.body());
      assertEquals(bySuffix.body(), byHeader.body());
    }
  }

  @Test
  void graphHasTheMediaTypeOfAGraph() throws IOException {
    var refused = running.get("api/queries/export-evidence");
    assertEquals(406, refused.statusCode(), "JSON-LD cannot hold triple terms");
    assertEquals("FORMAT", json(refused).at("/faults/0/code").asText());
    var turtle = running.get("api/queries/export-evidence", "Accept", "text/turtle");
    assertEquals(200, turtle.statusCode());
    assertEquals("text/turtle", type(turtle));
    assertTrue(turtle.body().contains("<<("), turtle.body());
  }

  @Test
  void textOfTheQueryIsGiven() {
    var response = running.get("api/queries/list-cases.rq");
    assertEquals("application/sparql-query", type(response));
    assertTrue(response.body().startsWith("#+ summary"));
  }

  @Test
  void everyFaultOfTheParametersIsNamed() throws IOException {
    var response = running.get("api/queries/list-cases?least=many&colour=red&limit=0&page=1&offset=2");
    assertEquals(400, response.statusCode());
    assertEquals("application/problem+json", type(response));
    var faults = json(response).get("faults");
    assertEquals(
        List.of("UNKNOWN_PARAMETER colour", "MISSING_PARAMETER district", "BAD_VALUE least", "BAD_VALUE limit", "BAD_VALUE page"),
        StreamSupport.stream(faults.spliterator(), false)
            .map(f -> f.get("code").asText() + " " + f.get("subject").asText())
            .toList());
    var near = running.get("api/queries/list-cases?district=" + encoded("余杭县"));
    assertEquals(400, near.statusCode());
    assertTrue(near.body().contains("余杭区"), near.body());
    var twice = running.get("api/queries/list-cases?district=330110&district=330106");
    assertEquals(400, twice.statusCode());
    assertTrue(twice.body().contains("once"), twice.body());
  }

  @Test
  void unknownQueryListsNearNames() throws IOException {
    var response = running.get("api/queries/list-case");
    assertEquals(404, response.statusCode());
    assertTrue(json(response).get("detail").asText().contains("list-cases"), response.body());
    assertEquals(404, running.get("api/queries/wholly-different").statusCode());
    assertTrue(running.get("api/queries/..%2f..%2fpom.xml").statusCode() >= 400);
  }

  @Test
  void unknownFormatIsRefused() {
    assertEquals(406, running.get("api/queries/list-cases.png?district=330110").statusCode());
    assertEquals(406, running.get("api/queries/list-cases?district=330110", "Accept", "image/png").statusCode());
  }

  @Test
  void valuesStayValues() {
    var hostile = "x> } UNION { ?case ?p ?label } #";
    var response = running.get("api/queries/list-cases?district=" + encoded(hostile));
    assertEquals(400, response.statusCode());
    var iri = running.get("api/queries/list-cases?district=" + encoded("http://e/> } UNION { ?case ?p ?label"));
    assertEquals(400, iri.statusCode(), iri.body());
  }

  @Test
  void descriptionIsServedAndListsTheQueries() throws IOException {
    var response = running.get("openapi.json");
    assertEquals("application/json", type(response));
    assertEquals("3.1.1", json(response).get("openapi").asText());
    assertTrue(json(response).get("paths").has("/api/queries/list-cases"));
    var tag = response.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get("openapi.json", "If-None-Match", tag).statusCode());
    var page = running.get("api/");
    assertEquals("text/html", type(page));
    assertTrue(page.body().contains("href=\"/openapi.json\""), page.body());
  }

  @Test
  void resultIsKnownByItsTagUntilTheDataChanges() throws IOException {
    var path = "api/queries/list-cases.csv?district=330110";
    var first = running.get(path);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertTrue(first.headers().firstValue("Last-Modified").isPresent());
    var again = running.get(path, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(200, running.get("api/queries/list-cases.tsv?district=330110", "If-None-Match", tag).statusCode());
    assertEquals(200, running.get(path + "&least=1", "If-None-Match", tag).statusCode());
    assertEquals(200, running.get(path + "&limit=1", "If-None-Match", tag).statusCode());
    assertEquals(tag, running.get("api/queries/list-cases.csv?least=0&district=" + encoded("余杭区")).headers().firstValue("ETag").orElseThrow());
    var wrong = running.get(path + "&limit=0", "If-None-Match", tag);
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.headers().firstValue("ETag").isEmpty());
    try (var other = Running.server()) {
      var before = other.get(path).headers().firstValue("ETag").orElseThrow();
      other.filled(1);
      assertEquals(200, other.get(path, "If-None-Match", before).statusCode());
    }
    var list = running.get("api/queries").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get("api/queries", "If-None-Match", list).statusCode());
  }

  @Test
  void pagesTogetherAreTheWhole() {
    try (var many = Running.server().filled(1)) {
      var whole = many.get("api/queries/list-triples.csv");
      var rows = whole.body().lines().skip(1).toList();
      assertTrue(rows.size() > 10, whole.body());
      assertEquals(Integer.toString(rows.size()), whole.headers().firstValue("X-Total-Count").orElseThrow());
      assertTrue(whole.headers().firstValue("Link").isEmpty());
      var read = new ArrayList<String>();
      String next = "api/queries/list-triples.csv?limit=7";
      String last = null;
      while (next != null) {
        var page = many.get(next);
        assertEquals(200, page.statusCode(), page.body());
        page.body().lines().skip(1).forEach(read::add);
        last = next;
        next = link(page, "next");
      }
      assertEquals(rows, read);
      assertEquals(last, link(many.get("api/queries/list-triples.csv?limit=7"), "last"));
      assertEquals("api/queries/list-triples.csv?limit=7&page=1", link(many.get("api/queries/list-triples.csv?limit=7&page=2"), "prev"));
      assertEquals(rows.subList(7, 14), many.get("api/queries/list-triples.csv?limit=7&page=2").body().lines().skip(1).toList());
    }
    assertEquals(400, running.get("api/queries/export-evidence.csv?limit=1").statusCode(), "a graph has no pages");
  }

  /** The address of a relation without the slash at its beginning, or null. */
  private static String link(HttpResponse<String> response, String relation) {
    var links = response.headers().firstValue("Link").orElseThrow();
    var match = Pattern.compile("</([^>]*)>; rel=\"" + relation + "\"").matcher(links);
    return match.find() ? match.group(1) : null;
  }

  @Test
  void onlyReads() {
    var response = running.post("api/queries/list-cases", "application/x-www-form-urlencoded", "district=330110");
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD, OPTIONS", response.headers().firstValue("Allow").orElse(""));
    var head = running.send(running.request("api/queries").method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertTrue(head.headers().firstValueAsLong("Content-Length").orElse(0) > 100);
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }
}
