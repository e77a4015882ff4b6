package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;

/** What the server says of the data as a whole, and the dumps of it. */
final class DatasetIT {

  private static final Iris IRIS = new Iris();
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server(Options.local().withOntology(Path.of("ontology")));
    Txn.executeWrite(
        running.data,
        () -> {
          for (var file : new String[] {"reform.ttl", "policy-areas.ttl"}) {
            RDFParser.source(Path.of("ontology", file)).toGraph().stream()
                .forEach(t -> running.data.add(Quad.create(IRIS.ontologyGraph(), t)));
          }
        });
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
  void descriptionCountsEachClassAndProperty(String accept) {
    var graph = graph(running.get(".well-known/void", "Accept", accept));
    var dataset = IRIS.dataset();
    assertEquals(
        counted("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").get(""), number(graph, dataset, VOID.triples.asNode()));
    assertEquals(
        counted("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }").get(""),
        number(graph, dataset, VOID.distinctSubjects.asNode()));
    assertEquals(
        counted("SELECT ?k (COUNT(*) AS ?n) { ?s a ?k } GROUP BY ?k"),
        partitions(graph, dataset, VOID.classPartition.asNode(), VOID._class.asNode(), VOID.entities.asNode()));
    assertEquals(
        counted("SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k"),
        partitions(graph, dataset, VOID.propertyPartition.asNode(), VOID.property.asNode(), VOID.triples.asNode()));
    var cases = graph.find(Node.ANY, VOID._class.asNode(), Rg.ReformCase).next().getSubject();
    assertEquals(
        counted("SELECT ?k (COUNT(*) AS ?n) { ?s a <" + Rg.ReformCase + "> ; ?k ?o } GROUP BY ?k"),
        partitions(graph, cases, VOID.propertyPartition.asNode(), VOID.property.asNode(), VOID.triples.asNode()));
  }

  @Test
  void descriptionFollowsTheStore() {
    var before = running.get(".well-known/void");
    assertEquals(304, running.get(".well-known/void", "If-None-Match", header("ETag", before)).statusCode());
    Txn.executeWrite(
        running.data,
        () -> running.data.add(Quad.create(IRIS.articleGraph("new"), IRIS.reformCase("new"), RDF.Nodes.type, Rg.ReformCase)));
    var after = running.get(".well-known/void", "If-None-Match", header("ETag", before));
    assertEquals(200, after.statusCode());
    assertEquals(
        number(graph(before), IRIS.dataset(), VOID.triples.asNode()) + 1,
        number(graph(after), IRIS.dataset(), VOID.triples.asNode()));
  }

