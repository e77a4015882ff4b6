package org.reformgraph.cli;

import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Serves what is loaded, until it is told to stop. */
@Command(name = "serve", description = "Serve the store over SPARQL; reads only and reached from this machine only, unless told otherwise.")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private StoreOption store;
  @Mixin private ServerOption server;

  @Override
  public Integer call() {
    var queries = Home.find().queries();
    try (var serving = Serving.start(Store.openExisting(store.folder(), Home.iris()), queries, server)) {
      serving.announce(main.out());
      serving.suggest(main.out());
      serving.await();
    }
    return 0;
  }
}
