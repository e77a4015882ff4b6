package org.reformgraph.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a store of a backup. */
@Command(name = "restore", description = "Make a store of a backup; the store's folder must be empty or not there.")
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file;

  @Mixin private StoreOption store;

  @Override
  public Integer call() throws NoSuchFileException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Store.restore(file, store.folder(), Home.iris());
    main.out().println(store.folder());
    return 0;
  }
}
