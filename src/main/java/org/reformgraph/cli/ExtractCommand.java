package org.reformgraph.cli;

import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.reformgraph.article.Article;
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
import picocli.CommandLine.Mixin;
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

  @Mixin private InputOption input;

  @Override
  public Integer call() throws NoSuchFileException {
    var rejected = new AtomicInteger();
    try (var items = input.items(paths, main.in())) {
      var gazetteer = Gazetteer.read(Home.find().gazetteer());
      Reader reader = Linker.read(Home.find().data(), gazetteer);
      try (var sink = sink(gazetteer, reader.version())) {
        // Not by an iterator: over files that hold many articles it would keep a whole file in memory.
        items.forEachOrdered(
            item -> {
              switch (item) {
                case Article article -> sink.write(reader.read(article));
                case Rejected r -> {
                  rejected.incrementAndGet();
                  main.err().println("reformgraph: rejected " + r.id() + " " + r.code() + ": " + r.reason());
                }
              }
            });
      }
    }
    return rejected.get() == 0 ? 0 : 1;
  }

  private Sink sink(Gazetteer gazetteer, String version) {
    if (format == Format.json) {
      return new Lines(main.out());
    }
    var iris = Home.iris();
    return new Graphs(
        new GraphWriter(main.out(), GraphWriter.Format.valueOf(format.name()), rdf11),
        new ArticleMapper(iris, gazetteer),
        version,
        iris);
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

  private record Graphs(GraphWriter writer, ArticleMapper mapper, String version, Iris iris) implements Sink {
    @Override
    public void write(Reading reading) {
      writer.write(mapper.map(reading, version), iris);
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
