package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reformgraph.query.QueryException.Code;

/** Queries over HTTP: an endpoint gives what the same store gives, and its faults are told. */
final class EndpointIT {

  private static final String WIKIDATA = "https://query.wikidata.org/sparql";

  private static FusekiServer fuseki;
  private static HttpServer stub;
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static DatasetGraph data;
  private static Catalogue catalogue;

  @BeforeAll
  static void start() throws IOException {
    data = TestGraph.load();
    catalogue = Catalogue.read(TestGraph.QUERIES);
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/kg", data, false)
            .start();
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/wikidata",
        exchange -> {
          String sent =
              exchange.getRequestURI().getRawQuery()
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          ASKED.add(URLDecoder.decode(sent, StandardCharsets.UTF_8));
          byte[] body = Files.readAllBytes(Path.of("src/test/resources/results/wikidata.json"));
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.createContext(
        "/broken",
        exchange -> {
          byte[] body = "内部错误".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(500, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.createContext(
        "/page",
        exchange -> {
          byte[] body = "<html>no endpoint</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.createContext("/silent", exchange -> {});
    stub.start();
  }

  @AfterAll
  static void stop() {
    fuseki.stop();
    stub.stop(0);
  }

  static Stream<String> local() {
    return Catalogue.read(TestGraph.QUERIES).queries().stream().filter(q -> !q.network()).map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("local")
  void anEndpointGivesWhatTheStoreGives(String name) throws IOException {
    Runner runner = new Runner(new Target.Endpoint(URI.create(fuseki.serverURL() + "kg")), Duration.ofSeconds(30), false);
    assertEquals(
        Files.readString(TestGraph.EXPECTED.resolve(name + ".tsv")), ask(runner, catalogue.query(name), TestGraph.values(catalogue.query(name))));
  }

  @Test
  void wikidataIsAskedOnceWithTheParameterAndJoined(@TempDir Path folder) throws IOException {
    String text = Files.readString(TestGraph.QUERIES.resolve("match-wikidata.rq"));
    assertTrue(text.contains("<" + WIKIDATA + ">"));
    Path file = Files.writeString(folder.resolve("match-wikidata.rq"), text.replace(WIKIDATA, stub("/wikidata")));
    Runner allowed = new Runner(new Target.Local(data), Duration.ofSeconds(30), true);
    ASKED.clear();
    assertEquals(
        Files.readString(TestGraph.EXPECTED.resolve("match-wikidata.tsv")),
        ask(allowed, SavedQuery.read(file), Map.of("codes", "3301")));
    assertEquals(1, ASKED.size());
    assertTrue(ASKED.getFirst().contains("\"3301\""), ASKED.getFirst());
  }

  @Test
  void anEndpointThatFailsIsNamedWithItsStatus() {
    QueryException e = failure("/broken", Duration.ofSeconds(10));
    assertEquals(Code.ENDPOINT, e.code());
    assertTrue(e.getMessage().startsWith(stub("/broken") + " answered 500"), e.getMessage());
  }

  @Test
  void aPageThatIsNoEndpointIsAFault() {
    assertEquals(Code.ENDPOINT, failure("/page", Duration.ofSeconds(10)).code());
  }

  @Test
  @Timeout(20)
  void anEndpointThatDoesNotAnswerIsLeftInTime() {
    assertEquals(Code.TIMEOUT, failure("/silent", Duration.ofMillis(500)).code());
  }

  private static QueryException failure(String path, Duration timeout) {
    Runner runner = new Runner(new Target.Endpoint(URI.create(stub(path))), timeout, false);
    return assertThrows(
        QueryException.class,
        () -> {
          try (Answer answer = runner.answer("SELECT * { ?s ?p ?o }")) {
            answer.write(Format.CSV, OutputStream.nullOutputStream());
          }
        });
  }

  private static String stub(String path) {
    return "http://127.0.0.1:" + stub.getAddress().getPort() + path;
  }

  private static String ask(Runner runner, SavedQuery query, Map<String, String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Answer answer = runner.answer(query, values)) {
      answer.write(Format.TSV, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
