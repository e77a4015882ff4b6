package org.reformgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.article.Article;
import org.reformgraph.article.Item;
import org.reformgraph.article.Rejected;
import org.reformgraph.article.Rejected.Code;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Rg;
import org.reformgraph.graph.Violation;
import org.reformgraph.link.Reading;
import org.reformgraph.store.Store;

final class LoadTest {

  private static final Load.Options OPTIONS =
      new Load.Options(false, 3, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("db"), Plain.IRIS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void secondLoadOfTheSameChangesNothing() {
    var first = load("1", many(300));
    assertEquals(List.of(300L, 0L, 0L, 1500L), counts(first));
    var dump = dump();
    var second = load("1", many(300));
    assertEquals(List.of(0L, 0L, 300L, 0L), counts(second));
    assertEquals(dump, dump());
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void changedArticleAndNewVersionOfTheReaderAreReadAgain() {
    load("1", article("a", "甲"), article("b", "乙"));
    assertEquals(List.of(0L, 1L, 1L, 5L), counts(load("1", article("a", "甲甲"), article("b", "乙"))));
    assertEquals(List.of(0L, 2L, 0L, 10L), counts(load("2", article("a", "甲甲"), article("b", "乙"))));
    var forced = new Load(store, Plain.reader("2"), Plain::map, graphs -> List.of(), OPTIONS.withForce(true));
    assertEquals(
        List.of(0L, 2L, 0L, 10L),
        counts(forced.run(Stream.of(article("a", "甲甲"), article("b", "乙")), Progress.NONE)));
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void laterOfTwoArticlesWithOneIdIsRejected() {
    var items = new ArrayList<Item>(List.of(many(100)));
    items.add(50, article("n99", "第二个"));
    var report = load("1", items.toArray(Item[]::new));
    assertEquals(List.of(new Seen("n99", Code.DUPLICATE_ID)), seen(report));
    assertTrue(dump().contains("第二个"), "the one that came first is stored");
    assertEquals(100, report.loaded());
  }

  @Test
  void rejectedArticlesAreReportedInTheOrderOfTheInputAndLeaveNoTrace() {
    var refused = new Rejected("x.bin", Code.BINARY, "no text");
    var load =
        new Load(
            store,
            Plain.reader("1"),
            Plain::map,
            graphs -> graphs.id().equals("bad") ? List.of(violation()) : List.of(),
            OPTIONS);
    var report =
        load.run(Stream.of(article("bad", "坏"), article("fault", "故障"), refused, article("a", "甲")), Progress.NONE);
    assertEquals(
        List.of(new Seen("bad", Code.INVALID), new Seen("fault", Code.INTERNAL), new Seen("x.bin", Code.BINARY)),
        seen(report));
    assertTrue(report.rejected().get(1).reason().contains("a fault on purpose"));
    assertTrue(report.render().startsWith("rejected\tbad\tINVALID\t"), report.render());
    assertEquals(List.of("a"), store.articles());
    assertEquals(5 + 2, dump().lines().count(), "those of the article and of the run");
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void loadOfRejectedArticlesAloneLeavesTheStoreEmpty() {
    assertEquals(1, load("1", article("fault", "故障")).rejected().size());
    assertEquals("", dump());
  }

  @Test
  void rejectedNewVersionLeavesTheOldOneInPlace() {
    load("1", article("a", "甲"));
    var before = dump();
    load("1", article("a", "故障"));
    assertEquals(before, dump());
  }

  @Test
  void graphThatCannotBeStoredDoesNotTakeOthersAlong() {
    var load =
        new Load(
            store,
            Plain.reader("1"),
            (reading, version) ->
                reading.article().id().equals("n7")
                    ? new ArticleGraphs("", Plain.map(reading, version).facts(), Graph.emptyGraph, Graph.emptyGraph)
                    : Plain.map(reading, version),
            graphs -> List.of(),
            OPTIONS);
    var report = load.run(Stream.of(many(20)), Progress.NONE);
    assertEquals(19, report.loaded());
    assertEquals(List.of(new Seen("", Code.INTERNAL)), seen(report));
    assertEquals(List.of(), store.checkIntegrity());
  }

  @Test
  void faultThatIsNoArticlesEndsTheRunAndKeepsWholeArticlesOnly() {
    var count = new AtomicInteger();
    var load =
        new Load(
            store,
            Plain.reader("1"),
            (reading, version) -> {
              if (count.incrementAndGet() == 50) {
                throw new OutOfMemoryError("on purpose");
              }
              return Plain.map(reading, version);
            },
            graphs -> List.of(),
            OPTIONS);
    assertThrows(OutOfMemoryError.class, () -> load.run(Stream.of(many(5000)), Progress.NONE));
    assertEquals(List.of(), store.checkIntegrity());
    var rest = load("1", many(5000));
    assertEquals(5000, rest.loaded() + rest.unchanged());
  }

  @Test
  void moreTextThanThereIsRoomForPassesThrough() {
    var text = "改革".repeat(400_000);
    var items = IntStream.range(0, 5).mapToObj(i -> article("long" + i, text + i)).toArray(Item[]::new);
    var quick =
        new Load(
            store,
            Plain.reader("1"),
            (reading, version) -> Plain.map(reading("s" + reading.article().id()), version),
            graphs -> List.of(),
            OPTIONS);
    assertEquals(5, quick.run(Stream.of(items), Progress.NONE).loaded());
  }

  @Test
  void readerSeesWholeArticlesAtEveryMomentOfALoad() throws Exception {
    var loading = new AtomicBoolean(true);
    var states = new TreeSet<Integer>();
    var reader =
        CompletableFuture.runAsync(
            () -> {
              while (loading.get()) {
                states.add(wholeArticles());
              }
            });
    load("1", many(3000));
    loading.set(false);
    reader.get();
    assertEquals(3000, wholeArticles());
    assertTrue(states.size() > 1, "the reader was there before the end: " + states);
  }

  /** Within one transaction: as many articles as there are quotations, titles and hashes. */
  private int wholeArticles() {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          var data = store.dataset();
          int articles = count(data, RDF.type.asNode(), Rg.Article);
          assertEquals(articles, count(data, OA.exact.asNode(), Node.ANY));
          assertEquals(articles, count(data, DCTerms.title.asNode(), Node.ANY));
          assertEquals(articles, count(data, SchemaDO.sha256.asNode(), Node.ANY));
          return articles;
        });
  }

  private static int count(DatasetGraph data, Node predicate, Node object) {
    return (int) data.stream(Node.ANY, Node.ANY, predicate, object).count();
  }

  @Test
  void progressReachesTheNumberOfItems() {
    var last = new long[2];
    new Load(store, Plain.reader("1"), Plain::map, graphs -> List.of(), OPTIONS)
        .run(Stream.of(many(40)), (articles, triples) -> {
          last[0] = articles;
          last[1] = triples;
        });
    assertEquals(40, last[0]);
    assertEquals(200, last[1]);
  }

  private record Seen(String id, Code code) {}

  private static List<Seen> seen(LoadReport report) {
    return report.rejected().stream().map(rejected -> new Seen(rejected.id(), rejected.code())).toList();
  }

  private static List<Long> counts(LoadReport report) {
    assertEquals(List.of(), report.rejected());
    return List.of(report.loaded(), report.replaced(), report.unchanged(), report.triples());
  }

  private LoadReport load(String version, Item... items) {
    return new Load(store, Plain.reader(version), Plain::map, graphs -> List.of(), OPTIONS)
        .run(Stream.of(items), Progress.NONE);
  }

  private static Item[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> article("n" + i, "第" + i + "篇改革报道")).toArray(Item[]::new);
  }

  private static Article article(String id, String body) {
    return Article.of(id, body);
  }

  private static Reading reading(String id) {
    return Plain.reader("1").read(Article.of(id, "短文"));
  }

  private static Violation violation() {
    return new Violation("https://example.org/a", "", "", "不合", "not so");
  }

  private String dump() {
    var out = new ByteArrayOutputStream();
    store.export(out, GraphWriter.Format.nq, false);
    return out.toString(StandardCharsets.UTF_8);
  }
}
