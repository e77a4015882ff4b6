package org.reformgraph.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures each saved query of a running server with its defaults, over HTTP: rows, bytes, and the median and longest
 * time. Arguments: the server's address, such as {@code http://localhost:3330}, and how often to ask (15).
 */
final class SavedQueryBench {

  private SavedQueryBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var server = args[0].replaceFirst("/$", "");
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    try (var client = HttpClient.newHttpClient()) {
      var list = new ObjectMapper().readTree(get(client, server + "/api/queries").body());
      var medians = new double[list.get("queries").size()];
      int done = 0;
      for (JsonNode query : list.get("queries")) {
        var name = query.get("name").asText();
        var url = server + "/api/queries/" + name + ".csv";
        var first = get(client, url);
        if (first.statusCode() != 200) {
          out.printf(Locale.ROOT, "%-28s answered %d%n", name, first.statusCode());
          continue;
        }
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
          long start = System.nanoTime();
          get(client, url);
          millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        medians[done++] = millis[times / 2];
        out.printf(
            Locale.ROOT,
            "%-28s median %7.1f ms, longest %7.1f ms, %6s rows, %,9d bytes%n",
            name,
            millis[times / 2],
            millis[times - 1],
            first.headers().firstValue("X-Total-Count").orElse("-"),
            first.body().getBytes(StandardCharsets.UTF_8).length);
      }
      var all = Arrays.copyOf(medians, done);
      Arrays.sort(all);
      out.printf(
          Locale.ROOT, "%d queries: median of the medians %.1f ms, slowest %.1f ms%n", done, all[done / 2], all[done - 1]);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
