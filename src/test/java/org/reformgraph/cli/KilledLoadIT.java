package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.load.Recombination;
import org.reformgraph.store.Store;
import org.reformgraph.store.StoreException;

/**
 * Kills a load at random moments, as {@code kill -9} does, and looks at what is left. The system property
 * {@code kills} sets how often (5), {@code kills.articles} of how many articles the load is (150).
 */
final class KilledLoadIT {

  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final int ARTICLES = Integer.getInteger("kills.articles", 150);

  @TempDir Path folder;

  @Test
  void killedLoadLeavesWholeArticlesOnlyAndIsFinishedByTheNextOne() throws Exception {
    var made = Recombination.of(Home.find().articles());
    var input = folder.resolve("articles.jsonl");
    made.write(ARTICLES, input);
    var expected = expected(input);
    var db = folder.resolve("db");
    var random = new Random(20261125);
    var found = new ArrayList<Integer>();
    for (int kill = 0; kill < KILLS; kill++) {
      if (!found.isEmpty() && found.getLast() == ARTICLES) {
        db = folder.resolve("db" + kill);
      }
      var load = start(input, db);
      // Some kills come while schema and gazetteer are written, some amid articles, some between transactions.
      awaitTransaction(1 + random.nextInt(8), db, load);
      assertRefused(db, load);
      load.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
      load.destroyForcibly().waitFor();
      found.add(check(db, expected));
    }
    System.err.println("articles found after each kill: " + found);
    var last = start(input, db);
    assertTrue(last.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, last.exitValue());
    assertEquals(ARTICLES, check(db, expected));
  }

  /** A second process is told who has the store. */
  private static void assertRefused(Path db, Process load) {
    try {
      Store.open(db, new Iris()).close();
      assertFalse(load.isAlive(), "two processes had the store at once");
    } catch (StoreException e) {
      assertEquals(StoreException.Code.IN_USE, e.code());
      assertTrue(e.getMessage().contains("process " + load.pid()), e.getMessage());
    }
  }

  /** Opens the store; whatever articles it holds must be whole, and the text index just theirs. */
  private static int check(Path db, Map<String, ArticleGraphs> expected) {
    try (var store = Store.open(db, new Iris())) {
      var ids = store.articles();
      for (var id : ids) {
        var article = store.article(id).orElseThrow();
        assertSame(expected.get(id).facts(), article.facts(), id);
        assertSame(expected.get(id).evidence(), article.evidence(), id);
      }
      assertEquals(List.of(), store.checkIntegrity());
      return ids.size();
    }
  }

  private static void assertSame(Graph expected, Graph found, String id) {
    assertEquals(lines(expected), lines(found), id);
  }

  /** TDB2 gives back decimals in a form of its own: 85 as 85.0. */
  private static List<String> lines(Graph graph) {
    return graph.stream().map(triple -> triple.toString().replaceAll("(\\d)\\.0(?=\"\\^\\^)", "$1")).sorted().toList();
  }

  private static Map<String, ArticleGraphs> expected(Path input) {
    var installation = Installation.read(Home.find(), true);
    var reader = installation.reader();
    Map<String, ArticleGraphs> graphs = new HashMap<>();
    for (Item item : new Articles(Options.standard()).all(input)) {
      var reading = reader.read(assertInstanceOf(Article.class, item));
      graphs.put(item.id(), installation.mapper().map(reading, reader.version()));
    }
    return graphs;
  }

  private static Process start(Path input, Path db) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var log = new File(db + ".log");
    return new ProcessBuilder(
            java,
            "-Xmx1g",
            "-Dreformgraph.home=" + Home.find().root(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "load",
            input.toString(),
            "--db",
            db.toString())
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }

  /** Waits until the process is in its n-th transaction that changes text, or ends. */
  private static void awaitTransaction(int n, Path db, Process load) throws Exception {
    var journal = db.resolve("journal");
    boolean before = Files.exists(journal) && Files.size(journal) > 0;
    for (int seen = 0; seen < n && load.isAlive(); Thread.sleep(10)) {
      boolean now = Files.exists(journal) && Files.size(journal) > 0;
      seen += now && !before ? 1 : 0;
      before = now;
    }
  }
}
