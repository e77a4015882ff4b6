package org.reformgraph.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.query.match.MessyNames;

final class ReconciliationServiceIT {

  private static Service service;

  @BeforeAll
  static void start() {
    service = new Service();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void manifestIsValidAndItsAddressesAnswer() {
    var manifest = valid("manifest", service.get(""));
    assertEquals(manifest, valid("manifest", service.get("/")));
    assertEquals("0.2", manifest.path("versions").path(0).asText());
    var view = manifest.path("view").path("url").asText().replace("{{id}}", "district-330110");
    var seen = service.send(HttpRequest.newBuilder(URI.create(view)));
    assertEquals(303, seen.statusCode());
    assertEquals(service.server.url() + "id/district/330110", seen.headers().firstValue("Location").orElseThrow());
    var preview = manifest.path("preview").path("url").asText().replace("{{id}}", "district-330110");
    assertEquals(200, service.send(HttpRequest.newBuilder(URI.create(preview))).statusCode());
    for (var what : manifest.path("suggest")) {
      var at = what.path("service_url").asText() + what.path("service_path").asText() + "?prefix=x&filter=y&spell=z";
      assertEquals(200, service.send(HttpRequest.newBuilder(URI.create(at))).statusCode(), at);
    }
  }

  @Test
  void theSchemasRefuseWhatIsWrong() {
    assertFalse(Service.faults("manifest", Service.json("{\"name\":\"x\"}")).isEmpty());
    assertFalse(Service.faults("reconciliation-result-batch", Service.json("{\"q0\":{}}")).isEmpty());
    assertFalse(
        Service.faults(
                "data-extension-response", Service.json("{\"meta\":[],\"rows\":{\"a\":{\"b\":[{\"bool\":true}]}}}"))
            .isEmpty());
  }

  @Test
  void everyMessyNameIsAnsweredValidly() {
    var batch = new StringBuilder("{");
    var rows = MessyNames.rows();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      batch.append(i == 0 ? "" : ",").append("\"q%d\":".formatted(i)).append(query(row));
    }
    var text = batch.append("}").toString();
    assertEquals(Set.of(), Service.faults("reconciliation-query-batch", Service.json(text)));
    var posted = valid("reconciliation-result-batch", service.post("queries", text));
    assertEquals(rows.size(), posted.size());
    for (int i = 0; i < rows.size(); i++) {
      var result = posted.path("q" + i).path("result");
      for (int c = 1; c < result.size(); c++) {
        assertTrue(result.get(c - 1).path("score").asDouble() >= result.get(c).path("score").asDouble());
        assertFalse(result.get(c).path("match").asBoolean());
      }
    }
    assertEquals("district-330110", posted.path("q0").path("result").path(0).path("id").asText());
    assertTrue(posted.path("q0").path("result").path(0).path("match").asBoolean());
  }

  @Test
  void getAnswersAsPostDoes() {
    var batch = "{\"q0\":{\"query\":\"余杭\",\"type\":\"district\",\"type_strict\":\"should\",\"limit\":3}}";
    assertEquals(
        valid("reconciliation-result-batch", service.post("queries", batch)),
        valid("reconciliation-result-batch", service.get("?queries=" + Service.encoded(batch))));
  }

  @Test
  void propertiesMayBeEntitiesNumbersAndLists() {
    var batch =
        "{\"a\":{\"query\":\"西湖区\",\"properties\":[{\"pid\":\"parent\",\"v\":{\"id\":\"district-330100\"}}]},"
            + "\"b\":{\"query\":\"西湖区\",\"properties\":[{\"pid\":\"上级\",\"v\":[\"江西省\",\"福建省\"]}]},"
            + "\"c\":{\"properties\":[{\"pid\":\"code\",\"v\":330110}]},"
            + "\"d\":{\"query\":\"西湖区\",\"type\":\"Q5\"}}";
    var results = valid("reconciliation-result-batch", service.post("queries", batch));
    assertEquals("district-330106", results.path("a").path("result").path(0).path("id").asText());
    assertEquals("district-360103", results.path("b").path("result").path(0).path("id").asText());
    assertEquals("district-330110", results.path("c").path("result").path(0).path("id").asText());
    assertEquals(0, results.path("d").path("result").size());
  }

  @Test
  void suggestionsAreValid() {
    var entities = valid("suggest-entities-response", service.get("/suggest/entity?prefix=" + Service.encoded("余杭")));
    assertEquals("district-330110", entities.path("result").path(0).path("id").asText());
    var next = service.get("/suggest/entity?cursor=20&type=district&prefix=" + Service.encoded("长"));
    assertFalse(valid("suggest-entities-response", next).path("result").isEmpty());
    var types = valid("suggest-types-response", service.get("/suggest/type?prefix=dis"));
    assertEquals("district", types.path("result").path(0).path("id").asText());
    var properties = valid("suggest-properties-response", service.get("/suggest/property?prefix=" + Service.encoded("上级")));
    assertEquals("parent", properties.path("result").path(0).path("id").asText());
    var proposals = valid("data-extension-property-proposal", service.get("/properties?type=district&limit=3"));
    assertEquals(3, proposals.path("properties").size());
  }

