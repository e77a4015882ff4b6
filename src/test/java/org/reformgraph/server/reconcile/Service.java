package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.match.MessyNames;
import org.reformgraph.server.Options;
import org.reformgraph.server.Server;

/** A server over the messy names' data on a free port, a client for it, and the published schemas. */
final class Service implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMAS = "https://reconciliation-api.github.io/specs/0.2/schemas/";

  final Server server;
  private final DatasetGraph data = MessyNames.data();
  private final HttpClient client = HttpClient.newHttpClient();

  Service() {
    server = Server.start(data, Catalogue.read(Path.of("queries")), Options.local().withPort(0));
  }

  String url() {
    return server.url() + "reconcile";
  }

  HttpResponse<String> get(String rest) {
    return send(HttpRequest.newBuilder(URI.create(url() + rest)).header("Origin", "http://example.org").GET());
  }

  HttpResponse<String> post(String field, String value) {
    return send(
        HttpRequest.newBuilder(URI.create(url()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://example.org")
            .POST(BodyPublishers.ofString(field + "=" + encoded(value))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** What the published schema of this name finds wrong; empty where the document is valid. */
  static Set<String> faults(String schema, JsonNode document) {
    // Their $schema names no version and the manifest refers to Swagger's: both are answered here, nothing is fetched.
    var factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V7,
            builder ->
                builder.schemaLoaders(loaders -> loaders.add(iri -> () -> stream(iri.toString()))));
    return factory
        .getSchema(SchemaLocation.of(SCHEMAS + schema + ".json"), schema(schema + ".json"))
        .validate(document)
        .stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static java.io.InputStream stream(String iri) {
    var text =
        iri.startsWith(SCHEMAS)
            ? schema(iri.substring(SCHEMAS.length())).toString()
            : "{\"definitions\":{\"securityDefinitions\":{\"additionalProperties\":{}}}}";
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode schema(String file) {
    try {
      var schema = json(Files.readString(MessyNames.resource("schemas/" + file)));
      ((com.fasterxml.jackson.databind.node.ObjectNode) schema).remove("$schema");
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
