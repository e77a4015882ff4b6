package org.reformgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a backup of the store. */
@Command(name = "backup", description = "Write the store to a file of gzipped N-Quads, to be restored.")
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "File to write, replaced if it is there: NAME.nq.gz.")
  private Path file;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (var open = Store.openExisting(store.folder(), Home.iris())) {
      open.backup(file.toAbsolutePath());
    }
    main.out().println(file);
    return 0;
  }
}
