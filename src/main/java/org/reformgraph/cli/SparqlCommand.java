package org.reformgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs SPARQL as given. */
@Command(name = "sparql", description = "Run a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE; no update).")
final class SparqlCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "The text of the query.")
  private String text;

  @Option(names = {"-f", "--file"}, paramLabel = "FILE", description = "Read the query from a file; - is standard input.")
  private String file;

  @Mixin private ResultOptions options;

  @Override
  public Integer call() throws IOException {
    if ((text == null) == (file == null)) {
      throw new Failure("one query is needed", "sparql", "give its text or -f FILE, not both");
    }
    var query = text == null ? read() : text;
    return options.run(main.out(), main.err(), runner -> runner.answer(query));
  }

  private String read() throws IOException {
    return file.equals("-")
        ? new String(main.in().readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }
}
