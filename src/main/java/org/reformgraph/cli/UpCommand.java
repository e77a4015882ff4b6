package org.reformgraph.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** From nothing to a running server: serves at once and loads meanwhile. */
@Command(
    name = "up",
    description = "Serve the store at once and load what is not yet loaded; stop with Ctrl-C.")
final class UpCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of articles (default: the articles shipped with the project).")
  private List<Path> paths;

  @Option(names = "--no-text", description = "Keep metadata and short quotes only, not the articles' text.")
  private boolean noText;

  @Mixin private InputOption input;
  @Mixin private StoreOption store;
  @Mixin private ServerOption server;

  @Override
  public Integer call() throws NoSuchFileException {
    var home = Home.find();
    try (var items = input.items(paths == null ? List.of(home.articles()) : paths, main.in());
        var serving = Serving.start(Store.open(store.folder(), Home.iris()), home.queries(), server)) {
      serving.announce(main.out());
      var report =
          serving.work(
              open -> {
                try (var bar = ProgressLine.on(main.err(), "load")) {
                  var installation = Installation.read(home, !noText);
                  open.describe(installation.authority());
                  return installation.into(open, false).run(items.takeWhile(item -> !serving.closing()), bar::at);
                }
              });
      main.out().print(report.render());
      serving.suggest(main.out());
      serving.await();
    }
    return 0;
  }
}
