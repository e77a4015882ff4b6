package org.reformgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.reformgraph.query.Answer;
import org.reformgraph.query.Format;
import org.reformgraph.query.Runner;
import org.reformgraph.query.Slice;
import org.reformgraph.query.Target;
import org.reformgraph.store.StoreReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixin of the commands that run a query: where it runs, how long, and how its result is written. */
final class ResultOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of table, csv, tsv, json, xml, md, xlsx (default: table).")
  private String format = "table";

  @Option(names = "--limit", paramLabel = "N", description = "Write at most so many rows (default: all).")
  private Long limit;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out so many rows before (default: 0).")
  private long offset;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the result to a file.")
  private Path output;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Ask this SPARQL endpoint instead of the local store.")
  private String endpoint;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Stop the query after so many seconds (default: 60).")
  private int timeout = 60;

  @Option(names = "--network", description = "Let the query call other endpoints (SERVICE).")
  private boolean network;

  @Mixin private StoreOption store;

  /** Runs what {@code ask} asks, writes the result, and tells on {@code err} how much it was. */
  int run(PrintStream out, PrintStream err, Function<Runner, Answer> ask) throws IOException {
    var written = Format.of(format);
    if (timeout < 1) {
      throw new Failure("no time to run", "--timeout " + timeout, "give a number of seconds from 1 on");
    }
    if (offset < 0 || limit != null && limit < 1) {
      throw new Failure("no rows to write", "--limit and --offset", "give a limit from 1 on and an offset from 0 on");
    }
    long start = System.nanoTime();
    long rows;
    if (endpoint != null) {
      rows = write(out, written, ask, new Target.Endpoint(url(endpoint)));
    } else {
      try (var reader = StoreReader.open(store.folder(), Home.iris())) {
        rows = write(out, written, ask, new Target.Local(reader.dataset()));
      }
    }
    err.printf(
        Locale.ROOT, "reformgraph: %d %s in %.2f s%n", rows, rows == 1 ? "row" : "rows", (System.nanoTime() - start) / 1e9);
    return 0;
  }

  private long write(PrintStream out, Format written, Function<Runner, Answer> ask, Target target)
      throws IOException {
    try (var answer = ask.apply(new Runner(target, Duration.ofSeconds(timeout), network))) {
      if (output == null) {
        return answer.write(written, slice(), out);
      }
      return writeFile(written, answer);
    }
  }

  private Slice slice() {
    return new Slice(offset, limit == null ? Long.MAX_VALUE : limit);
  }

  /** A file that bears its name is whole: a query that fails half-way leaves none, and an older one stays. */
  private long writeFile(Format written, Answer answer) throws IOException {
    var part = output.resolveSibling(output.getFileName() + ".part");
    try {
      long rows;
      try (OutputStream file = Files.newOutputStream(part)) {
        rows = answer.write(written, slice(), file);
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static URI url(String text) {
    try {
      var url = new URI(text);
      if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Reported below, like any other text that is no address.
    }
    throw new Failure("not the address of an endpoint", text, "give one such as http://localhost:3330/sparql");
  }
}
