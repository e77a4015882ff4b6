package org.reformgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Removes articles from the store, with all that only they needed. */
@Command(name = "remove", description = "Remove articles from the store.")
final class RemoveCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(paramLabel = "ARTICLE-ID", arity = "1..*", description = "Ids as in the metadata or the file names.")
  private List<String> ids;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    int missing = 0;
    try (var open = Store.openExisting(store.folder(), Home.iris())) {
      for (var id : ids) {
        if (open.remove(id)) {
          main.out().println("removed " + id);
        } else {
          main.err().println("reformgraph: no article in the store: " + id + "; status --articles lists them");
          missing++;
        }
      }
    }
    return missing == 0 ? 0 : 1;
  }
}
