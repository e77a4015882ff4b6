package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.encoded;
import static org.reformgraph.server.Running.rows;
import static org.reformgraph.server.Running.type;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query endpoint: SPARQL 1.1 Protocol, content negotiation, service description. */
final class EndpointIT {

  private static final String LABELS =
      "SELECT ?label { ?case a <https://w3id.org/reformgraph/ontology#ReformCase> ;"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label";

  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "reform/sparql"})
  void queryByGet(String path) {
    var response = running.get(path + "?query=" + encoded(LABELS));
    assertEquals(200, response.statusCode());
    assertEquals("application/sparql-results+json", type(response));
    var rows = rows(response);
    assertEquals("余杭：企业服务一件事", rows.next().getLiteral("label").getString());
    assertEquals("西湖：数字政府", rows.next().getLiteral("label").getString());
    assertFalse(rows.hasNext());
  }

  @Test
  void queryByFormAndDirectly() {
    var form = running.post("sparql", "application/x-www-form-urlencoded", "query=" + encoded(LABELS));
    assertEquals(2, rows(form).size());
    var direct = running.post("sparql", "application/sparql-query", LABELS);
    assertEquals(2, rows(direct).size());
    var named = running.post("sparql", "application/sparql-query; charset=UTF-8", LABELS);
    assertEquals(2, rows(named).size());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/json, application/json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "*/*, application/sparql-results+json",
    "'text/csv;q=0.5, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
    "'text/html, text/*;q=0.3', text/csv",
    "'application/sparql-results+json;q=0, */*;q=0.1', application/json"
  })
  void resultFormatFollowsAccept(String accept, String expected) {
    var response = running.query(LABELS, "Accept", accept);
    assertEquals(200, response.statusCode());
    assertEquals(expected, type(response));
    assertTrue(response.body().contains("西湖：数字政府"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/n-triples, application/n-triples",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "*/*, text/turtle"
  })
  void graphFormatFollowsAccept(String accept, String expected) {
    for (var form : List.of("CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }",
        "DESCRIBE <https://w3id.org/reformgraph/id/case/two>")) {
      var response = running.query(form, "Accept", accept);
      assertEquals(200, response.statusCode(), form);
      assertEquals(expected, type(response));
      var model = ModelFactory.createDefaultModel();
      model.read(new StringReader(response.body()), null, lang(expected));
      assertTrue(model.listObjects().toList().stream().anyMatch(o -> o.toString().contains("西湖：数字政府")), form);
    }
  }

  @Test
  void askInEachFormat() {
    assertTrue(running.query("ASK {?s ?p ?o}").body().contains("true"));
    assertTrue(running.query("ASK {?s ?p ?o}", "Accept", "text/csv").body().contains("true"));
  }

  @Test
  void unknownFormatIsNotAcceptable() {
    assertEquals(406, running.query(LABELS, "Accept", "image/png").statusCode());
    var graph = running.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", "text/csv");
    assertEquals(406, graph.statusCode());
    assertTrue(graph.body().contains("text/turtle"), graph.body());
    assertEquals(400, running.get("sparql?format=png&query=" + encoded(LABELS)).statusCode());
    assertEquals("text/csv", type(running.get("sparql?format=csv&query=" + encoded(LABELS))));
    var names = "&format=rdf%2Bxml&format=application/rdf%2Bxml&output=rdf%2Bxml";
    assertEquals("application/rdf+xml", type(running.get("sparql?query=" + encoded("DESCRIBE <urn:x>") + names)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/ld+json", "application/rdf+xml"})
  void tripleTermsInFormatsWithoutThemAreNotAcceptable(String accept) {
    var evidence = "CONSTRUCT WHERE { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t }";
    var refused = running.query(evidence, "Accept", accept);
    assertEquals(406, refused.statusCode());
    assertEquals("text/plain", type(refused));
    var taken = running.query(evidence, "Accept", "text/turtle");
    assertEquals(200, taken.statusCode());
    assertTrue(taken.body().contains("<<("), taken.body());
  }

  @Test
  void headAnswersAsGetWithoutBody() {
    var get = running.query(LABELS);
    var head = running.send(running.request("sparql?query=" + encoded(LABELS)).method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(type(get), type(head));
    assertEquals(get.headers().firstValueAsLong("Content-Length"), head.headers().firstValueAsLong("Content-Length"));
    assertEquals(
        get.body().getBytes(StandardCharsets.UTF_8).length,
        get.headers().firstValueAsLong("Content-Length").orElseThrow());
  }

  @Test
  void graphsOfTheRequestReplaceThoseOfTheQuery() {
    var one = encoded("https://w3id.org/reformgraph/graph/article/one");
    var two = encoded("https://w3id.org/reformgraph/graph/article/图");
    assertEquals(1, rows(running.get("sparql?query=" + encoded(LABELS) + "&default-graph-uri=" + one)).size());
    assertEquals(
        2,
        rows(running.get("sparql?query=" + encoded(LABELS) + "&default-graph-uri=" + one + "&default-graph-uri=" + two))
            .size());
    var graphs = encoded("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }");
    assertEquals(1, rows(running.get("sparql?query=" + graphs + "&named-graph-uri=" + two)).size());
    assertEquals(4, rows(running.get("sparql?query=" + graphs)).size());
    var from = LABELS.replace("{ ?case", "FROM <https://w3id.org/reformgraph/graph/article/one> { ?case");
    assertEquals(1, rows(running.query(from)).size());
    assertEquals(
        1, rows(running.get("sparql?query=" + encoded(from) + "&default-graph-uri=" + two)).size());
  }

  @Test
  void malformedRequestsAreTheClientsFault() {
    assertEquals(400, running.query("SELECT").statusCode());
    assertEquals(400, running.get("sparql?query=").statusCode());
    assertEquals(400, running.get("sparql?x=y").statusCode());
    assertEquals(400, running.get("sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode());
    assertEquals(400, running.get("sparql?query=%ff").statusCode());
    assertEquals(400, running.get("sparql?timeout=soon&query=ASK%7B%7D").statusCode());
    assertEquals(415, running.post("sparql", "text/plain", "ASK{}").statusCode());
    var latin =
        running.send(
            running
                .request("sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK { ?s ?p 'é' }", StandardCharsets.ISO_8859_1)));
    assertEquals(400, latin.statusCode());
  }

  /** Named in the W3C's protocol tests: bad_query_missing_form_type, bad_query_missing_direct_type, bad_query_non_utf8. */
  @Test
  void bodyNeedsItsTypeAndUtf8() {
    for (var body : List.of("query=" + encoded("ASK {}"), "ASK {}")) {
      var untyped = running.send(running.request("sparql").POST(BodyPublishers.ofString(body)));
      assertTrue(untyped.statusCode() >= 400 && untyped.statusCode() < 500, body);
    }
    var wide =
        running.send(
            running
                .request("sparql")
                .header("Content-Type", "application/sparql-query; charset=UTF-16")
                .POST(BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16)));
    assertTrue(wide.statusCode() >= 400 && wide.statusCode() < 500);
  }

  @Test
  void graphsAreNamedInDirectPostsToo() {
    var one = encoded("https://w3id.org/reformgraph/graph/article/one");
    var response = running.post("sparql?default-graph-uri=" + one, "application/sparql-query", LABELS);
    assertEquals(1, rows(response).size());
    var form =
        running.post(
            "sparql", "application/x-www-form-urlencoded", "query=" + encoded(LABELS) + "&default-graph-uri=" + one);
    assertEquals(1, rows(form).size());
    var named = encoded("SELECT * { GRAPH ?g { ?s ?p ?o } }");
    assertEquals(0, rows(running.get("sparql?query=" + named + "&default-graph-uri=" + one)).size());
  }

  @Test
  void methodsThatAreNotThereAreListed() {
    for (var method : List.of("PUT", "DELETE", "PATCH")) {
      var response = running.send(running.request("sparql").method(method, BodyPublishers.ofString("x")));
      assertEquals(405, response.statusCode(), method);
      assertTrue(response.headers().firstValue("Allow").orElse("").contains("POST"), method);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"})
  void getWithoutQueryGivesServiceDescription(String accept) {
    var response = running.get("sparql", "Accept", accept);
    assertEquals(200, response.statusCode());
    var model = ModelFactory.createDefaultModel();
    model.read(new StringReader(response.body()), null, lang(type(response)));
    var sd = "http://www.w3.org/ns/sparql-service-description#";
    var services = model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(sd + "Service")).toList();
    assertEquals(1, services.size());
    assertTrue(
        services
            .getFirst()
            .hasProperty(
                ResourceFactory.createProperty(sd + "endpoint"),
                ResourceFactory.createResource(running.server.url() + "sparql")));
    assertTrue(
        model.containsResource(ResourceFactory.createResource("https://w3id.org/reformgraph/graph/gazetteer")));
    assertTrue(model.listStatements().toList().stream().noneMatch(s -> s.getSubject().isAnon()));
  }

  @Test
  void browserWithoutQueryIsSentHome() {
    var response = running.get("sparql", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertEquals(303, response.statusCode());
    assertEquals("/", response.headers().firstValue("Location").orElseThrow());
    var home = running.get("");
    assertEquals(200, home.statusCode());
    assertEquals("text/html", type(home));
    assertTrue(home.body().contains("href=\"/queries\""));
    assertEquals(404, running.get("nowhere").statusCode());
  }

  private static String lang(String mediaType) {
    return switch (mediaType) {
      case "application/n-triples" -> "N-TRIPLES";
      case "application/ld+json" -> "JSON-LD";
      case "application/rdf+xml" -> "RDF/XML";
      default -> "TURTLE";
    };
  }
}
