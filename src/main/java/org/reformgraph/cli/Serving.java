package org.reformgraph.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.Catalogue;
import org.reformgraph.server.Options;
import org.reformgraph.server.Server;
import org.reformgraph.store.Store;

/**
 * A store and the server on it, closed together, the server first: when the process is told to stop (Ctrl-C,
 * SIGTERM), running requests end and the store closes before the process does.
 */
final class Serving implements AutoCloseable {

  private final Store store;
  private final Server server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Serving(Store store, Server server) {
    this.store = store;
    this.server = server;
  }

  /** Takes over the store: it is closed with the server, and when the server does not start. */
  static Serving start(Store store, Path queries, ServerOption option) {
    try {
      var serving = new Serving(store, Server.start(store.dataset(), Catalogue.read(queries), options(option, store.iris())));
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "close"));
      return serving;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  void announce(PrintStream out) {
    var url = server.url();
    out.println("serving " + url + "  (SPARQL: " + url + "sparql; stop with Ctrl-C)");
    out.println("try     curl '" + url + "api/queries/count-things.csv'");
    out.println(
        "or      curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 5' " + url + "sparql");
    out.flush();
  }

  /** Waits until the process is told to stop. */
  void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (closed.getCount() > 0) {
      server.close();
      store.close();
      closed.countDown();
    }
  }

  private static Options options(ServerOption option, Iris iris) {
    try {
      var options =
          Options.local()
              .withHost(option.host)
              .withPort(option.port)
              .withTimeout(Duration.ofSeconds(option.timeout))
              .withIris(iris);
      return option.administrators == null ? options : options.withAdministrators(option.administrators);
    } catch (IllegalArgumentException e) {
      throw new Failure("bad option", e.getMessage(), "see --help");
    }
  }
}
