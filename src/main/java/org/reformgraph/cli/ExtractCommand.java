package org.reformgraph.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import org.reformgraph.article.Rejected;
import org.reformgraph.evaluate.GoldDocument;
import org.reformgraph.evaluate.GoldFormat;
import org.reformgraph.link.Linker;
import org.reformgraph.link.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what would be loaded, without a store. */
@Command(name = "extract", description = "Read articles and print what was read, without storing it.")
final class ExtractCommand implements Callable<Integer> {

  enum Format {
    json
  }

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders of articles; - for standard input.")
  private List<Path> paths;

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: json, one object a line and article).")
  private Format format = Format.json;

  @Override
  public Integer call() throws NoSuchFileException {
    for (var path : paths) {
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var reader = Linker.read(Home.find().data());
    int rejected = 0;
    for (var path : paths) {
      try (var items = items(path)) {
        for (var iterator = items.iterator(); iterator.hasNext(); ) {
          if (!print(iterator.next(), reader)) {
            rejected++;
          }
        }
      }
    }
    return rejected == 0 ? 0 : 1;
  }

  private Stream<Item> items(Path path) {
    var articles = new Articles(Options.standard());
    return isStandardInput(path) ? articles.read(main.in(), "standard-input") : articles.read(path);
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }

  /** Whether there was an article to print. */
  private boolean print(Item item, Reader reader) {
    return switch (item) {
      case Article article -> {
        main.out().println(GoldFormat.line(GoldDocument.of(reader.read(article))));
        yield true;
      }
      case Rejected rejected -> {
        main.err().println("reformgraph: " + rejected.id() + " " + rejected.code() + ": " + rejected.reason());
        yield false;
      }
    };
  }
}
