package org.reformgraph.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reformgraph.load.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads articles into the store and says what became of each that was not. */
@Command(name = "load", description = "Read articles and load them into the store; unchanged ones are skipped.")
final class LoadCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders of articles; - for standard input.")
  private List<Path> paths;

  @Option(names = "--force", description = "Read unchanged articles again.")
  private boolean force;

  @Option(names = "--no-text", description = "Keep metadata and short quotes only, not the articles' text.")
  private boolean noText;

  @Mixin private InputOption input;
  @Mixin private StoreOption store;

  @Override
  public Integer call() throws NoSuchFileException {
    LoadReport report;
    try (var items = input.items(paths, main.in());
        var bar = ProgressLine.on(main.err(), "load")) {
      var installation = Installation.read(Home.find(), !noText);
      try (var open = installation.open(store.folder())) {
        report = installation.into(open, force).run(items, bar::at);
      }
    }
    main.out().print(report.render());
    return report.rejected().isEmpty() ? 0 : 1;
  }
}
