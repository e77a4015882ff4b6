package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Debian's OpenRefine without its browser window, driven by the HTTP API that its pages use. */
final class OpenRefine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String BOUNDARY = "----reformgraph";

  private final Process process;
  private final String url;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private OpenRefine(Process process, int port) {
    this.process = process;
    this.url = "http://127.0.0.1:" + port + "/command/core/";
  }

  /** Starts it with its files in the folder; a machine without it fails with the package's name. */
  static OpenRefine start(Path folder) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "openrefine", "-i", "127.0.0.1", "-p", String.valueOf(port), "-d", folder.toString(), "-x", "refine.headless=true")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("openrefine.log").toFile())
              .start();
    } catch (IOException e) {
      throw new AssertionError("OpenRefine is missing; apt install openrefine, as .ci/run does", e);
    }
    var refine = new OpenRefine(process, port);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!refine.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        refine.close();
        throw new AssertionError("OpenRefine did not start; see " + folder.resolve("openrefine.log"));
      }
      Thread.sleep(500);
    }
    return refine;
  }

  private boolean answers() throws InterruptedException {
    try {
      return client.send(request("get-version").GET().build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes a project of a CSV text and tells its number. */
  String create(String csv) {
    var body =
        part("project-name", "messy")
            + part("format", "text/line-based/*sv")
            + part("options", "{\"separator\":\",\",\"headerLines\":1,\"encoding\":\"UTF-8\",\"processQuotes\":true,\"trimStrings\":false}")
            + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"project-file\"; filename=\"messy.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
    var made =
        send(
            request("create-project-from-upload?csrf_token=" + token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    return made.headers().firstValue("Location").orElseThrow().replaceFirst(".*project=", "");
  }

  /** Has a column reconciled, and waits for the end. */
  void reconcile(String project, String column, String configuration) throws InterruptedException {
    var form =
        Map.of(
            "columnName", column,
            "config", configuration,
            "engine", "{\"facets\":[],\"mode\":\"row-based\"}",
            "csrf_token", token());
    send(
        request("reconcile?project=" + project)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + Service.encoded(e.getValue()))
                        .collect(Collectors.joining("&")))));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Service.json(send(request("get-processes?project=" + project).GET()).body()).path("processes").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("OpenRefine was not done in " + PATIENCE);
      }
      Thread.sleep(200);
    }
  }

  /** The rows with the judgements. */
  JsonNode rows(String project) {
    return Service.json(send(request("get-rows?project=" + project + "&start=0&limit=1000").GET()).body());
  }

  private String token() {
    return Service.json(send(request("get-csrf-token").GET()).body()).path("token").asText();
  }

  private static String part(String name, String value) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private HttpRequest.Builder request(String command) {
    return HttpRequest.newBuilder(URI.create(url + command)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The command is a script: what it started ends with it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