  @Test
  void everyDistributionCanBeFetched() throws IOException {
    var graph = graph(running.get(".well-known/void"));
    var all = graph.find(IRIS.dataset(), DCAT.distribution.asNode(), Node.ANY).toList();
    assertEquals(4, all.size());
    for (var one : all) {
      var address = graph.find(one.getObject(), DCAT.downloadURL.asNode(), Node.ANY).next().getObject().getURI();
      assertEquals(200, fetch(address).statusCode(), address);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig"})
  void dumpIsTheStore(String format) throws IOException {
    var response = fetch(running.server.url() + "dump/reformgraph." + format + ".gz");
    assertEquals(200, response.statusCode());
    assertEquals("application/gzip", response.headers().firstValue("Content-Type").orElseThrow());
    var dumped = dataset(response, format.equals("nq") ? Lang.NQUADS : Lang.TRIG);
    Txn.executeRead(running.data, () -> assertTrue(IsoMatcher.isomorphic(running.data, dumped)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig"})
  void dumpOfRdf11HasNoTripleTerms(String format) throws IOException {
    var response = fetch(running.server.url() + "dump/reformgraph-rdf11." + format + ".gz");
    var dumped = dataset(response, format.equals("nq") ? Lang.NQUADS : Lang.TRIG);
    assertFalse(dumped.stream().anyMatch(quad -> quad.getObject().isTripleTerm()));
    assertTrue(dumped.contains(Node.ANY, Node.ANY, RDF.Nodes.subject, IRIS.reformCase("one")));
  }

  @Test
  void dumpsAreTaggedByTheStateOfTheStore() throws IOException {
    var url = running.server.url() + "dump/reformgraph.nq.gz";
    var tag = fetch(url).headers().firstValue("ETag").orElseThrow();
    assertEquals(304, fetch(url, "If-None-Match", tag).statusCode());
    assertNotEquals(tag, header("ETag", running.get("dump/reformgraph-rdf11.nq.gz")));
    Txn.executeWrite(
        running.data,
        () -> running.data.add(Quad.create(IRIS.articleGraph("dump"), IRIS.reformCase("dump"), RDF.Nodes.type, Rg.ReformCase)));
    assertEquals(200, fetch(url, "If-None-Match", tag).statusCode());
  }

  @Test
  void unknownDumpIsToldWhatThereIs() {
    var response = running.get("dump/all.zip");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("/dump/reformgraph.nq.gz"), response.body());
  }

  @Test
  void serviceDescriptionListsAllNamedGraphs() {
    var graph = graph(running.get("sparql", "Accept", "text/turtle"));
    var listed = new HashMap<String, Long>();
    graph.find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name"), Node.ANY)
        .forEachRemaining(t -> listed.put(t.getObject().getURI(), 1L));
    assertEquals(counted("SELECT ?k (1 AS ?n) { GRAPH ?k {} }"), listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ontology", "ontology.ttl", "ontology.rdf", "ontology/", "ontology.jsonld", "ontology.nt"})
  void ontologyIsWhole(String path) {
    var graph = graph(running.get(path));
    var expected = Txn.calculateRead(running.data, () -> running.data.getGraph(IRIS.ontologyGraph()).size());
    assertEquals(expected, graph.size());
  }

  @Test
  void conceptsAndShapesOfTheOntology() {
    var area = Iris.policyArea("government-services");
    assertTrue(graph(running.get("ontology/policy-area/government-services")).contains(area, Node.ANY, Node.ANY));
    var shapes = graph(running.get("ontology/shapes", "Accept", "application/n-triples"));
    assertTrue(shapes.isIsomorphicWith(RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph()));
    assertEquals(404, running.get("ontology/nothing").statusCode());
    assertEquals(406, running.get("ontology", "Accept", "image/png").statusCode());
  }

  @Test
  void examplesAreExecutable() {
    var graph = graph(running.get(".well-known/sparql-examples"));
    var sh = "http://www.w3.org/ns/shacl#";
    var examples = graph.find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(sh + "SPARQLExecutable")).toList();
    assertFalse(examples.isEmpty());
    // Made for tests of the time-out: with this much data it would run for minutes.
    examples.removeIf(example -> example.getSubject().getURI().endsWith("#count-all"));
    for (var example : examples) {
      assertTrue(graph.contains(example.getSubject(), NodeFactory.createURI(sh + "prefixes"), Node.ANY));
      graph.find(example.getSubject(), Node.ANY, Node.ANY)
          .filterKeep(t -> t.getPredicate().getURI().matches(".*[#](select|ask|construct|describe)"))
          .forEachRemaining(
              t -> {
                var text = t.getObject().getLiteralLexicalForm();
                assertEquals(200, running.query(text).statusCode(), text);
                QueryFactory.create(text, Syntax.syntaxARQ);
              });
    }
  }

  private static HttpResponse<byte[]> fetch(String url, String... headers) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Running.PATIENCE);
    try (var client = HttpClient.newHttpClient()) {
      return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static DatasetGraph dataset(HttpResponse<byte[]> response, Lang lang) {
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return RDFParser.source(plain).lang(lang).toDatasetGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers by their keys, from a query for ?k and ?n. */
  private static Map<String, Long> counted(String sparql) {
    return Txn.calculateRead(
        running.data,
        () -> {
          var counts = new HashMap<String, Long>();
          try (var execution = QueryExec.dataset(running.data).query(sparql).build()) {
            execution
                .select()
                .forEachRemaining(
                    row ->
                        counts.put(
                            row.contains("k") ? row.get("k").getURI() : "",
                            Long.valueOf(row.get("n").getLiteralLexicalForm())));
          }
          return counts;
        });
  }

  private static Map<String, Long> partitions(Graph graph, Node whole, Node part, Node key, Node count) {
    var counts = new HashMap<String, Long>();
    graph.find(whole, part, Node.ANY)
        .forEachRemaining(
            t ->
                counts.put(
                    graph.find(t.getObject(), key, Node.ANY).next().getObject().getURI(),
                    number(graph, t.getObject(), count)));
    return counts;
  }

  private static long number(Graph graph, Node thing, Node property) {
    return Long.parseLong(graph.find(thing, property, Node.ANY).next().getObject().getLiteralLexicalForm());
  }

  private static String header(String name, HttpResponse<String> response) {
    return response.headers().firstValue(name).orElse("none");
  }

  private static Graph graph(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    return RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type(response))).toGraph();
  }
}
