package org.reformgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.store.Sample.IRIS;
import static org.reformgraph.store.Sample.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.store.StoreException.Code;

final class DumpTest {

  private static final ArticleGraphs A = article("a", "余杭推行一网通办", "一网通办", "330110001", "1");
  private static final ArticleGraphs B = article("b", "萧山推行一网通办", "一网通办", "330110001", "1");

  @TempDir Path folder;

  @Test
  void dumpIsTheSameInWhateverOrderAndAtWhateverTimeArticlesWereStored() {
    var one = dumpOf("one", Instant.EPOCH, A, B);
    var other = dumpOf("other", Instant.MAX, B, A);
    assertEquals(one, other);
    var lines = one.lines().toList();
    assertEquals(28, lines.size());
    assertFalse(one.contains("1970"), "no times");
    var sorted = lines.toArray(String[]::new);
    Arrays.sort(sorted);
    assertEquals(sorted.length, Arrays.stream(sorted).distinct().count());
  }

  @Test
  void everyFormatHoldsTheSameTriples() {
    try (var store = filled("db", Instant.EPOCH, A, B)) {
      var quads = parse(export(store, GraphWriter.Format.nq, false), Lang.NQUADS);
      assertEquals(28, quads.stream().count());
      assertTrue(IsoMatcher.isomorphic(quads, parse(export(store, GraphWriter.Format.trig, false), Lang.TRIG)));
      var classic = parse(export(store, GraphWriter.Format.nq, true), Lang.NQUADS);
      assertEquals(0, classic.stream().filter(quad -> quad.getObject().isTripleTerm()).count());
      assertEquals(28 + 2 * 3, classic.stream().count());
      assertTrue(IsoMatcher.isomorphic(classic, parse(export(store, GraphWriter.Format.jsonld, true), Lang.JSONLD)));
      var union = parse(export(store, GraphWriter.Format.ttl, false), Lang.TURTLE);
      assertEquals(
          quads.stream().map(quad -> quad.asTriple()).distinct().count(), union.getDefaultGraph().size());
      var lines = export(store, GraphWriter.Format.ttl, false);
      assertEquals(1, lines.split("skos:prefLabel +\"一网通办\"@zh", -1).length - 1, lines);
    }
  }

  @Test
  void backupGivesTheSameStoreAgainTextIncluded() throws Exception {
    var backup = folder.resolve("backup.nq.gz");
    String before;
    Statistics statistics;
    try (var store = filled("db", Instant.EPOCH, A, B)) {
      store.backup(backup);
      before = export(store, GraphWriter.Format.nq, false);
      statistics = store.statistics();
      assertEquals(
          Code.OCCUPIED,
          assertThrows(StoreException.class, () -> Store.restore(backup, folder.resolve("db"), IRIS)).code());
    }
    Store.restore(backup, folder.resolve("again"), IRIS);
    try (var store = Store.openExisting(folder.resolve("again"), IRIS)) {
      assertEquals(before, export(store, GraphWriter.Format.nq, false));
      assertEquals(statistics, store.statistics());
      assertEquals(List.of(), store.checkIntegrity());
    }
  }

  @Test
  void cutOffBackupRestoresNothing() throws Exception {
    var backup = folder.resolve("backup.nq.gz");
    try (var store = filled("db", Instant.EPOCH, A, B)) {
      store.backup(backup);
    }
    var bytes = Files.readAllBytes(backup);
    Files.write(backup, Arrays.copyOf(bytes, bytes.length - 20));
    var refused = assertThrows(StoreException.class, () -> Store.restore(backup, folder.resolve("again"), IRIS));
    assertEquals(Code.DAMAGED, refused.code());
    try (var left = Files.list(folder)) {
      assertEquals(List.of("backup.nq.gz", "db"), left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  private String dumpOf(String name, Instant time, ArticleGraphs... articles) {
    try (var store = filled(name, time, articles)) {
      return export(store, GraphWriter.Format.nq, false);
    }
  }

  private Store filled(String name, Instant time, ArticleGraphs... articles) {
    var store = Store.open(folder.resolve(name), IRIS);
    for (var article : articles) {
      store.put(List.of(article), time);
    }
    store.runEnded("1", time);
    return store;
  }

  private static String export(Store store, GraphWriter.Format format, boolean rdf11) {
    var out = new ByteArrayOutputStream();
    store.export(out, format, rdf11);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph parse(String text, Lang lang) {
    return RDFParser.fromString(text, lang).toDatasetGraph();
  }
}
