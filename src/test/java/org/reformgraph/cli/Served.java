package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.Catalogue;
import org.reformgraph.server.Options;
import org.reformgraph.server.Server;
import org.reformgraph.store.Store;

/**
 * Articles loaded by the command line into a store of their own, and a server on it with the shipped queries.
 *
 * @param store open for writing
 * @param server on any free port
 */
record Served(Store store, Server server) implements AutoCloseable {

  /** Loads as {@code load} does with these arguments. */
  static Served load(Path db, String... arguments) {
    var all = new ArrayList<>(List.of("load"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--db", db.toString()));
    assertEquals(0, Ran.with(all.toArray(String[]::new)).code());
    var store = Store.open(db, new Iris());
    try {
      return new Served(store, Server.start(store.dataset(), queries(), Options.local().withPort(0)));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static Catalogue queries() {
    return Catalogue.read(Path.of("queries"));
  }

  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
