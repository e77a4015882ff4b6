package org.reformgraph.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.Catalogue;
import org.reformgraph.server.Options;
import org.reformgraph.server.Server;
import org.reformgraph.store.Store;

/**
 * A store and the server on it, closed together: when the process is told to stop (Ctrl-C, SIGTERM), running requests
 * end, then work on the store, then the store closes, and only then does the process end.
 */
final class Serving implements AutoCloseable {

  private final Store store;
  private final Server server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Lock use = new ReentrantLock();
  private volatile boolean closing;

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

  /** Says where it is. */
  void announce(PrintStream out) {
    out.println("serving " + server.url() + "  (SPARQL: " + server.url() + "sparql; stop with Ctrl-C)");
    out.flush();
  }

  /** Says what to ask. */
  void suggest(PrintStream out) {
    var url = server.url();
    out.println("try     curl '" + url + "api/queries/count-things.csv'");
    out.println(
        "or      curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 5' " + url + "sparql");
    out.flush();
  }

  /** Whether the process was told to stop: work on the store should come to an end. */
  boolean closing() {
    return closing;
  }

  /** Does work on the store, which then stays open until the work is done. */
  <T> T work(Function<Store, T> work) {
    use.lock();
    try {
      return work.apply(store);
    } finally {
      use.unlock();
    }
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
      closing = true;
      server.close();
      use.lock();
      try {
        store.close();
      } finally {
        use.unlock();
      }
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
              .withOntology(Home.find().ontology())
              .withIris(iris);
      return option.administrators == null ? options : options.withAdministrators(option.administrators);
    } catch (IllegalArgumentException e) {
      throw new Failure("bad option", e.getMessage(), "see --help");
    }
  }
}
