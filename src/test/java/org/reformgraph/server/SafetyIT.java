package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.encoded;
import static org.reformgraph.server.Running.type;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.query.Catalogue;

/** Safe as shipped: reads only, calls nobody, ends in time, and never sends a part of an answer as the whole. */
final class SafetyIT {

  private static final Options SHORT = Options.local().withTimeout(Duration.ofMillis(1500)).withLimits(10_000, 300_000, 1_000);

  /** One row at once, then none for hours. */
  private static final String ENDLESS =
      """
      SELECT ?a { VALUES ?a { "urn:example:first" "urn:example:second" }
        FILTER(?a = "urn:example:first" || EXISTS {
          ?b <urn:example:n> ?x . ?c <urn:example:n> ?y . ?d <urn:example:n> ?z FILTER(CONCAT(?x, ?y, ?z) = "nothing") }) }
      """;

  private static Running running;
  private static HttpServer outside;
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final AtomicInteger SPRUNG = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    running = Running.server(SHORT).filled(3_000);
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          CALLS.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    outside.start();
  }

  @AfterAll
  static void stop() {
    running.close();
    outside.stop(0);
  }

  private static String outsideUrl() {
    return "http://localhost:" + outside.getAddress().getPort() + "/";
  }

  /** Without this the tests below would show nothing. */
  @Test
  void endlessQueryHasARowAtOnce() {
    Txn.executeRead(
        running.data,
        () -> {
          try (var execution = QueryExec.dataset(running.data).query(ENDLESS).timeout(5_000).build()) {
            assertEquals("urn:example:first", execution.select().next().get("a").getLiteralLexicalForm());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-results+json", "text/csv", "text/tab-separated-values", "application/sparql-results+xml"})
  void timeOutAfterTheFirstRowIsAnErrorNotAPart(String accept) {
    var response = running.query(ENDLESS, "Accept", accept);
    assertEquals(503, response.statusCode());
    assertEquals("text/plain", type(response));
    assertTrue(response.body().startsWith("the query was stopped after 1.5 s:"), response.body());
    assertFalse(response.body().contains("urn:example"), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json"})
  void timeOutOfAGraphIsAnErrorNotAPart(String accept) {
    var response =
        running.query(ENDLESS.replace("SELECT ?a", "CONSTRUCT { <urn:s> <urn:p> ?a } WHERE"), "Accept", accept);
    assertEquals(503, response.statusCode());
    assertEquals("text/plain", type(response));
    assertFalse(response.body().contains("urn:"), response.body());
  }

  @Test
  void describingEndsInTimeToo() {
    long start = System.nanoTime();
    var response = running.query(ENDLESS.replace("SELECT ?a", "DESCRIBE ?a"));
    assertEquals(503, response.statusCode());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
    var whole = running.query("DESCRIBE ?s { ?s <urn:example:n> ?x } LIMIT 50", "Accept", "application/n-triples");
    assertEquals(200, whole.statusCode());
    assertEquals(50, whole.body().lines().count());
  }

  @Test
  void clientMayAskForLessTimeButNotForMore() {
    long start = System.nanoTime();
    var less = running.get("sparql?timeout=1&query=" + encoded(ENDLESS));
    assertEquals(503, less.statusCode());
    assertTrue(less.body().contains("after 1 s:"), less.body());
    var more = running.get("sparql?timeout=500&query=" + encoded(ENDLESS));
    assertEquals(503, more.statusCode());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
  }

  @Test
  void timeOutOfASavedQueryIsAnError() {
    var response = running.get("api/queries/count-all.csv");
    assertEquals(503, response.statusCode());
    assertTrue(response.body().contains("TIMEOUT"), response.body());
  }

  @Test
  void answerBeyondTheLimitIsRefusedWhole() {
    var response = running.query("SELECT ?a ?b { ?a <urn:example:n> ?x . ?b <urn:example:n> ?y } LIMIT 200000", "Accept", "text/csv");
    assertEquals(422, response.statusCode());
    assertTrue(response.body().contains("300,000 bytes"), response.body());
    assertFalse(response.body().contains("urn:example"));
    var within = running.query("SELECT ?a { ?a <urn:example:n> ?x }", "Accept", "text/csv");
    assertEquals(3_001, within.body().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "ASK { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o MINUS { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { { SELECT ?s { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o BIND(EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 2) = 1) } }",
        "SELECT ?s ?x { ?s ?p ?o } GROUP BY ?s (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x)",
        "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 2)) AS ?x) { ?s ?p ?o }",
        "SELECT * { BIND(<%s> AS ?e) SERVICE ?e { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }"
      })
  void serviceIsRefusedWhereverItHides(String template) {
    var before = CALLS.get();
    var response = running.query(template.formatted(outsideUrl()));
    assertEquals(422, response.statusCode(), response.body());
    assertTrue(response.body().contains("SERVICE is off"), response.body());
    assertEquals(before, CALLS.get());
  }

  /** The second lock: were the clause not found, the data set's own context would still stop the call. */
  @Test
  void datasetItselfRefusesService() {
    assertFalse(running.data.getContext().isFalse(ARQ.httpServiceAllowed), "the store's own context is left alone");
    var before = CALLS.get();
    var guarded = Server.guarded(running.data, Options.local());
    Txn.executeRead(
        guarded,
        () -> {
          try (var ask = QueryExec.dataset(guarded).query("ASK { SERVICE <" + outsideUrl() + "> { ?s ?p ?o } }").build()) {
            assertThrows(QueryDeniedException.class, ask::ask);
          }
        });
    assertEquals(before, CALLS.get());
  }

  /** A class that tells when something loads it. */
  static final class Trap {
    static {
      SPRUNG.incrementAndGet();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:%s>(1) AS ?x) {}",
        "SELECT * { ?s <java:%s> ?o }",
        "SELECT * { (1 2) <java:%s> ?o }",
        "SELECT * { ?s ?p ?o FILTER <java:%s>(?o) }"
      })
  void noClassIsLoadedByName(String template) {
    var response = running.query(template.formatted(SafetyIT.class.getName() + "$Trap"));
    assertTrue(response.statusCode() == 200 || response.statusCode() == 400, response.body());
    assertEquals(0, SPRUNG.get());
  }

  @Test
  void functionsOfTheEngineStay() {
    var known =
        running.query(
            "PREFIX afn: <http://jena.apache.org/ARQ/function#> PREFIX apf: <http://jena.apache.org/ARQ/property#>"
                + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
                + " SELECT ?a ?b ?c { ?a apf:strSplit ('x,y' ',') BIND(afn:sqrt(4) AS ?b) BIND(xsd:integer('7') AS ?c) }");
    var row = Running.rows(known).next();
    assertEquals(2.0, row.getLiteral("b").getDouble());
    assertEquals(7, row.getLiteral("c").getInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM <%s> { ?s ?p ?o }", "FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }"})
  void graphsNamedInAQueryAreNotFetched(String template) {
    var before = CALLS.get();
    var response = running.query("SELECT * " + template.formatted(outsideUrl()));
    assertEquals(0, Running.rows(response).size());
    assertEquals(before, CALLS.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "reform/sparql", "reform/data", "reform/get", "reform/update", "reform", "api/queries", ""})
  void nothingCanBeWrittenAnywhere(String path) {
    long before = size();
    var insert = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }";
    refused(running.post(path, "application/sparql-update", insert).statusCode(), path);
    refused(running.post(path, "application/x-www-form-urlencoded", "update=" + encoded(insert)).statusCode(), path);
    if (path.startsWith("sparql") || path.startsWith("reform")) {
      refused(running.get(path + "?update=" + encoded(insert)).statusCode(), path);
    }
    refused(running.post(path, "application/sparql-query", insert).statusCode(), path);
    for (var graph : new String[] {"", "?default", "?graph=urn:g"}) {
      for (var method : new String[] {"PUT", "POST", "PATCH"}) {
        var request =
            running
                .request(path + graph)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:s> <urn:p> <urn:o> ."));
        refused(running.send(request).statusCode(), method + " " + path + graph);
      }
      refused(running.send(running.request(path + graph).DELETE()).statusCode(), "DELETE " + path + graph);
    }
    var load = "LOAD <" + outsideUrl() + ">";
    refused(running.post(path, "application/sparql-update", load).statusCode(), path);
    assertEquals(before, size());
  }

  private static void refused(int status, String what) {
    assertTrue(status >= 400 && status < 500, status + " " + what);
  }

  private static long size() {
    return Txn.calculateRead(running.data, () -> running.data.stream().count());
  }

  @Test
  void updateIsRefusedInWords() {
    var response = running.post("sparql", "application/sparql-update", "DROP ALL");
    assertEquals(403, response.statusCode());
    assertTrue(response.body().contains("only reads"), response.body());
    assertEquals(404, running.post("reform/update", "application/sparql-update", "DROP ALL").statusCode());
    assertEquals(400, running.query("DROP ALL").statusCode());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void overlongBodyIsTooLarge(boolean direct) {
    var query = "ASK { ?s ?p '" + "长".repeat(10_000) + "' }";
    var type = direct ? "application/sparql-query" : "application/x-www-form-urlencoded";
    var body = direct ? query : "query=" + encoded(query);
    assertEquals(413, running.post("sparql", type, body).statusCode());
    // Without an announced length it is found while reading.
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var chunked =
        running.send(
            running
                .request("sparql")
                .header("Content-Type", type)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes))));
    assertEquals(413, chunked.statusCode(), chunked.body());
  }

  @Test
  void errorsInChineseArriveWhole() {
    var missing = running.get("reform/data?graph=" + encoded("http://e/图/没有"));
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("<http://e/图/没有>"), missing.body());
    var syntax = running.query("SELECT * { ?案例 ?p 图:错误 }");
    assertEquals(400, syntax.statusCode());
    assertTrue(syntax.body().contains("错误"), syntax.body());
    assertEquals(syntax.body().getBytes(StandardCharsets.UTF_8).length,
        syntax.headers().firstValueAsLong("Content-Length").orElseThrow());
  }

  @Test
  void anyOriginReadsWithoutCredentials() {
    for (var response :
        new HttpResponse<?>[] {
          running.query("ASK {}", "Origin", "https://example.org"),
          running.query("SELECT", "Origin", "https://example.org"),
          running.get("api/queries", "Origin", "https://example.org"),
          running.get("reform/data?graph=urn:none", "Origin", "https://example.org")
        }) {
      assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      assertTrue(response.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
      var exposed = response.headers().firstValue("Access-Control-Expose-Headers").orElse("");
      assertTrue(exposed.contains("ETag") && exposed.contains("Link") && exposed.contains("Location"), exposed);
    }
    var preflight =
        running.send(
            running
                .request("sparql", "Origin", "https://example.org", "Access-Control-Request-Method", "POST",
                    "Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, preflight.statusCode());
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse("").contains("Content-Type"));
  }

  @Test
  void browserIsToldNotToGuessTypes() {
    var echo = running.query("<script>alert(1)</script>");
    assertEquals(400, echo.statusCode());
    assertEquals("text/plain", type(echo));
    assertEquals("nosniff", echo.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    for (var networkInterface : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(networkInterface.getInetAddresses())) {
        if (!address.isLoopbackAddress() && address.getAddress().length == 4) {
          try (var socket = new Socket()) {
            assertThrows(
                IOException.class,
                () -> socket.connect(new InetSocketAddress(address, running.server.port()), 500),
                address.toString());
          }
        }
      }
    }
  }

  @Test
  void takenPortIsAnErrorWithACode() {
    var options = Options.local().withPort(running.server.port());
    var e =
        assertThrows(
            ServerException.class,
            () -> Server.start(running.data, Catalogue.read(Running.resource("queries")), options));
    assertEquals(ServerException.Code.PORT_TAKEN, e.code());
    assertTrue(e.getMessage().contains(String.valueOf(running.server.port())), e.getMessage());
  }
}
