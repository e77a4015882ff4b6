package org.reformgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Mixin of all commands that use a store: {@code @Mixin StoreOption store;}. */
final class StoreOption {

  @Option(
      names = "--db",
      paramLabel = "FOLDER",
      description = "Folder of the store (default: var/db in the project's folder).")
  private Path folder;

  /** The store's folder; need not exist. */
  Path folder() {
    return folder == null ? Home.find().store() : folder.toAbsolutePath().normalize();
  }
}
