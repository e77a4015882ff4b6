package org.reformgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A Chromium without a window, driven over the DevTools protocol, that notes every complaint of a page. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 60;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong bytes = new AtomicLong();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  /** Starts {@code chromium}, a Debian package that {@code .ci/run} installs. */
  Browser(Path profile) throws Exception {
    process =
        new ProcessBuilder(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
                "--disable-background-networking", "--disable-dev-shm-usage", "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "--window-size=1280,900", "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address()), new Listener())
            .get(PATIENCE, TimeUnit.SECONDS);
    var target = call(null, "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asText();
    for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
    call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
  }

  /** Opens a page and waits until it is loaded, its scripts run. */
  void open(String url) throws Exception {
    // An empty page between, so that an address that differs after its # only is loaded anew.
    load("about:blank");
    complaints.clear();
    bytes.set(0);
    load(url);
    evaluate("new Promise(r => setTimeout(r, 150))");
  }

  private void load(String url) throws Exception {
    loaded = new CompletableFuture<>();
    call("Page.navigate", Map.of("url", url));
    loaded.get(PATIENCE, TimeUnit.SECONDS);
  }

  /** Errors of scripts, refusals of the content security policy, resources that could not be had. */
  List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  /** Bytes received since the page was opened. */
  long bytes() {
    return bytes.get();
  }

  /** The value of an expression in the page; a promise is waited for. */
  JsonNode evaluate(String expression) throws Exception {
    var answer =
        call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Waits for a condition in the page; false where it does not come true in time. */
  boolean becomes(String condition) throws Exception {
    return evaluate(
            "new Promise(r => { const end = Date.now() + 20000; const look = () => { let held = false; try { held = !!("
                + condition
                + ") } catch (e) {} if (held || Date.now() > end) r(held); else setTimeout(look, 50); }; look(); })")
        .asBoolean();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(rest -> {}));
        return line.substring("DevTools listening on ".length()).strip();
      }
    }
    throw new IOException("chromium ended before it listened");
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    return call(session, method, parameters);
  }

  private JsonNode call(String to, String method, Map<String, Object> parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode();
    int id = last.incrementAndGet();
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    if (to != null) {
      message.put("sessionId", to);
    }
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
    return answer.get(PATIENCE, TimeUnit.SECONDS);
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      var answer = waiting.remove(message.get("id").asInt());
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
      } else {
        answer.complete(message.get("result"));
      }
      return;
    }
    var what = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.loadingFinished" -> bytes.addAndGet(what.path("encodedDataLength").asLong());
      case "Runtime.exceptionThrown" -> complaints.add(what.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (what.path("type").asText().equals("error")) {
          complaints.add(what.path("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        if (what.path("entry").path("level").asText().equals("error")) {
          complaints.add(what.path("entry").path("text").asText() + " " + what.path("entry").path("url").asText());
        }
      }
      default -> {}
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      text.append(data);
      if (whole) {
        try {
          take(JSON.readTree(text.toString()));
        } catch (IOException e) {
          complaints.add("unreadable message: " + e.getMessage());
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
