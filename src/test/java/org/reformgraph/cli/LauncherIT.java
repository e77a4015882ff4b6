package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.graph.Iris;
import org.reformgraph.store.Store;

/** The launcher as a user starts it. Needs the jar, as all integration tests have it. */
final class LauncherIT {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path LAUNCHER = HOME.resolve("reformgraph");

  @TempDir private Path folder;
  private Path empty;

  @BeforeEach
  void emptyFolder() throws IOException {
    empty = Files.createDirectory(folder.resolve("empty"));
  }

  /** JUnit warns of links that lead out of its temporary folder. */
  @AfterEach
  void noLinks() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void startsFromAnotherFolder() throws Exception {
    assertVersion(start(LAUNCHER, folder, Map.of(), "--version"));
  }

  @Test
  void startsThroughRelativeSymbolicLinkInFolderWithSpaces() throws Exception {
    var bin = Files.createDirectories(folder.resolve("my own/bin"));
    Files.createSymbolicLink(bin.resolve("rg-1"), LAUNCHER);
    Files.createSymbolicLink(bin.resolve("rg"), Path.of("rg-1"));
    assertVersion(start(bin.resolve("rg"), folder, Map.of(), "--version"));
  }

  @Test
  void projectMayLieInFolderWithSpacesAndChineseName() throws Exception {
    assertVersion(start(copy("改革 图谱"), folder, Map.of(), "--version"));
  }

  @Test
  void chineseArgumentsAndMessagesSurviveTheLocaleC() throws Exception {
    var run = start(LAUNCHER, folder, Map.of("LC_ALL", "C", "LANG", "C"), "没有这个命令");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("没有这个命令"), run.err());
  }

  @Test
  void exitCodeIsThatOfTheCommand() throws Exception {
    var run = start(LAUNCHER, folder, Map.of(), "evaluate", "none", "--predictions", "none");
    assertEquals(2, run.code());
    assertEquals("", run.out());
  }

  /** Short commands get a class path without what only the others need. */
  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "tsv", "json", "xml", "md", "xlsx"})
  void shortClassPathHoldsWhatQueriesNeed(String format) throws Exception {
    Store.open(folder.resolve("db"), new Iris()).close();
    var db = folder.resolve("db").toString();
    var run = start(LAUNCHER, folder, Map.of(), "sparql", "SELECT ?x { VALUES ?x { '改革' 1.5 } }", "--db", db, "--format", format);
    assertEquals(0, run.code(), run.err());
    var search = start(LAUNCHER, folder, Map.of(), "query", "search-names", "words=改革", "--db", db, "--format", format);
    assertEquals(0, search.code(), search.err());
  }

  @Test
  void helpOfAllCommandsNeedsNoMoreThanTheShortClassPath() throws Exception {
    var run = start(LAUNCHER, folder, Map.of(), "--help");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("evaluate") && run.out().contains("serve"), run.out());
    assertFalse(run.out().contains("train"), run.out());
  }

  @Test
  void missingJdkIsToldInOneLine() throws Exception {
    var run = start(LAUNCHER, folder, noJdk(empty), "--version");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("reformgraph: no JDK") && run.err().contains("install"), run.err());
  }

  @Test
  void olderJdksArePassedOverAndTheNewestIsTaken() throws Exception {
    var jdks = Files.createDirectory(folder.resolve("jdks"));
    for (var version : List.of("17.0.9", "9", "24.0.1", "21.0.2")) {
      jdk(jdks, version);
    }
    var run = start(copy("project"), folder, noJdk(jdks), "--version");
    assertEquals("started by 24.0.1", run.out().strip(), run.err());

    var old = Files.createDirectory(folder.resolve("old"));
    jdk(old, "17.0.9");
    assertEquals(2, start(LAUNCHER, folder, noJdk(old), "--version").code());
  }

  @Test
  void javaHomeGoesBeforeWhatIsFound() throws Exception {
    var jdks = Files.createDirectory(folder.resolve("jdks"));
    jdk(jdks, "24.0.1");
    var environment = new HashMap<>(noJdk(jdks));
    environment.put("JAVA_HOME", jdk(folder, "21.0.2").toString());
    var run = start(copy("project"), folder, environment, "--version");
    assertEquals("started by 21.0.2", run.out().strip(), run.err());
  }

  @Test
  void missingMavenIsToldInOneLineWhereThereIsNoBuild() throws Exception {
    var project = Files.createDirectory(folder.resolve("unbuilt"));
    var launcher = Files.copy(LAUNCHER, project.resolve("reformgraph"));
    var jdks = Files.createDirectory(folder.resolve("jdks"));
    jdk(jdks, "21.0.2");
    var run = start(launcher, folder, noJdk(jdks), "--version");
    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("Maven"), run.err());
  }

  @Test
  void twoFirstStartsAtOnceBothSucceed() throws Exception {
    var launcher = copy("twice");
    var first = CompletableFuture.supplyAsync(() -> quietly(launcher));
    var second = CompletableFuture.supplyAsync(() -> quietly(launcher));
    assertVersion(first.get());
    assertVersion(second.get());
    assertFalse(Files.exists(launcher.resolveSibling("target/.building")));
  }

  @Test
  void damagedStartUpCacheIsPassedOverInSilence() throws Exception {
    var launcher = copy("damaged");
    start(launcher, folder, Map.of(), "--version");
    try (var files = Files.list(launcher.resolveSibling("target"))) {
      for (var cache : files.filter(f -> f.toString().endsWith(".aot")).toList()) {
        Files.writeString(cache, "damaged");
      }
    }
    var run = start(launcher, folder, Map.of(), "--version");
    assertVersion(run);
    assertEquals("", run.err());
  }

  private static void assertVersion(Ran run) {
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().matches("reformgraph \\d+\\.\\d+\\.\\d+\\S*\\n"), run.out() + run.err());
  }

  /** A project without sources, which is therefore never built again, with the libraries of this one. */
  private Path copy(String name) throws IOException {
    var target = Files.createDirectories(folder.resolve(name).resolve("target"));
    Files.copy(HOME.resolve("target/reformgraph.jar"), target.resolve("reformgraph.jar"));
    Files.createSymbolicLink(target.resolve("lib"), HOME.resolve("target/lib"));
    return Files.copy(LAUNCHER, target.resolveSibling("reformgraph"));
  }

  /** Stands in for a JDK: says which one it is. */
  private static Path jdk(Path folder, String version) throws IOException {
    var jdk = folder.resolve("jdk-" + version);
    var java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho started by " + version + "\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Map<String, String> noJdk(Path jdks) {
    return Map.of("PATH", empty.toString(), "JAVA_HOME", "", "REFORMGRAPH_JDKS", jdks.toString());
  }

  private Ran quietly(Path launcher) {
    try {
      return start(launcher, folder, Map.of(), "--version");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ran start(Path launcher, Path cwd, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    var out = Files.createTempFile(folder, "out", null);
    var err = Files.createTempFile(folder, "err", null);
    var builder =
        new ProcessBuilder(command).directory(cwd.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "still running after three minutes");
    // Not as text alone: a spreadsheet is none.
    return new Ran(
        process.exitValue(), new String(Files.readAllBytes(out), StandardCharsets.UTF_8), Files.readString(err));
  }
}
