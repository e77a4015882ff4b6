package org.reformgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reformgraph.evaluate.BioScores;
import org.reformgraph.evaluate.Evaluation;
import org.reformgraph.evaluate.EvaluationReport;
import org.reformgraph.evaluate.QualityFile;
import org.reformgraph.evaluate.QualityFile.Measured;
import org.reformgraph.evaluate.ReadingSpeed;
import org.reformgraph.evaluate.RecognizersCases;
import org.reformgraph.evaluate.Scores;
import org.reformgraph.evaluate.Section;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.link.Linker;
import org.reformgraph.link.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores extraction against gold files and other projects' data, and measures its speed. */
@Command(
    name = "evaluate",
    description = {
      "Score what is read from articles against gold files: precision, recall, F1, and how far confidences hold.",
      "Or compare it with other projects' test data, or measure its speed; several may be asked for at once."
    })
final class EvaluateCommand implements Callable<Integer> {

  enum Format {
    table,
    json,
    md
  }

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "GOLD-FOLDER",
      arity = "0..*",
      description =
          "Folders of <id>.gold.json files; without one and without --bio, --recognizers or --speed the project's own:"
              + " data/gold, data/gold-own and data/held-out.")
  private List<Path> folders = List.of();

  @Option(
      names = "--articles",
      paramLabel = "FOLDER",
      description =
          "Where the texts lie (default: beside the gold files, then ../articles); with --speed what is read (default:"
              + " the shipped articles).")
  private Path articles;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Score this output of extract --format json instead of reading the articles.")
  private Path predictions;

  @Option(
      names = "--bio",
      paramLabel = "FILE",
      description = "Strict span scores of ORG, PER and LOC against sentences in BIO tags, each read by itself.")
  private Path bio;

  @Option(
      names = "--recognizers",
      paramLabel = "FOLDER",
      description = "Compare quantities and dates with specifications of Microsoft Recognizers-Text.")
  private Path recognizers;

  @Option(
      names = "--speed",
      description = "Measure reading and plain segmentation on one thread, the time to be ready, and the heap.")
  private boolean speed;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the counts as CSV; data/quality.csv is what the data set says of its quality.")
  private Path save;

  @Option(names = "--errors", description = "List what was missed, what is wrong and what differs.")
  private boolean errors;

  @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Option(
      names = "--floor",
      paramLabel = "TYPE=F1",
      converter = Floor.Converter.class,
      description = "Exit with 1 where F1 of that type is lower, e.g. districts=0.95; may be repeated.")
  private List<Floor> floors = List.of();

  private Reader reader;

  @Override
  public Integer call() throws IOException {
    boolean beside = bio != null || recognizers != null || speed;
    if (folders.isEmpty() && predictions != null) {
      throw new Failure("no gold", "--predictions", "name the GOLD-FOLDER to score them against");
    }
    if (folders.isEmpty() && (!beside || save != null || !floors.isEmpty())) {
      folders = Home.find().gold();
    }
    var sections = new ArrayList<Section>();
    if (speed) {
      // First, while nothing is loaded and warm.
      var data = Home.find().data();
      var timed = ReadingSpeed.loading(() -> Linker.read(data));
      reader = timed.reader();
      sections.add(timed.over(articles == null ? Home.find().articles() : articles));
    }
    boolean fine = scored(sections);
    if (bio != null) {
      sections.add(BioScores.of(reader(), bio, errors));
    }
    if (recognizers != null) {
      sections.add(RecognizersCases.of(extractor(), recognizers, errors));
    }
    main.out()
        .print(
            switch (format) {
              case table -> sections.stream().map(Section::table).collect(Collectors.joining(System.lineSeparator()));
              case json -> Section.json(sections);
              case md -> sections.stream().map(Section::markdown).collect(Collectors.joining("\n"));
            });
    return fine ? 0 : 1;
  }

  /** Adds the scores against gold; whether all was read and every floor is reached. */
  private boolean scored(List<Section> sections) throws IOException {
    boolean reached = true;
    var measured = new ArrayList<Measured>();
    for (var folder : folders) {
      var scores = predictions == null ? Scores.of(reader(), folder, articles) : Scores.of(predictions, folder);
      var name = folder.toAbsolutePath().normalize().getFileName().toString();
      measured.add(new Measured(name, scores.evaluation()));
      sections.add(new EvaluationReport(folders.size() > 1 ? name : null, scores.evaluation(), errors));
      scores.unread().forEach(reason -> main.err().println("reformgraph: " + reason));
      reached &= scores.unread().isEmpty() & reached(scores.evaluation());
    }
    if (save != null) {
      QualityFile.write(save, reader().version(), measured);
    }
    return reached;
  }

  private boolean reached(Evaluation evaluation) {
    boolean reached = true;
    for (var floor : floors) {
      double f1 = evaluation.total(floor.yardstick()).f1();
      if (f1 < floor.f1()) {
        reached = false;
        main.err()
            .printf(
                Locale.ROOT,
                "reformgraph: %s has F1 %.4f, the floor is %.4f%n",
                floor.yardstick().word(),
                f1,
                floor.f1());
      }
    }
    return reached;
  }

  private Reader reader() {
    if (reader == null) {
      reader = Linker.read(Home.find().data());
    }
    return reader;
  }

  private static Extractor extractor() {
    var home = Home.find();
    return new Extractor(Lexicon.read(home.data().resolve("lexicon")), Gazetteer.read(home.gazetteer()));
  }
}
