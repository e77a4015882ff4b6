package org.reformgraph.cli;

import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reformgraph.article.Article;
import org.reformgraph.article.Item;
import org.reformgraph.article.Rejected;
import org.reformgraph.evaluate.GoldDocument;
import org.reformgraph.evaluate.GoldFormat;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.graph.ArticleMapper;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Iris;
import org.reformgraph.link.Linker;
import org.reformgraph.link.Reader;
import org.reformgraph.link.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what would be loaded, without a store. */
@Command(
    name = "extract",
    description = "Read articles and print what was read, as JSON or RDF, without storing it.",
    footer = "%nJSON is one object a line and article, in the format of the gold files, with all mentions.")
final class ExtractCommand implements Callable<Integer> {

  enum Format {
    json,
    ttl,
    trig,
    nq,
    jsonld
  }

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders of articles; - for standard input.")
  private List<Path> paths;

  @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: json).")
  private Format format = Format.json;

  @Option(names = "--rdf11", description = "Write reifiers as rdf:Statement, for tools that know no triple terms.")
  private boolean rdf11;

  @Override
  public Integer call() throws NoSuchFileException {
    int rejected = 0;
    try (var items = Installation.items(paths, main.in())) {
      var home = Home.find();
      Reader reader = Linker.read(home.data());
      try (var sink = sink(home, reader.version())) {
        for (Item item : (Iterable<Item>) items::iterator) {
          switch (item) {
            case Article article -> sink.write(reader.read(article));
            case Rejected r -> {
              rejected++;
              main.err().println("reformgraph: rejected " + r.id() + " " + r.code() + ": " + r.reason());
            }
          }
        }
      }
    }
    return rejected == 0 ? 0 : 1;
  }

  private Sink sink(Home home, String version) {
    return format == Format.json
        ? new Lines(main.out())
        : new Graphs(
            new GraphWriter(main.out(), GraphWriter.Format.valueOf(format.name()), rdf11),
            new ArticleMapper(new Iris(), Gazetteer.read(home.gazetteer())),
            version);
  }

  private sealed interface Sink extends AutoCloseable {
    void write(Reading reading);

    @Override
    void close();
  }

  private record Lines(PrintStream out) implements Sink {
    @Override
    public void write(Reading reading) {
      out.println(GoldFormat.line(GoldDocument.of(reading)));
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  private record Graphs(GraphWriter writer, ArticleMapper mapper, String version) implements Sink {
    @Override
    public void write(Reading reading) {
      writer.write(mapper.map(reading, version), new Iris());
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
