package org.reformgraph.cli;

import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what is in the store. */
@Command(name = "status", description = "Show what the store holds.")
final class StatusCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Option(names = "--articles", description = "List the ids of the articles instead.")
  private boolean articles;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (var open = Store.openExisting(store.folder(), Home.iris())) {
      if (articles) {
        open.articles().forEach(main.out()::println);
        return 0;
      }
      var statistics = open.statistics();
      line("store", store.folder());
      line("triples", statistics.triples());
      line("text documents", statistics.documents());
      statistics.instances().forEach(this::line);
    }
    return 0;
  }

  private void line(String name, Object value) {
    main.out().printf("%-16s %s%n", name, value);
  }
}
