package org.reformgraph.evaluate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;
import org.reformgraph.link.Reader;
import org.reformgraph.text.Tokens;

/**
 * Times the reader in one run beside HanLP's plain segmentation of the same texts, which is the limit of anything built
 * on it. Rates are characters (UTF-16 units) of the articles' bodies a second of the one reading thread's processor
 * time, so that other work on the machine does not count: the median of five rounds of two seconds, the two kinds of
 * work taking turns, after a warm-up of five seconds each. "Ready" is the time on the clock until the reader has read
 * a first line, the files of words and divisions and the dictionary being loaded before. The heap is what is in use
 * after a full collection, the reader loaded and nothing else.
 */
public final class ReadingSpeed {

  private static final double WARM_UP = 5;
  private static final double ROUND = 2;
  private static final int ROUNDS = 5;

  private final Reader reader;
  private final long ready;
  private final long heap;

  private ReadingSpeed(Reader reader, long ready, long heap) {
    this.reader = reader;
    this.ready = ready;
    this.heap = heap;
  }

  /** Loads the reader and times that; to be done before anything else is read, or it is warm already. */
  public static ReadingSpeed loading(Supplier<Reader> loading) {
    long start = System.nanoTime();
    var reader = loading.get();
    reader.read(Article.of("first", "杭州市推进改革。"));
    long ready = (System.nanoTime() - start) / 1_000_000;
    System.gc();
    return new ReadingSpeed(reader, ready, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  public Reader reader() {
    return reader;
  }

  /**
   * Measures on the articles of a folder.
   *
   * @throws IllegalArgumentException if it holds none
   */
  public Grid over(Path folder) {
    return over(folder, WARM_UP, ROUND);
  }

  Grid over(Path folder, double warmUp, double seconds) {
    var articles = articles(folder);
    ToIntFunction<Article> whole = article -> reader.read(article).figures().size();
    ToIntFunction<Article> plain = article -> Tokens.count(article.body());
    rate(whole, articles, warmUp);
    rate(plain, articles, warmUp);
    var reading = new double[ROUNDS];
    var segmenting = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      reading[round] = rate(whole, articles, seconds);
      segmenting[round] = rate(plain, articles, seconds);
    }
    return new Grid(
        "speed",
        List.of("speed", "measured", "unit"),
        List.of(
            List.of("whole reading", Math.round(median(reading)), "characters/s"),
            List.of("plain segmentation", Math.round(median(segmenting)), "characters/s"),
            List.of("ready to read", ready, "ms"),
            List.of("heap of the loaded reader", heap / 1_000_000, "MB")),
        List.of(articles.size() + " articles, " + characters(articles) + " characters; one thread, processor time"));
  }

  private static List<Article> articles(Path folder) {
    var articles =
        new Articles(Options.standard())
            .all(folder).stream().filter(Article.class::isInstance).map(Article.class::cast).toList();
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no articles: " + folder + "; name a folder that holds some");
    }
    return articles;
  }

  private static long characters(List<Article> articles) {
    return articles.stream().mapToLong(article -> article.body().length()).sum();
  }

  private static double rate(ToIntFunction<Article> work, List<Article> articles, double seconds) {
    long characters = 0;
    long found = 0;
    long start = processorTime();
    long spent = 0;
    while (spent < seconds * 1e9) {
      for (var article : articles) {
        found += work.applyAsInt(article);
        characters += article.body().length();
      }
      spent = processorTime() - start;
    }
    if (found == 0) {
      throw new IllegalStateException("nothing read: the rate would be of no work");
    }
    return characters / (spent / 1e9);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
