package org.reformgraph.link;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.text.Document;
import org.reformgraph.text.Tokens;

/** Times the set-up of the reader and its stages on the shipped articles, on one thread, in processor time, so
 * that other work on the machine does not count. Run by hand; no test. */
final class ReaderSpeed {

  private ReaderSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of("data");
    long start = cpu();
    Gazetteer gazetteer = Gazetteer.read(data.resolve("gazetteer"));
    start = lap("gazetteer", start);
    Lexicon lexicon = Lexicon.read(data.resolve("lexicon"));
    start = lap("lexicon", start);
    Extractor extractor = new Extractor(lexicon, gazetteer);
    start = lap("extractor", start);
    Linker linker = new Linker(gazetteer, lexicon, "speed");
    start = lap("linker (with an extractor of its own)", start);
    Tokens.of(Document.of("改革"));
    start = lap("first segmentation (HanLP's dictionary)", start);
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md") && !f.endsWith("README.md")).sorted().toList()) {
        articles.add((Article) new Articles(Options.standard()).all(file).getFirst());
      }
    }
    lap("articles", start);
    for (int round = 0; round < 3; round++) {
      rate("segmentation", articles, a -> Tokens.of(Document.of(a.body())).size());
      rate("mentions", articles, a -> extractor.in(Document.of(a.body()), a.title(), a.published()).bodies().size());
      rate("whole reading", articles, a -> linker.read(a).figures().size());
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long lap(String what, long start) {
    System.out.printf("%-45s %6d ms%n", what, (cpu() - start) / 1_000_000);
    return cpu();
  }

  private static void rate(String what, List<Article> articles, ToIntFunction<Article> work) {
    long characters = 0;
    int found = 0;
    long start = cpu();
    while (cpu() - start < 2_000_000_000L) {
      for (Article article : articles) {
        found += work.applyAsInt(article);
        characters += article.body().length();
      }
    }
    double seconds = (cpu() - start) / 1e9;
    System.out.printf("%-20s %,12.0f characters a second (%d)%n", what, characters / seconds, found);
  }
}
