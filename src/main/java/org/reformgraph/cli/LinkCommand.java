package org.reformgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reformgraph.query.match.EntityKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds the graph's identifiers to a table. */
@Command(
    name = "link",
    description = {
      "Add IRI, code, name, score and match to each row of a table, as the reconciliation service would.",
      "Exits with 1 where a row with a name got no match."
    })
final class LinkCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A table with a header: CSV, TSV or XLSX (its first sheet), in UTF-8 or GB 18030.")
  private Path file;

  @Option(names = "--column", required = true, paramLabel = "NAME", description = "The column with the names, or its number.")
  private String column;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "What the names stand for: district, institution, measure, person (default: any).")
  private List<String> kinds = List.of();

  @Option(
      names = "--parent",
      paramLabel = "NAME",
      split = ",",
      description = "Columns with the places around, such as 省,市.")
  private List<String> parents = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the table to a file, .csv, .tsv or .xlsx (default: CSV on standard output).")
  private Path output;

  @Mixin private StoreOption store;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Failure("no such file", file.toString(), "check the path");
    }
    if (output != null && Files.exists(output) && Files.isSameFile(file, output)) {
      throw new Failure("the output is the table itself", output.toString(), "give another file");
    }
    var wanted = kinds.stream().map(LinkCommand::kind).collect(Collectors.toSet());
    long start = System.nanoTime();
    var linking = new Linking(store.folder(), Home.iris(), file, column, parents, wanted);
    var result = output == null ? linking.write(main.out(), "csv") : writeFile(linking);
    main.err()
        .printf(Locale.ROOT, "reformgraph: %s in %.2f s%n", result.summary(), (System.nanoTime() - start) / 1e9);
    return result.unmatched() == 0 ? 0 : 1;
  }

  /** A file that bears its name is whole. */
  private Linking.Result writeFile(Linking linking) throws IOException {
    var name = output.getFileName().toString().toLowerCase(Locale.ROOT);
    var format = name.substring(name.lastIndexOf('.') + 1);
    if (!Set.of("csv", "tsv", "xlsx").contains(format)) {
      throw new Failure("no such format", output.toString(), "let the file's name end in .csv, .tsv or .xlsx");
    }
    var part = output.resolveSibling(output.getFileName() + ".part");
    try {
      Linking.Result result;
      try (var out = Files.newOutputStream(part)) {
        result = linking.write(out, format);
      }
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static EntityKind kind(String word) {
    return EntityKind.of(word)
        .orElseThrow(
            () ->
                new Failure(
                    "no such kind",
                    word,
                    "give one of " + Arrays.stream(EntityKind.values()).map(EntityKind::word).collect(Collectors.joining(", "))));
  }
}
