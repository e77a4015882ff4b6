package org.reformgraph.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Runs the commands once for nothing, while the launcher has the JVM record what they load and link for its
 * ahead-of-time cache. What fails here is only not recorded.
 */
@Command(name = "train", hidden = true, description = "Lets the launcher record what the commands load.")
final class TrainCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Main.run(nowhere, nowhere, InputStream.nullInputStream(), "--help");
    }
    return 0;
  }
}
