package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.server.Running.encoded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing where administrators are configured: for them only, and without a way to fetch anything. */
final class AdministratorsIT {

  private static final String INSERT = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> '写入' } }";
  private static final String[] ADMIN = {"Authorization", basic("editor", "秘密 pw")};
  private static final String[] STRANGER = {"Authorization", basic("editor", "guess")};

  @TempDir private static Path folder;
  private static Running running;
  private static HttpServer outside;
  private static final AtomicInteger CALLS = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException {
    var file = Files.writeString(folder.resolve("administrators"), "# who may write\neditor: 秘密 pw\n");
    running = Running.server(Options.local().withAdministrators(file));
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          CALLS.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    outside.start();
  }

  @AfterAll
  static void stop() {
    running.close();
    outside.stop(0);
  }

  @Test
  void readingStaysOpen() {
    assertEquals(200, running.query("ASK {}").statusCode());
    assertEquals(200, running.get("reform/data?default").statusCode());
    assertEquals(200, running.get("reform/get?default").statusCode());
    assertEquals(200, running.get("api/queries").statusCode());
  }

  @Test
  void strangersAreAskedForAPassword() {
    long before = size();
    for (var headers : new String[][] {{}, STRANGER}) {
      var update = running.post("reform/update", "application/sparql-update", INSERT, headers);
      assertEquals(401, update.statusCode());
      assertTrue(update.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
      assertEquals(401, running.post("reform/data?graph=urn:g", "text/turtle", "<urn:s> <urn:p> 1 .", headers).statusCode());
      for (var method : new String[] {"PUT", "DELETE", "PATCH"}) {
        var request =
            running
                .request("reform/data?graph=urn:g", headers)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:s> <urn:p> 1 ."));
        assertEquals(401, running.send(request).statusCode(), method);
      }
    }
    assertEquals(before, size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "reform/sparql", "reform", "reform/get", "reform/data", "reform/update/", "reform//update", "reform/data/x"})
  void noOtherPathTakesAnUpdate(String path) {
    long before = size();
    for (var headers : new String[][] {{}, ADMIN}) {
      assertTrue(running.post(path, "application/sparql-update", INSERT, headers).statusCode() >= 400, path);
      assertTrue(
          running.post(path, "application/x-www-form-urlencoded", "update=" + encoded(INSERT), headers).statusCode()
              >= 400,
          path);
    }
    assertEquals(before, size());
  }

  @Test
  void administratorWrites() {
    assertEquals(204, running.post("reform/update", "application/sparql-update", INSERT, ADMIN).statusCode());
    assertTrue(running.query("ASK { <urn:s> <urn:p> '写入' }").body().contains("true"));
    var form = running.post("reform/update", "application/x-www-form-urlencoded", "update=" + encoded("DROP GRAPH <urn:g>"), ADMIN);
    assertEquals(200, form.statusCode());
    assertTrue(running.query("ASK { <urn:s> <urn:p> '写入' }").body().contains("false"));
    var put =
        running.send(
            running
                .request("reform/data?graph=urn:h", ADMIN)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<urn:s> <urn:p> '图' .")));
    assertTrue(put.statusCode() == 201 || put.statusCode() == 200, put.statusCode() + put.body());
    assertTrue(running.get("reform/data?graph=urn:h").body().contains("图"));
    assertEquals(204, running.send(running.request("reform/data?graph=urn:h", ADMIN).DELETE()).statusCode());
    assertEquals(404, running.get("reform/data?graph=urn:h").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <%s>",
        "LOAD SILENT <%s> INTO GRAPH <urn:g>",
        "LOAD <file:///etc/hosts>",
        "INSERT DATA { <urn:a> <urn:b> 1 } ; LOAD <%s>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "INSERT { ?s ?p ?o } WHERE { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }"
      })
  void evenAdministratorsFetchNothing(String update) {
    long before = size();
    var calls = CALLS.get();
    var url = "http://localhost:" + outside.getAddress().getPort() + "/";
    var response = running.post("reform/update", "application/sparql-update", update.formatted(url), ADMIN);
    assertEquals(403, response.statusCode(), response.body());
    assertEquals(before, size());
    assertEquals(calls, CALLS.get());
  }

  @Test
  void jsonLdIsNotTakenForItsContextWouldBeFetched() {
    var document = "{\"@context\": \"http://localhost:%d/\", \"@id\": \"urn:s\", \"x\": 1}".formatted(outside.getAddress().getPort());
    assertEquals(415, running.post("reform/data?graph=urn:g", "application/ld+json", document, ADMIN).statusCode());
  }

  @Test
  void mistakesAreTheClients() {
    assertEquals(400, running.post("reform/update", "application/sparql-update", "INSERT 错", ADMIN).statusCode());
    assertEquals(
        400,
        running
            .post("reform/update?using-graph-uri=urn:g", "application/sparql-update", "DELETE { ?s ?p ?o } USING <urn:h> WHERE { ?s ?p ?o }", ADMIN)
            .statusCode());
    HttpResponse<String> get = running.get("reform/update?update=" + encoded(INSERT), ADMIN);
    assertEquals(405, get.statusCode());
    assertEquals("POST, OPTIONS", get.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void fileWithoutAdministratorsStopsTheStart() throws IOException {
    var empty = Files.writeString(folder.resolve("empty"), "# nobody\n");
    var e = assertThrows(ServerException.class, () -> Running.server(Options.local().withAdministrators(empty)));
    assertEquals(ServerException.Code.NO_ADMINISTRATORS, e.code());
    var missing = Options.local().withAdministrators(folder.resolve("missing"));
    assertEquals(
        ServerException.Code.NO_ADMINISTRATORS,
        assertThrows(ServerException.class, () -> Running.server(missing)).code());
  }

  private static long size() {
    return Txn.calculateRead(running.data, () -> running.data.stream().count());
  }

  private static String basic(String name, String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
