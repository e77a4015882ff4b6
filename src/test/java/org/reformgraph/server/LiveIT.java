package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.Catalogue;
import org.reformgraph.store.Store;

/** A server on a real store while the same process writes to it. */
@Timeout(120)
final class LiveIT {

  private static final Iris IRIS = new Iris();
  private static final int TRIPLES = 40;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void readersSeeTheLastCommittedStateWhileALoadRuns() throws Exception {
    try (var store = Store.open(folder.resolve("db"), IRIS);
        var server = start(store)) {
      store.put(List.of(article(0)), Instant.EPOCH);
      assertEquals(1, count(server, "?a a <" + Rg.Article.getURI() + ">"));
      var committed = new AtomicInteger(1);
      var writer =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 1; i < 60; i += 3) {
                  store.put(List.of(article(i), article(i + 1), article(i + 2)), Instant.EPOCH);
                  committed.set(i + 3);
                }
              });
      int questions = 0;
      long last = 1;
      do {
        int before = committed.get();
        long now = count(server, "?a a <" + Rg.Article.getURI() + ">");
        assertTrue(now >= before, "what is committed is seen: " + now + " of " + before);
        assertTrue(now >= last && now % 3 == 1, "batches are whole: " + now);
        last = now;
        assertEquals(0, count(server, "{ SELECT ?g (COUNT(*) AS ?k) { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), 'graph/article/')) } GROUP BY ?g HAVING (COUNT(*) != " + TRIPLES + ") }"));
        questions++;
      } while (!writer.isDone());
      writer.get();
      assertTrue(questions > 1);
      assertEquals(61, count(server, "?a a <" + Rg.Article.getURI() + ">"));
    }
  }

  @Test
  void textIsSearchedThroughTheEndpoint() throws Exception {
    try (var store = Store.open(folder.resolve("db"), IRIS);
        var server = start(store)) {
      store.put(List.of(article(7)), Instant.EPOCH);
      var found = "(?a ?score) <http://jena.apache.org/text#query> (<" + RDFS.label.getURI() + "> '政务')";
      assertEquals(1, count(server, found));
      store.put(List.of(article(8)), Instant.EPOCH);
      assertEquals(2, count(server, found));
    }
  }

  @Test
  void storeOutlivesItsServer() throws Exception {
    try (var store = Store.open(folder.resolve("db"), IRIS)) {
      try (var server = start(store)) {
        assertEquals(0, count(server, "?a a <" + Rg.Article.getURI() + ">"));
      }
      store.put(List.of(article(1)), Instant.EPOCH);
      try (var server = start(store)) {
        assertEquals(1, count(server, "?a a <" + Rg.Article.getURI() + ">"));
      }
    }
  }

  @Test
  void runningRequestEndsBeforeTheServerDoes() throws Exception {
    try (var store = Store.open(folder.resolve("db"), IRIS)) {
      store.put(List.of(article(1)), Instant.EPOCH);
      var server = start(store);
      // 40³ rows with a hash each: long enough to be under way when the server closes.
      var slow =
          CompletableFuture.supplyAsync(
              () -> count(server, "?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(SHA512(CONCAT(STR(?c), STR(?f), STR(?i))) != '')"));
      Thread.sleep(300);
      server.close();
      long triples = store.statistics().triples();
      assertTrue(triples >= TRIPLES);
      assertEquals(triples * triples * triples, slow.get());
    }
  }

  private static Server start(Store store) {
    var options = Options.local().withPort(0);
    return Server.start(store.dataset(), Catalogue.read(Running.resource("queries")), options);
  }

  private long count(Server server, String pattern) {
    var query = "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + "sparql"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(query, StandardCharsets.UTF_8))
            .build();
    try {
      var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertEquals(200, response.statusCode(), response.body());
      return Long.parseLong(response.body().lines().skip(1).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ArticleGraphs article(int n) {
    Graph facts = GraphFactory.createDefaultGraph();
    var article = IRIS.article("a" + n);
    facts.add(article, RDF.type.asNode(), Rg.Article);
    facts.add(article, SchemaDO.sha256.asNode(), NodeFactory.createLiteralString("hash " + n));
    facts.add(article, Prov.wasGeneratedBy, IRIS.run("1"));
    facts.add(article, RDFS.label.asNode(), NodeFactory.createLiteralLang("政务服务改革" + n, "zh"));
    for (int i = 4; i < TRIPLES; i++) {
      facts.add(article, Rg.mentions, IRIS.measure("举措" + i));
    }
    return new ArticleGraphs("a" + n, facts, GraphFactory.createDefaultGraph(), GraphFactory.createDefaultGraph());
  }
}
