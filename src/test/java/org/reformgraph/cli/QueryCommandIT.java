package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;
import org.reformgraph.store.Store;

/** The commands {@code query} and {@code sparql} on a store on disk and on an endpoint. */
final class QueryCommandIT {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/reformgraph/ontology#Article> }";

  @TempDir private static Path folder;
  private static String db;

  @BeforeAll
  static void load() {
    db = folder.resolve("db").toString();
    try (Store store = Store.open(Path.of(db), new Iris())) {
      Txn.executeWrite(
          store.dataset(), () -> RDFDataMgr.read(store.dataset(), "src/test/resources/queries/graph.trig"));
    }
  }

  @Test
  void aSavedQueryIsAnsweredInATable() {
    Ran ran = Ran.with("query", "list-cases", "district=余杭", "--db", db);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("title "), ran.out());
    assertTrue(ran.out().contains("余杭区：数字治理新路"), ran.out());
    assertTrue(ran.err().contains("2 rows in"), ran.err());
  }

  @Test
  void partOfTheRowsIsWrittenAndAllAreCounted() {
    String whole = Ran.with("query", "list-cases", "district=余杭", "--format", "csv", "--db", db).out();
    Ran ran = Ran.with("query", "list-cases", "district=余杭", "--format", "csv", "--limit", "1", "--offset", "1", "--db", db);
    assertEquals(0, ran.code(), ran.err());
    assertEquals(whole.lines().toList().get(2), ran.out().lines().toList().get(1));
    assertEquals(2, ran.out().lines().count());
    assertTrue(ran.err().contains("2 rows in"), ran.err());
  }

  @Test
  void fullTextIsSearchedInAStoreOpenedForReading() {
    Ran ran = Ran.with("query", "search-sentences", "words=商务社区", "--format", "csv", "--db", db);
    assertEquals(0, ran.code(), ran.err());
    assertEquals(2, ran.out().lines().count(), ran.out());
  }

  @Test
  void namesComeInTheLanguageOfTheOption() {
    assertTrue(Ran.with("query", "list-cases-within", "--language", "en", "--db", db).out().contains("Yuhang"));
  }

  @Test
  void aResultGoesToTheFileNamed() throws IOException {
    Path file = folder.resolve("cases.xlsx");
    Ran ran = Ran.with("query", "list-cases-within", "--format", "xlsx", "-o", file.toString(), "--db", db);
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertEquals('P', Files.readAllBytes(file)[0]);
  }

  @Test
  void aQueryThatFailsLeavesTheOlderFile() throws IOException {
    Path file = Files.writeString(folder.resolve("older.json"), "older");
    String triples = "CONSTRUCT { <http://e/s> <http://e/p> <<( <http://e/a> <http://e/b> 1 )>> } WHERE {}";
    assertEquals(2, Ran.with("sparql", triples, "--format", "json", "-o", file.toString(), "--db", db).code());
    assertEquals("older", Files.readString(file));
    assertTrue(Files.notExists(folder.resolve("older.json.part")));
  }

  @Test
  void queriesAreListedInBothLanguages() {
    assertTrue(Ran.with("query", "--list").out().contains("Reform cases of a district"));
    assertTrue(Ran.with("query", "--list", "--language", "zh").out().contains("一个区划的改革案例"));
    assertTrue(Ran.with("query", "--list", "trace-measure").out().contains("measure=老旧小区改造"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query|no query named",
        "query list-case|no saved query list-case; near: list-cases",
        "query list-cases district|not a parameter: district",
        "query list-cases district=1 district=2|given twice: district",
        "query list-cases colour=red|has no parameter colour",
        "query list-cases district=鼓楼区|several are called 鼓楼区",
        "query list-cases --format pdf|no format pdf",
        "query list-cases --timeout 0|no time to run",
        "query list-cases --limit 0|no rows to write",
        "query list-areas-nowhere --limit 1|no saved query",
        "query build-district-graph --limit 1|only rows are given in parts",
        "query list-doubtful-statements below=2|from 0 up to 1",
        "query match-wikidata|allow the network",
        "query list-cases --endpoint localhost|not the address of an endpoint",
        "query list-cases --endpoint http://127.0.0.1:9/sparql|can't be reached",
        "sparql|one query is needed",
        "sparql CLEAR_ALL|not a SPARQL query",
      })
  void aMistakeIsOneLineAndExitCodeTwo(String line, String message) {
    String[] args = (line + (line.contains("--endpoint") ? "" : " --db " + db)).split(" ");
    Ran ran = Ran.with(args);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void sparqlIsTakenFromArgumentFileAndStandardInput() throws IOException {
    Path file = Files.writeString(folder.resolve("count.rq"), COUNT);
    assertEquals("n\r\n3\r\n", Ran.with("sparql", COUNT, "--format", "csv", "--db", db).out());
    assertEquals("n\r\n3\r\n", Ran.with("sparql", "-f", file.toString(), "--format", "csv", "--db", db).out());
    assertEquals("n\r\n3\r\n", Ran.withInput(COUNT, "sparql", "-f", "-", "--format", "csv", "--db", db).out());
  }

  @Test
  void anEmptyIntermediateResultGivesNoRows() {
    Ran ran = Ran.with("query", "list-measure-parts", "measure=商务社区", "--format", "csv", "--db", db);
    assertEquals("part,partOf,piece\r\n", ran.out(), ran.err());
  }

  @Test
  void everyDefaultStandsForSomethingInTheShippedArticles() {
    String shipped = folder.resolve("shipped").toString();
    Ran load = Ran.with("load", "data/articles", "--db", shipped);
    assertEquals(0, load.code(), load.out() + load.err());
    for (SavedQuery query : Catalogue.read(Path.of("queries")).queries()) {
      if (!query.network()) {
        Ran ran = Ran.with("query", query.name(), "--format", "csv", "--db", shipped);
        assertEquals(0, ran.code(), query.name() + ": " + ran.err());
      }
    }
  }

  @Test
  void anUpdateChangesNothing() {
    assertEquals(2, Ran.with("sparql", "DELETE WHERE { ?s ?p ?o }", "--db", db).code());
    assertEquals("n\r\n3\r\n", Ran.with("sparql", COUNT, "--format", "csv", "--db", db).out());
  }

  @Test
  void anEndpointIsAskedInsteadOfTheStore() throws IOException {
    StringBuilder asked = new StringBuilder();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/sparql",
        exchange -> {
          String sent =
              exchange.getRequestURI().getRawQuery()
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.append(URLDecoder.decode(sent, StandardCharsets.UTF_8));
          byte[] body =
              "{\"head\":{\"vars\":[\"title\"]},\"results\":{\"bindings\":[{\"title\":{\"type\":\"literal\",\"value\":\"余杭\"}}]}}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
      Ran ran =
          Ran.with("query", "list-cases", "district=http://e/district/1", "--endpoint", url, "--format", "csv");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.out().contains("余杭"), ran.out());
      assertTrue(asked.toString().contains("<http://e/district/1>"), asked.toString());
    } finally {
      server.stop(0);
    }
  }
}
