package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.load.Recombination;
import org.reformgraph.store.Store;

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
    var expected = expected(made);
    var db = folder.resolve("db");
    var random = new Random(20261125);
    var found = new ArrayList<Integer>();
    long whole = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      if (!found.isEmpty() && found.getLast() == ARTICLES) {
        db = folder.resolve("db" + kill);
      }
      var load = start(input, db);
      awaitLock(db, load);
      // Up to half as long again as the store took last time, so that some kills come in the middle of the writing,
      // some before it and some as it ends.
      long wait = random.nextLong(whole == 0 ? 6_000 : whole + whole / 2);
      long began = System.nanoTime();
      boolean ended = load.waitFor(wait, TimeUnit.MILLISECONDS);
      if (ended) {
        whole = Math.max(500, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
      }
      load.destroyForcibly().waitFor();
      found.add(check(db, expected));
    }
    System.err.println("articles found after each kill: " + found);
    var last = start(input, db);
    assertTrue(last.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, last.exitValue());
    assertEquals(ARTICLES, check(db, expected));
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
    assertEquals(expected.size(), found.size(), id);
    assertTrue(expected.stream().allMatch(found::contains), id);
  }

  private static Map<String, ArticleGraphs> expected(Recombination made) {
    var installation = Installation.read(Home.find());
    var reader = installation.reader();
    Map<String, ArticleGraphs> graphs = new HashMap<>();
    for (Article article : made.articles(ARTICLES).toList()) {
      graphs.put(article.id(), installation.mapper().map(reader.read(article), reader.version()));
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

  /** Waits until the process has the store. */
  private static void awaitLock(Path db, Process load) throws Exception {
    var lock = db.resolve("lock");
    while (load.isAlive()
        && !(Files.exists(lock) && Files.readString(lock).equals(Long.toString(load.pid())))) {
      Thread.sleep(20);
    }
  }
}
