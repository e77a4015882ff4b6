package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.encoded;
import static org.reformgraph.server.Running.type;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading by the Graph Store Protocol, and how the server is doing. */
final class GraphStoreIT {

  private static final String ONE = "https://w3id.org/reformgraph/graph/article/图";
  private static final int FILLED = 12_000;

  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server().filled(FILLED);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "application/ld+json, application/ld+json",
    "*/*, text/turtle"
  })
  void namedGraphInEachFormat(String accept, String expected) {
    for (var path : new String[] {"reform/data", "reform/get"}) {
      var response = running.get(path + "?graph=" + encoded(ONE), "Accept", accept);
      assertEquals(200, response.statusCode());
      assertEquals(expected, type(response));
      Graph stored = Txn.calculateRead(running.data, () -> copy(running.data.getGraph(NodeFactory.createURI(ONE))));
      assertTrue(stored.isIsomorphicWith(read(response).getDefaultGraph()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples"})
  void defaultGraphIsTheUnionAndStreams(String accept) {
    var response = running.get("reform/data?default", "Accept", accept);
    assertEquals(200, response.statusCode());
    long union = Txn.calculateRead(running.data, () -> running.data.getUnionGraph().stream().count());
    assertTrue(union > FILLED);
    assertEquals(union, read(response).getDefaultGraph().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/trig", "application/n-quads", "*/*"})
  void wholeDataSetKeepsItsGraphs(String accept) {
    var response = running.get("reform/data", "Accept", accept);
    assertEquals(200, response.statusCode());
    long quads = Txn.calculateRead(running.data, () -> running.data.stream().count());
    assertEquals(quads, read(response).stream().count());
  }

  @Test
  void headTellsWhetherAGraphIsThere() {
    assertEquals(200, head("reform/data?graph=" + encoded(ONE)).statusCode());
    assertEquals(404, head("reform/data?graph=urn:none").statusCode());
    assertEquals(404, running.get("reform/data?graph=urn:none").statusCode());
  }

  @Test
  void badRequestsAreRefused() {
    assertEquals(400, running.get("reform/data?default&graph=urn:g").statusCode());
    assertEquals(400, running.get("reform/data?colour=red").statusCode());
    assertEquals(406, running.get("reform/data?graph=" + encoded(ONE), "Accept", "text/csv").statusCode());
    var put =
        running.send(running.request("reform/data?graph=urn:g").PUT(BodyPublishers.ofString("<urn:s> <urn:p> 1 .")));
    assertEquals(405, put.statusCode());
    assertEquals("GET, HEAD, OPTIONS", put.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void evidenceIsGivenAsTripleTermsOrNotAtAll() {
    var graph = "reform/data?graph=" + encoded("https://w3id.org/reformgraph/graph/evidence/one");
    assertTrue(running.get(graph, "Accept", "application/n-triples").body().contains("<<("));
    assertEquals(406, running.get(graph, "Accept", "application/ld+json").statusCode());
    assertEquals(406, running.get(graph, "Accept", "application/rdf+xml").statusCode());
  }

  @Test
  void healthAndMetrics() {
    var ping = running.get("$/ping");
    assertEquals(200, ping.statusCode());
    assertTrue(ping.body().strip().matches("\\d{4}-\\d\\d-\\d\\dT.*"), ping.body());
    assertEquals(200, running.query("ASK {}").statusCode());
    var metrics = running.get("$/metrics");
    assertEquals(200, metrics.statusCode());
    assertEquals("text/plain", type(metrics));
    assertTrue(
        metrics.body().lines().anyMatch(l -> l.startsWith("fuseki_requests{") && l.contains("/sparql")),
        metrics.body());
  }

  private static HttpResponse<String> head(String path) {
    return running.send(running.request(path).method("HEAD", BodyPublishers.noBody()));
  }

  private static DatasetGraph read(HttpResponse<String> response) {
    Lang lang = RDFLanguages.contentTypeToLang(type(response));
    return RDFParser.fromString(response.body(), lang).toDatasetGraph();
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.stream().forEach(copy::add);
    return copy;
  }
}
