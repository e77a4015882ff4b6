package org.reformgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.store.Sample.IRIS;
import static org.reformgraph.store.Sample.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.vocabulary.RDFS;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.store.StoreException.Code;

final class StoreTest {

  @TempDir Path folder;
  private Path db;
  private Store store;

  @BeforeEach
  void open() {
    db = folder.resolve("db");
    store = Store.open(db, IRIS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void storedArticleIsFoundByQueryAndByText() {
    var stored = store.put(List.of(article("a", "余杭推行一网通办", "一网通办", null, "1")), Instant.EPOCH);
    assertEquals(new Stored(1, 0, 11), stored);
    assertEquals(List.of("a"), store.articles());
    assertEquals(Set.of("https://w3id.org/reformgraph/id/article/a"), hits("rdfs:label", "余杭"));
    assertEquals(1, hits("oa:exact", "余杭").size());
    assertEquals(
        Optional.of(new Stamp("hash of 余杭推行一网通办", "1")), store.stamp("a"));
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void aReaderThatGivesUpLeavesTheWriterItsIndex() throws Exception {
    store.put(List.of(article("a", "余杭推行一网通办", "一网通办", null, "1")), Instant.EPOCH);
    var data = store.dataset();
    var label = RDFS.Nodes.label;
    data.begin(ReadWrite.WRITE);
    var graph = NodeFactory.createURI("https://w3id.org/reformgraph/graph/article/b");
    data.add(graph, NodeFactory.createURI("urn:x:1"), label, NodeFactory.createLiteralLang("萧山", "zh"));
    var reader =
        new Thread(
            () -> {
              data.begin(ReadWrite.READ);
              data.abort();
              data.end();
            });
    reader.start();
    reader.join();
    data.add(graph, NodeFactory.createURI("urn:x:2"), label, NodeFactory.createLiteralLang("建德", "zh"));
    data.commit();
    data.end();
    assertEquals(Set.of("urn:x:1"), hits("rdfs:label", "萧山"));
    assertEquals(Set.of("urn:x:2"), hits("rdfs:label", "建德"));
  }

  @Test
  void replacedArticleLeavesNothingOfTheOldOneBehind() {
    store.put(List.of(article("a", "余杭推行一网通办", "一网通办", "330110001", "1")), Instant.EPOCH);
    var stored = store.put(List.of(article("a", "萧山推行最多跑一次", "最多跑一次", "330109001", "2")), Instant.EPOCH);
    assertEquals(new Stored(0, 1, 12), stored);
    assertEquals(Set.of(), hits("rdfs:label", "余杭"));
    assertEquals(1, hits("rdfs:label", "萧山").size());
    assertEquals(dumpOf(article("a", "萧山推行最多跑一次", "最多跑一次", "330109001", "2")), dump());
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void removedArticleLeavesNoOrphan() {
    store.put(List.of(article("a", "余杭推行一网通办", "一网通办", "330110001", "1")), Instant.EPOCH);
    store.runEnded("1", Instant.EPOCH);
    assertTrue(store.remove("a"));
    assertFalse(store.remove("a"));
    assertEquals(List.of(), dump());
    assertEquals(new Statistics(0, 0, 0, zeros()), store.statistics());
  }

  @Test
  void streetStaysAsLongAsAnArticleNamesIt() {
    store.put(List.of(article("a", "甲", "一网通办", "330110001", "1"), article("b", "乙", "一网通办", "330110001", "1")), Instant.EPOCH);
    store.remove("a");
    assertEquals(1, hits("rdfs:label", "330110001").size());
    store.remove("b");
    assertEquals(List.of(), dump());
    assertEquals(0, store.statistics().documents());
  }

  @Test
  void authorityGraphIsWrittenWhenItsContentChangesAndKeepsTheStreetsInUse() {
    store.put(List.of(article("a", "甲", "一网通办", "330110001", "1")), Instant.EPOCH);
    assertTrue(store.describe(IRIS.gazetteerGraph(), district("余杭区")));
    assertFalse(store.describe(IRIS.gazetteerGraph(), district("余杭区")));
    assertEquals(1, hits("skos:prefLabel", "余杭区").size());
    store.close();
    store = Store.open(db, IRIS);
    assertFalse(store.describe(IRIS.gazetteerGraph(), district("余杭区")));
    store.describe(IRIS.gazetteerGraph(), district("新余杭"));
    assertEquals(1, hits("skos:prefLabel", "新余杭").size());
    assertEquals(1, hits("skos:prefLabel", "330110001").size());
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void failedBatchLeavesNoTrace() {
    store.put(List.of(article("a", "甲", "一网通办", null, "1")), Instant.EPOCH);
    var before = dump();
    var broken = new ArrayList<>(List.of(article("b", "乙", "一网通办", null, "1")));
    broken.add(null);
    assertThrows(NullPointerException.class, () -> store.put(broken, Instant.EPOCH));
    assertEquals(before, dump());
    assertEquals(List.of(), store.checkIntegrity());
    store.put(List.of(article("b", "乙", "一网通办", null, "1")), Instant.EPOCH);
    assertEquals(List.of("a", "b"), store.articles());
  }

  @Test
  void readerSeesTheCommittedStateWhileAWriterWorks() {
    store.put(List.of(article("a", "甲", "一网通办", null, "1")), Instant.EPOCH);
    var data = store.dataset();
    data.begin(org.apache.jena.query.TxnType.READ);
    try {
      var writer = Thread.ofPlatform().start(() -> store.put(List.of(article("b", "乙", "一网通办", null, "1")), Instant.EPOCH));
      join(writer);
      assertFalse(data.contains(IRIS.articleGraph("b"), Node.ANY, Node.ANY, Node.ANY));
    } finally {
      data.end();
    }
    assertEquals(List.of("a", "b"), store.articles());
  }

  @Test
  void updateThroughTheDatasetKeepsTheTextIndexRight() {
    store.put(List.of(article("a", "甲乙丙", "一网通办", null, "1")), Instant.EPOCH);
    var g = IRIS.articleGraph("a");
    var measure = IRIS.measure("一网通办");
    Txn.executeWrite(store.dataset(), () -> store.dataset().delete(g, measure, SKOS.prefLabel.asNode(), Sample.zh("一网通办")));
    assertEquals(1, hits("rdfs:label", "一网通办").size(), "rdfs:label still bears it");
    assertEquals(List.of(), store.checkIntegrity());
    Txn.executeWrite(store.dataset(), () -> store.dataset().add(g, measure, SKOS.prefLabel.asNode(), Sample.zh("一网通办")));
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void secondOpeningIsRefusedWithTheHoldersName() {
    var refused = assertThrows(StoreException.class, () -> Store.open(db, IRIS));
    assertEquals(Code.IN_USE, refused.code());
    assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
    store.put(List.of(article("a", "甲", "一网通办", null, "1")), Instant.EPOCH);
  }

  @Test
  void folderOfOtherFilesIsRefused() throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "x");
    assertEquals(Code.OCCUPIED, assertThrows(StoreException.class, () -> Store.open(folder, IRIS)).code());
    assertEquals(
        Code.MISSING, assertThrows(StoreException.class, () -> Store.openExisting(folder.resolve("none"), IRIS)).code());
  }

  @Test
  void textIndexThatDiffersFromTheDataIsPutRightOnOpening() throws Exception {
    store.put(List.of(article("a", "甲乙丙", "一网通办", null, "1"), article("b", "丁戊己", "一网通办", null, "1")), Instant.EPOCH);
    store.close();
    // What a kill between the two commits leaves behind: Lucene's side lost, the journal not yet emptied.
    var text = FullText.open(db.resolve("text"));
    text.removeGraph(IRIS.articleGraph("a").getURI());
    text.commit();
    text.close();
    store = Store.open(db, IRIS);
    assertFalse(store.checkIntegrity().isEmpty(), "the check sees the damage");
    store.close();
    Files.writeString(db.resolve("journal"), IRIS.articleGraph("a").getURI() + "\n.\n");
    store = Store.open(db, IRIS);
    assertEquals(List.of(), store.checkIntegrity());
    assertEquals(0, Files.size(db.resolve("journal")));
  }

  @Test
  void damagedTextIndexIsMadeAnew() throws Exception {
    store.put(List.of(article("a", "甲乙丙", "一网通办", null, "1")), Instant.EPOCH);
    store.close();
    try (var files = Files.list(db.resolve("text"))) {
      for (var file : files.filter(file -> file.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    store = Store.open(db, IRIS);
    assertEquals(List.of(), store.checkIntegrity());
    assertEquals(1, hits("rdfs:label", "甲乙丙").size());
  }

  @Test
  void cutOffJournalMeansEveryGraph() throws Exception {
    var journal = new Journal(folder.resolve("j"));
    assertEquals(Set.of(), journal.pending());
    journal.open(List.of("urn:ex:b", "urn:ex:a"));
    assertEquals(Set.of("urn:ex:a", "urn:ex:b"), journal.pending());
    var whole = Files.readString(folder.resolve("j"));
    Files.writeString(folder.resolve("j"), whole.substring(0, whole.length() - 4));
    assertEquals(Set.of(Journal.ALL), journal.pending());
    journal.keep(List.of("urn:ex:c"));
    journal.close();
    assertEquals(Set.of("urn:ex:c"), journal.pending());
  }

  @Test
  void readerAnswersTextQueriesAndRefusesWrites() {
    store.put(List.of(article("a", "余杭推行一网通办", "一网通办", null, "1")), Instant.EPOCH);
    store.close();
    try (var reader = StoreReader.open(db, IRIS)) {
      assertEquals(1, hits(reader.dataset(), "rdfs:label", "余杭").size());
      assertThrows(
          UnsupportedOperationException.class,
          () -> Txn.executeWrite(reader.dataset(), () -> reader.dataset().deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }
    store = Store.open(db, IRIS);
    assertEquals(List.of("a"), store.articles());
  }

  @Test
  void runIsDescribedAsLongAsAnArticleOfItIsThere() {
    store.put(List.of(article("a", "甲", "一网通办", null, "1")), Instant.parse("2026-01-01T00:00:00Z"));
    store.put(List.of(article("b", "乙", "一网通办", null, "1")), Instant.parse("2026-01-02T00:00:00Z"));
    store.runEnded("1", Instant.parse("2026-01-03T00:00:00Z"));
    store.runEnded("none", Instant.EPOCH);
    assertEquals(List.of("2026-01-01T00:00:00Z"), runTimes(Prov.startedAtTime));
    assertEquals(List.of("2026-01-03T00:00:00Z"), runTimes(Prov.endedAtTime));
    assertEquals(1, store.statistics().instances().get("ExtractionRun"));
    store.put(
        List.of(article("a", "甲", "一网通办", null, "2"), article("b", "乙", "一网通办", null, "2")), Instant.EPOCH);
    assertEquals(List.of("1970-01-01T00:00:00Z"), runTimes(Prov.startedAtTime));
    assertEquals(1, store.statistics().instances().get("ExtractionRun"));
    assertEquals(List.of(), store.checkIntegrity());
  }

  private List<String> runTimes(Node property) {
    return store.read(
        () ->
            store.dataset().stream(IRIS.datasetGraph(), Node.ANY, property, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  private Set<String> hits(String property, String words) {
    return hits(store.dataset(), property, words);
  }

  private static Set<String> hits(DatasetGraph dataset, String property, String words) {
    var query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX oa: <http://www.w3.org/ns/oa#> "
            + "SELECT DISTINCT ?s { (?s ?score ?text) text:query (" + property + " '\"" + words + "\"' 'lang:zh') }";
    return Txn.calculateRead(
        dataset,
        () -> {
          try (var execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            var found = new TreeSet<String>();
            execution.execSelect().forEachRemaining(row -> found.add(row.getResource("s").getURI()));
            return found;
          }
        });
  }

  /** All but the description of runs, which has its own test. */
  private List<String> dump() {
    return store.read(
        () ->
            store.dataset().stream()
                .filter(quad -> !quad.getGraph().equals(IRIS.datasetGraph()))
                .map(quad -> quad.getGraph() + " " + quad.asTriple())
                .sorted()
                .toList());
  }

  private static List<String> dumpOf(org.reformgraph.graph.ArticleGraphs article) {
    var lines = new ArrayList<String>();
    article.facts().find().forEach(t -> lines.add(IRIS.articleGraph(article.id()) + " " + t));
    article.evidence().find().forEach(t -> lines.add(IRIS.evidenceGraph(article.id()) + " " + t));
    article.authority().find().forEach(t -> lines.add(IRIS.gazetteerGraph() + " " + t));
    lines.sort(null);
    return lines;
  }

  private static org.apache.jena.graph.Graph district(String name) {
    var graph = GraphFactory.createDefaultGraph();
    graph.add(IRIS.district("330110"), RDF.type.asNode(), Rg.District);
    graph.add(IRIS.district("330110"), SKOS.prefLabel.asNode(), Sample.zh(name));
    return graph;
  }

  private static java.util.SortedMap<String, Long> zeros() {
    var zeros = new java.util.TreeMap<String, Long>();
    for (var name : List.of("ReformCase", "Article", "Report", "District", "Institution", "Measure", "Figure", "Person", "ExtractionRun")) {
      zeros.put(name, 0L);
    }
    return zeros;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStoreKeepsToItsBase(@TempDir Path folder) {
    var db = folder.resolve("db");
    Store.open(db, new Iris("https://example.org/reforms/")).close();
    var refused = assertThrows(StoreException.class, () -> Store.open(db, new Iris()));
    assertEquals(Code.FORMAT, refused.code());
    assertTrue(refused.getMessage().contains("https://example.org/reforms/"));
    Store.open(db, new Iris("https://example.org/reforms/")).close();
  }
}
