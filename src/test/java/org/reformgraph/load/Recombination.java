package org.reformgraph.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;

/** Articles in any number, each of sentences of the shipped ones: the n-th is the same in every run. */
public final class Recombination {

  private static final int PARAGRAPHS = 5;

  private final List<Article> sources;
  private final List<String> sentences;
  private final int perParagraph;

  private Recombination(List<Article> sources, List<String> sentences) {
    this.sources = sources;
    this.sentences = sentences;
    this.perParagraph = Math.max(1, sentences.size() / sources.size() / PARAGRAPHS);
  }

  public static Recombination of(Path folder) {
    try (var items = new Articles(Options.standard()).read(folder)) {
      var sources = items.filter(Article.class::isInstance).map(Article.class::cast).toList();
      var sentences =
          sources.stream()
              .flatMap(article -> Stream.of(article.body().split("(?<=[。!?!?])|\\n")))
              .map(String::strip)
              .filter(sentence -> sentence.length() > 5)
              .distinct()
              .toList();
      return new Recombination(sources, sentences);
    }
  }

  public Stream<Article> articles(int count) {
    return IntStream.range(0, count).mapToObj(this::article);
  }

  public Article article(int n) {
    var random = new Random(n);
    var source = sources.get(random.nextInt(sources.size()));
    var body = new StringBuilder();
    for (int p = 0; p < PARAGRAPHS; p++) {
      for (int s = 0; s < perParagraph; s++) {
        body.append(sentences.get(random.nextInt(sentences.size())));
      }
      body.append("\n\n");
    }
    return new Article(
        String.format(Locale.ROOT, "made-%06d", n),
        source.title() + "(" + n + ")",
        source.published(),
        source.publisher(),
        source.page(),
        List.of(),
        source.report(),
        source.district(),
        null,
        "zh",
        List.of(),
        true,
        body.toString().strip());
  }

  /** The first so many articles as JSON Lines. */
  public void write(int count, Path file) {
    var json = new ObjectMapper();
    var lines = new ArrayList<String>();
    articles(count)
        .forEach(
            article -> {
              var line = new LinkedHashMap<String, Object>();
              line.put("id", article.id());
              line.put("title", article.title());
              line.put("published", String.valueOf(article.published()));
              line.put("publisher", article.publisher());
              line.put("page", article.page());
              line.put("report", article.report());
              line.put("district", article.district());
              line.put("text", "brief");
              line.put("body", article.body());
              line.values().removeIf(value -> value == null || "null".equals(value));
              lines.add(json.valueToTree(line).toString());
            });
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
