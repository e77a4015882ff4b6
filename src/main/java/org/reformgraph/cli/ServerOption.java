package org.reformgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Mixin of the commands that serve: {@code @Mixin ServerOption server;}. */
final class ServerOption {

  @Option(names = "--port", paramLabel = "PORT", description = "TCP port, 0 for a free one (default: 3330).")
  int port = 3330;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on; 0.0.0.0 for all (default: localhost, reached from this machine only).")
  String host = "localhost";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest run of one query (default: 60).")
  int timeout = 60;

  @Option(
      names = "--administrators",
      paramLabel = "FILE",
      description = {
        "Allow those named in FILE to write, one \"name: password\" a line, to /reform/update and /reform/data",
        "(default: nobody writes)."
      })
  Path administrators;
}
