package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.graph.Iris;
import org.reformgraph.store.Store;

/** The commands that serve, in a process of their own: only there do signals arrive. */
@Timeout(120)
final class ServeIT {

  @TempDir private Path folder;

  @Test
  void servesUntilToldToStopAndClosesTheStore() throws IOException, InterruptedException {
    var db = folder.resolve("db");
    Store.open(db, new Iris()).close();
    var process = start("serve", "--port", "0", "--db", db.toString());
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      var url = url(lines);
      assertEquals(200, get(url + "sparql?query=ASK%7B%7D"));
      assertEquals(200, get(url + "api/queries"));
      assertEquals(200, get(url + "api/queries/count-things.csv"));
      var second = Ran.with("serve", "--port", "0", "--db", db.toString());
      assertEquals(2, second.code());
      assertEquals(1, second.err().lines().count(), second.err());
    } finally {
      process.destroy();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(128 + 15, process.exitValue());
    Store.openExisting(db, new Iris()).close();
  }

  @Test
  void upServesAtOnceAndLoadsWhatIsShipped() throws IOException, InterruptedException {
    var db = folder.resolve("db");
    var process = start("up", "--port", "0", "--db", db.toString());
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      var url = url(lines);
      assertEquals(200, get(url + "sparql?query=ASK%7B%7D"));
      var loaded = line(lines, "loaded (\\d+), replaced 0, unchanged 0, rejected 0; .*");
      assertTrue(Integer.parseInt(loaded.group(1)) >= 30, loaded.group());
      assertTrue(line(lines, "try .*").group().contains(url));
      assertEquals(200, get(url + "api/queries/list-cases.csv?district=330110"));
    } finally {
      process.destroy();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    try (var store = Store.openExisting(db, new Iris())) {
      assertTrue(store.articles().size() >= 30);
    }
  }

  @Test
  void upToldToStopWhileItLoadsLeavesWholeArticles() throws IOException, InterruptedException {
    var db = folder.resolve("db");
    var process = start("up", "--port", "0", "--db", db.toString());
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      url(lines);
    } finally {
      process.destroy();
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(128 + 15, process.exitValue());
    try (var store = Store.openExisting(db, new Iris())) {
      assertEquals(List.of(), store.checkIntegrity());
    }
  }

  @Test
  void upRefusesAPathThatIsNotThere() {
    var ran = Ran.with("up", "--port", "0", "--db", folder.resolve("db").toString(), folder.resolve("no.md").toString());
    assertEquals(2, ran.code());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("no.md"), ran.err());
  }

  @Test
  void withoutAStoreItSaysWhatToDo() {
    var ran = Ran.with("serve", "--port", "0", "--db", folder.resolve("none").toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("there is no store"), ran.err());
    assertEquals(1, ran.err().lines().count());
  }

  @Test
  void takenPortIsOneLine() throws IOException {
    var db = folder.resolve("db");
    Store.open(db, new Iris()).close();
    try (var socket = new ServerSocket(0)) {
      var port = String.valueOf(socket.getLocalPort());
      var ran = Ran.with("serve", "--host", "0.0.0.0", "--port", port, "--db", db.toString());
      assertEquals(2, ran.code());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertTrue(ran.err().contains(port), ran.err());
    }
    // The store was let go.
    Store.openExisting(db, new Iris()).close();
  }

  @Test
  void badOptionIsOneLine() throws IOException {
    var db = folder.resolve("db");
    Store.open(db, new Iris()).close();
    var ran = Ran.with("serve", "--port", "99999", "--db", db.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("99999"), ran.err());
    assertFalse(ran.err().contains("\tat "));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.reformgraph.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String url(BufferedReader lines) throws IOException {
    return line(lines, "serving (http://\\S+).*").group(1);
  }

  /** The next line of this form. */
  private static Matcher line(BufferedReader lines, String form) throws IOException {
    var pattern = Pattern.compile(form);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      var found = pattern.matcher(line);
      if (found.matches()) {
        return found;
      }
    }
    throw new IOException("the process ended without a line " + form);
  }

  private static int get(String url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
