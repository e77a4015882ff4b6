package org.reformgraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.reformgraph.query.Catalogue;

/** A server on a free port of this machine over a small store in memory, and a client for it. */
final class Running implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  final DatasetGraph data;
  final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

  private Running(Options options) {
    data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(data, () -> RDFDataMgr.read(data, resource("data.trig").toString()));
    server = Server.start(data, Catalogue.read(resource("queries")), options);
  }

  static Running server() {
    return server(Options.local());
  }

  static Running server(Options options) {
    return new Running(options.withPort(0));
  }

  /** Enough triples that a cross product of them never ends. */
  Running filled(int triples) {
    data.begin(ReadWrite.WRITE);
    var graph = NodeFactory.createURI("https://w3id.org/reformgraph/graph/article/filled");
    var predicate = NodeFactory.createURI("urn:example:n");
    for (int i = 0; i < triples; i++) {
      var subject = NodeFactory.createURI("urn:example:s" + i);
      data.add(Quad.create(graph, subject, predicate, NodeFactory.createLiteralString("值" + i)));
    }
    data.commit();
    data.end();
    return this;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** A query by GET. */
  HttpResponse<String> query(String sparql, String... headers) {
    return get("sparql?query=" + encoded(sparql), headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** The rows of a JSON result. */
  static ResultSetRewindable rows(HttpResponse<String> response) {
    var bytes = new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
    return ResultSetFactory.makeRewindable(ResultSetFactory.fromJSON(bytes));
  }

  static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Path resource(String name) {
    try {
      return Path.of(Running.class.getResource("/server/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
