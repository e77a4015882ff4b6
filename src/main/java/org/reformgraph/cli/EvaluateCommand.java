package org.reformgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reformgraph.evaluate.EvaluationReport;
import org.reformgraph.evaluate.Scores;
import org.reformgraph.link.Linker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores extraction against gold files. */
@Command(
    name = "evaluate",
    description = "Score what is read from articles against gold files: precision, recall, F1.")
final class EvaluateCommand implements Callable<Integer> {

  enum Format {
    table,
    json,
    md
  }

  @ParentCommand private Main main;

  @Parameters(paramLabel = "GOLD-FOLDER", description = "Folder of <id>.gold.json files.")
  private Path folder;

  @Option(
      names = "--articles",
      paramLabel = "FOLDER",
      description = "Where the texts lie (default: beside the gold files, then ../articles).")
  private Path articles;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Score this output of extract --format json instead of reading the articles.")
  private Path predictions;

  @Option(names = "--errors", description = "List what was missed and what is wrong, by article and type.")
  private boolean errors;

  @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Option(
      names = "--floor",
      paramLabel = "TYPE=F1",
      converter = Floor.Converter.class,
      description = "Exit with 1 where F1 of that type is lower, e.g. districts=0.95; may be repeated.")
  private List<Floor> floors = List.of();

  @Override
  public Integer call() throws IOException {
    var scores =
        predictions == null
            ? Scores.of(Linker.read(Home.find().data()), folder, articles)
            : Scores.of(predictions, folder);
    var report = new EvaluationReport(scores.evaluation(), errors);
    main.out()
        .print(
            switch (format) {
              case table -> report.table();
              case json -> report.json();
              case md -> report.markdown();
            });
    scores.unread().forEach(reason -> main.err().println("reformgraph: " + reason));
    boolean missed = false;
    for (var floor : floors) {
      double f1 = scores.evaluation().total(floor.yardstick()).f1();
      if (f1 < floor.f1()) {
        missed = true;
        main.err()
            .printf(
                Locale.ROOT,
                "reformgraph: %s has F1 %.4f, the floor is %.4f%n",
                floor.yardstick().word(),
                f1,
                floor.f1());
      }
    }
    return missed || !scores.unread().isEmpty() ? 1 : 0;
  }
}
