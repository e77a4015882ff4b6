package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands round the store, on two shipped articles. */
final class LoadCommandTest {

  private static final String A = "p24-fuyang-fuchun-mountain-dwelling";
  private static final String B = "p31-shangcheng-civil-affairs";

  @TempDir Path folder;
  private Path input;
  private String db;

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    db = folder.resolve("db").toString();
    for (var id : List.of(A, B)) {
      Files.copy(Home.find().articles().resolve(id + ".md"), input.resolve(id + ".md"));
    }
  }

  @Test
  void columnsOfATableAreNamedAndTextIsLeftOutOnRequest() throws IOException {
    var table = folder.resolve("reforms.csv");
    Files.writeString(table, "标识,登载,全文内容\nt1,2023-05-06,桐庐县推行“驻村规划师”制度。\n");
    ran(0, "load", "--no-text", "--column", "标识=id", "--column", "登载=published", "--column", "全文内容=body", table.toString());
    assertEquals("t1\n", ran(0, "status", "--articles").out());
    var dump = ran(0, "export").out();
    assertTrue(dump.contains("\"2023-05-06\""), dump);
    assertFalse(dump.contains("articleBody> \""), "the text is left out");
    assertTrue(ran(2, "load", "--column", "标识=nonsense", table.toString()).err().contains("no metadata key 'nonsense'"));
  }

  @Test
  void secondLoadChangesNothingAndRemovedArticleLeavesNothing() {
    var first = ran(0, "load", input.toString());
    assertTrue(first.out().startsWith("loaded 2, replaced 0, unchanged 0, rejected 0; "), first.out());
    var dump = ran(0, "export").out();
    var second = ran(0, "load", input.toString());
    assertTrue(second.out().startsWith("loaded 0, replaced 0, unchanged 2, rejected 0; 0 triples"), second.out());
    assertEquals(dump, ran(0, "export").out());
    assertTrue(ran(0, "load", "--force", input.toString()).out().startsWith("loaded 0, replaced 2"));
    assertEquals(dump, ran(0, "export").out());
    assertEquals(A + "\n" + B + "\n", ran(0, "status", "--articles").out());
    assertEquals("2 articles checked, 0 findings\n", ran(0, "validate").out());

    assertEquals("removed " + A + "\n", ran(0, "remove", A).out());
    assertTrue(ran(1, "remove", A).err().contains("no article in the store: " + A));
    ran(0, "load", input.toString());
    assertEquals(dump, ran(0, "export").out());
    ran(0, "remove", A, B);
    var left = ran(0, "export").out();
    assertFalse(left.contains("/graph/article/"), "articles are gone");
    // What was measured on the reader's version stays; that it ran does not.
    assertFalse(left.lines().anyMatch(line -> line.matches("<[^>]*/id/run/.*")), "runs are gone");
    assertFalse(left.lines().anyMatch(line -> line.matches(".*/id/district/\\d{9}>.*")), "streets are gone");
  }

  @Test
  void badInputIsReportedWithItsCodeAndLeavesNoTrace() throws IOException {
    ran(0, "load", input.toString());
    var dump = ran(0, "export").out();
    var bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(bad.resolve("empty.txt"), " \n");
    Files.write(bad.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    Files.writeString(bad.resolve("english.txt"), "Nothing but English words stand in this text, line after line.");
    Files.writeString(bad.resolve("front.md"), "---\ntitle: [\n---\n富阳推行改革。");
    Files.copy(input.resolve(A + ".md"), bad.resolve("copy.md"));
    var report = ran(1, "load", input.toString(), bad.resolve("empty.txt").toString(),
        bad.resolve("image.png").toString(), bad.resolve("english.txt").toString(),
        bad.resolve("front.md").toString(), bad.resolve("copy.md").toString());
    var codes =
        report.out().lines().filter(line -> line.startsWith("rejected\t")).map(line -> line.split("\t")[2]).toList();
    assertEquals(List.of("EMPTY", "BINARY", "NOT_CHINESE", "METADATA", "DUPLICATE_ID"), codes, report.out());
    assertTrue(report.out().contains("unchanged 2, rejected 5"), report.out());
    assertEquals(dump, ran(0, "export").out());
  }

  @Test
  void backupIsRestoredIntoAnEmptyFolderOnly() {
    ran(0, "load", input.toString());
    var dump = ran(0, "export").out();
    var backup = folder.resolve("b.nq.gz").toString();
    assertEquals(backup + "\n", ran(0, "backup", backup).out());
    assertTrue(ran(2, "restore", backup).err().contains("is not empty"));
    db = folder.resolve("again").toString();
    ran(0, "restore", backup);
    assertEquals(dump, ran(0, "export").out());
    assertEquals("2 articles checked, 0 findings\n", ran(0, "validate").out());
    assertTrue(ran(0, "load", input.toString()).out().contains("unchanged 2"));
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    var path = ran(2, "load", folder.resolve("none").toString());
    assertEquals(1, path.err().lines().count(), path.err());
    var store = ran(2, "status");
    assertTrue(store.err().contains("there is no store in " + db), store.err());
    assertEquals(1, store.err().lines().count(), store.err());
    assertTrue(ran(2, "restore", folder.resolve("none.nq.gz").toString()).err().contains("no such file"));
  }

  @Test
  void timeOfARunIsThatOfTheEnvironment() {
    assertEquals(Instant.ofEpochSecond(1_700_000_000), Installation.clock("1700000000").instant());
    assertTrue(Installation.clock("").instant().isAfter(Instant.ofEpochSecond(1_700_000_000)));
    assertThrows(Failure.class, () -> Installation.clock("yesterday"));
  }

  private Ran ran(int code, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--db");
    all.add(db);
    var ran = Ran.with(all.toArray(String[]::new));
    assertEquals(code, ran.code(), ran.err() + ran.out());
    return ran;
  }
}
