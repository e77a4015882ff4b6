package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.type;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;

/** IRIs of things and the documents on them. */
final class LinkedDataIT {

  private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Iris IRIS = new Iris();
  private static final Node CASE = IRIS.reformCase("one");
  private static final Node MEASURE = IRIS.measure("一网通办");

  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server();
    add(Triple.create(MEASURE, RDF.Nodes.type, Rg.Measure));
    add(Triple.create(MEASURE, NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"), NodeFactory.createLiteralLang("一网通办", "zh")));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static void add(Triple triple) {
    Txn.executeWrite(running.data, () -> running.data.add(Quad.create(IRIS.articleGraph("one"), triple)));
  }

  @ParameterizedTest
  @CsvSource({
    "'" + BROWSER + "', /page/case/one",
    "*/*, /data/case/one.ttl",
    "text/turtle, /data/case/one.ttl",
    "application/n-triples, /data/case/one.nt",
    "'text/plain, */*;q=0.1', /data/case/one.nt",
    "application/ld+json, /data/case/one.jsonld",
    "'application/rdf+xml, text/html;q=0.9', /data/case/one.rdf",
    "'text/turtle;q=0.2, application/ld+json;q=0.7', /data/case/one.jsonld",
    "'text/turtle;q=0, application/*', /data/case/one.nt"
  })
  void thingsLeadToWhatTheClientPrefers(String accept, String location) {
    var response = running.get("id/case/one", "Accept", accept);
    assertEquals(303, response.statusCode());
    assertEquals(location, header("Location", response));
    assertEquals("Accept", header("Vary", response));
    assertEquals("*", header("Access-Control-Allow-Origin", response));
  }

  @Test
  void nothingAcceptableIs406() {
    assertEquals(406, running.get("id/case/one", "Accept", "image/png").statusCode());
    assertEquals(406, running.get("data/case/one", "Accept", "image/png").statusCode());
  }

  @Test
  void chineseIsPercentEncodedInLocation() {
    var response = running.get("id/measure/" + Running.encoded("一网通办"));
    assertEquals("/data/measure/" + Running.encoded("一网通办") + ".ttl", header("Location", response));
    assertTrue(graph(running.get(header("Location", response).substring(1))).contains(MEASURE, RDF.Nodes.type, Rg.Measure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
  void documentsTellAllWithEvidence(String suffix) {
    var response = running.get("data/case/one." + suffix);
    assertEquals(200, response.statusCode(), response.body());
    var graph = graph(response);
    var district = IRIS.district("330110");
    assertTrue(graph.contains(CASE, Rg.inDistrict, district), response.body());
    var statement = NodeFactory.createURI(IRIS.base() + "id/statement/1");
    assertTrue(graph.contains(statement, Rg.confidence, Node.ANY));
    assertTrue(graph.contains(statement, RDF.Nodes.subject, CASE));
    assertFalse(graph.contains(statement, RDF.Nodes.reifies, Node.ANY));
    assertTrue(header("Link", response).contains("<https://w3id.org/reformgraph/id/case/one>; rel=\"describes\""));
  }

  @ParameterizedTest
  @CsvSource({"data/case/one.ttl, 'text/turtle;version=1.2'", "data/case/one.nt?version=1.2, */*"})
  void whoKnowsTripleTermsGetsThem(String path, String accept) {
    var response = running.get(path, "Accept", accept);
    var term = NodeFactory.createTripleTerm(Triple.create(CASE, Rg.inDistrict, IRIS.district("330110")));
    assertTrue(graph(response).contains(Node.ANY, RDF.Nodes.reifies, term), response.body());
    assertTrue(header("Content-Type", response).endsWith("version=1.2"));
  }

  @Test
  void documentsTellWhatPointsToAThing() {
    assertTrue(graph(running.get("data/district/330110.ttl")).contains(CASE, Rg.inDistrict, IRIS.district("330110")));
  }

  @Test
  void manyPointingStatementsAreLeftOutAsAWholeAndSaidToBe() {
    var district = IRIS.district("330106");
    Txn.executeWrite(
        running.data,
        () -> {
          for (int i = 0; i <= Description.POINTING; i++) {
            running.data.add(Quad.create(IRIS.articleGraph("many"), IRIS.figure("many", i), Rg.about, district));
          }
        });
    var response = running.get("data/district/330106.ttl");
    var graph = graph(response);
    assertFalse(graph.contains(Node.ANY, Rg.about, district));
    assertTrue(graph.contains(IRIS.reformCase("two"), Rg.inDistrict, district));
    assertTrue(response.body().contains("Left out"), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
  void whoHasADocumentGets304(String suffix) {
    var path = "data/case/two." + suffix;
    var first = running.get(path);
    var tag = header("ETag", first);
    assertTrue(tag.matches("\"[0-9a-f]+\""), tag);
    var again = running.get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header("ETag", again));
    assertEquals(304, running.get(path, "If-Modified-Since", header("Last-Modified", first)).statusCode());
    assertEquals(200, running.get(path, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void changedDocumentsHaveANewTag() {
    var before = header("ETag", running.get("data/case/two.ttl"));
    add(Triple.create(IRIS.reformCase("two"), Rg.hasMeasure, MEASURE));
    var after = running.get("data/case/two.ttl", "If-None-Match", before);
    assertEquals(200, after.statusCode());
    assertNotEquals(before, header("ETag", after));
  }

  @Test
  void headIsAsGet() {
    var get = running.get("data/case/one.ttl");
    var head = running.send(running.request("data/case/one.ttl").method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header("Content-Length", get), header("Content-Length", head));
    assertEquals(header("ETag", get), header("ETag", head));
  }

  @Test
  void unknownThingsComeWithNearNames() {
    for (var path : new String[] {"id/measure/", "data/measure/"}) {
      var response = running.get(path + Running.encoded("一网通办平台"));
      assertEquals(404, response.statusCode());
      assertTrue(response.body().contains("一网通办平台"), response.body());
      assertTrue(response.body().contains(MEASURE.getURI()), response.body());
    }
    assertEquals(404, running.get("id/nothing").statusCode());
    assertEquals(404, running.get("id/").statusCode());
  }

  @Test
  void anotherBaseIsAnsweredAtItsPathAndAtTheRoot() {
    var iris = new Iris("https://data.example.org/reform-data/");
    try (var other = Running.server(Options.local().withIris(iris))) {
      Txn.executeWrite(
          other.data,
          () -> other.data.add(Quad.create(iris.articleGraph("x"), iris.reformCase("x"), RDF.Nodes.type, Rg.ReformCase)));
      for (var path : new String[] {"id/case/x", "reform-data/id/case/x"}) {
        assertEquals("/data/case/x.ttl", header("Location", other.get(path)));
      }
      assertTrue(graph(other.get("data/case/x.ttl")).contains(iris.reformCase("x"), RDF.Nodes.type, Rg.ReformCase));
    }
  }

  private static String header(String name, HttpResponse<String> response) {
    return response.headers().firstValue(name).orElse("none");
  }

  private static Graph graph(HttpResponse<String> response) {
    return RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type(response))).toGraph();
  }
}
