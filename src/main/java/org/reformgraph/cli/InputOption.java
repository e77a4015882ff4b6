package org.reformgraph.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import picocli.CommandLine.Option;

/** Mixin of all commands that read articles: {@code @Mixin InputOption input;}. */
final class InputOption {

  @Option(
      names = "--column",
      paramLabel = "HEADING=KEY",
      description =
          "What a column of a CSV or TSV table holds, e.g. --column 内容=body --column 时间=published; may be repeated."
              + " Usual headings in Chinese and English need none.")
  private Map<String, String> columns = new LinkedHashMap<>();

  /** What files, folders and standard input ({@code -}) hold, in the order given; to be closed. */
  Stream<Item> items(List<Path> paths, InputStream in) throws NoSuchFileException {
    for (var path : paths) {
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var articles = new Articles(options());
    return paths.stream()
        .flatMap(path -> isStandardInput(path) ? articles.read(in, "standard-input") : articles.read(path));
  }

  private Options options() {
    try {
      return Options.standard().withColumns(columns);
    } catch (IllegalArgumentException e) {
      throw new Failure("not a mapping of columns", "--column", e.getMessage());
    }
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }
}