  @Test
  void extensionHasEveryCellAndIsValid() {
    var query =
        "{\"ids\":[\"district-330110\",\"district-330104\",\"measure-一网通办\",\"nobody\"],"
            + "\"properties\":[{\"id\":\"parent\"},{\"id\":\"code\"},{\"id\":\"valid-until\"},{\"id\":\"replaced-by\",\"settings\":{\"limit\":1}},"
            + "{\"id\":\"alias\"},{\"id\":\"place\"},{\"id\":\"area\"},{\"id\":\"unknown\"}]}";
    assertEquals(Set.of(), Service.faults("data-extension-query", Service.json(query)));
    var answer = valid("data-extension-response", service.post("extend", query));
    assertEquals(8, answer.path("meta").size());
    for (var row : answer.path("rows")) {
      assertEquals(8, row.size());
    }
    var rows = answer.path("rows");
    assertEquals("district-330100", rows.path("district-330110").path("parent").path(0).path("id").asText());
    assertEquals("2021-04-09", rows.path("district-330104").path("valid-until").path(0).path("str").asText());
    assertEquals(1, rows.path("district-330104").path("replaced-by").size());
    assertEquals("余杭区", rows.path("measure-一网通办").path("place").path(0).path("name").asText());
    assertEquals(0, rows.path("nobody").path("code").size());
  }

  @Test
  void everyAnswerIsOpenToOtherOrigins() {
    for (var path : new String[] {"", "/suggest/type?prefix=", "/properties?type=district", "/preview?id=x", "/none"}) {
      assertEquals("*", service.get(path).headers().firstValue("Access-Control-Allow-Origin").orElse("none"), path);
    }
    var preflight =
        service.send(
            HttpRequest.newBuilder(URI.create(service.url()))
                .header("Origin", "http://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
  }

  @Test
  void jsonpCallsTheFunctionAndNothingElse() {
    var script = service.get("?callback=f.g");
    assertTrue(script.body().startsWith("/**/f.g({"), script.body());
    assertEquals("text/javascript; charset=utf-8", script.headers().firstValue("Content-Type").orElse("").toLowerCase());
    assertEquals(400, service.get("?callback=alert(1)").statusCode());
  }

  @Test
  void previewIsOneSmallPageWithoutScripts() {
    var zh = service.get("/preview?id=" + Service.encoded("institution-杭州市市场监督管理局"));
    assertEquals(200, zh.statusCode());
    assertTrue(zh.body().contains("市市场监管局") && zh.body().contains("机构"), zh.body());
    assertFalse(zh.body().contains("<script"));
    assertTrue(service.get("/preview?lang=en&id=district-330110").body().contains("District"));
    assertEquals(404, service.get("/preview?id=none").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x", "[]", "{\"q\":1}", "{\"q\":{}}", "{\"q\":{\"query\":1}}", "{\"q\":{\"query\":\"a\",\"limit\":0}}",
        "{\"q\":{\"query\":\"a\",\"type_strict\":\"no\"}}", "{\"q\":{\"query\":\"a\",\"properties\":[{}]}}"
      })
  void aFaultyBatchIsRefusedWithTheReason(String batch) {
    var answer = service.post("queries", batch);
    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertFalse(Service.json(answer.body()).path("detail").asText().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"/suggest/entity, 400", "/suggest/entity?prefix=a&cursor=x, 400", "/other, 404", "/view?id=none, 404"})
  void faultyRequestsHaveTheirStatus(String path, int status) {
    assertEquals(status, service.get(path).statusCode());
  }

  @Test
  void tooLargeABatchIsRefused() {
    var batch =
        IntStream.rangeClosed(0, Batch.MOST)
            .mapToObj(i -> "\"q%d\":{\"query\":\"a\"}".formatted(i))
            .collect(Collectors.joining(",", "{", "}"));
    assertEquals(413, service.post("queries", batch).statusCode());
    assertEquals(
        405, service.send(HttpRequest.newBuilder(URI.create(service.url())).DELETE()).statusCode());
    assertEquals(400, service.post("other", "x").statusCode());
  }

  private static String query(MessyNames.Row row) {
    var json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    json.put("query", row.name()).put("type", row.kind()).put("type_strict", "should");
    if (!row.parent().isEmpty()) {
      json.putArray("properties").addObject().put("pid", "parent").put("v", row.parent());
    }
    return json.toString();
  }

  private static JsonNode valid(String schema, java.net.http.HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    var document = Service.json(response.body());
    assertEquals(Set.of(), Service.faults(schema, document), response.body());
    return document;
  }
}
