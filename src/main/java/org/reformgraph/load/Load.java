package org.reformgraph.load;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reformgraph.article.Article;
import org.reformgraph.article.Item;
import org.reformgraph.article.Rejected;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.ContentHash;
import org.reformgraph.graph.Violation;
import org.reformgraph.link.Reader;
import org.reformgraph.link.Reading;
import org.reformgraph.store.Stamp;
import org.reformgraph.store.Store;

/**
 * Articles into the store: each one is read, mapped and validated on whatever core is free, and written by one thread,
 * many in a transaction. The thread that calls {@link #run} walks through the input, and so the order of the input
 * decides which of two articles with one id is the duplicate; in what order articles are written decides nothing.
 * At any moment a bounded amount of text is under way, however large the input is.
 *
 * <p>Articles in the store that were read from the same content by the same version are left alone. One that is
 * rejected changes nothing: where the store has an older version of it, that stays.
 *
 * @param store where to
 * @param reader reads an article
 * @param mapper makes graphs of a reading, given the reader's version
 * @param check finds what is wrong with an article's graphs
 * @param options what else to know
 */
public record Load(
    Store store,
    Reader reader,
    BiFunction<Reading, String, ArticleGraphs> mapper,
    Function<ArticleGraphs, List<Violation>> check,
    Options options) {

  /**
   * Choices of a load.
   *
   * @param force whether unchanged articles are read again
   * @param cores number of threads that read
   * @param clock tells when a run began and ended
   */
  public record Options(boolean force, int cores, Clock clock) {

    /** All cores, unchanged articles skipped. */
    public static Options standard() {
      return new Options(false, Runtime.getRuntime().availableProcessors(), Clock.systemUTC());
    }

    public Options withForce(boolean choice) {
      return new Options(choice, cores, clock);
    }

    public Options withClock(Clock other) {
      return new Options(force, cores, other);
    }
  }

  public Load {
    Objects.requireNonNull(store);
    Objects.requireNonNull(reader);
    Objects.requireNonNull(mapper);
    Objects.requireNonNull(check);
    Objects.requireNonNull(options);
  }

  /** Loads all items; the stream is walked through once and not closed. */
  public LoadReport run(Stream<Item> items, Progress progress) {
    long start = System.nanoTime();
    var tally = new Tally(progress);
    try (var belt = new Belt(this::graphs, store, tally, options)) {
      var feeder = new Feeder(belt, tally);
      // Not by the stream's iterator: that of a flat map holds all of one input at once.
      items.forEachOrdered(feeder);
      belt.finish();
    }
    if (tally.written() > 0) {
      store.runEnded(reader.version(), options.clock().instant());
    }
    return tally.report(Duration.ofNanos(System.nanoTime() - start));
  }

  /** Decides what is done with each item, in the order of the input. */
  private final class Feeder implements Consumer<Item> {

    private final Belt belt;
    private final Tally tally;
    private final Set<String> seen = new HashSet<>();
    private long place;

    Feeder(Belt belt, Tally tally) {
      this.belt = belt;
      this.tally = tally;
    }

    @Override
    public void accept(Item item) {
      switch (item) {
        case Rejected rejected -> tally.rejected(place, rejected);
        case Article article when !seen.add(article.id()) -> tally.rejected(place, duplicate(article));
        case Article article when isUnchanged(article) -> tally.unchanged();
        case Article article -> belt.put(place, article);
      }
      place++;
    }
  }

  private boolean isUnchanged(Article article) {
    return !options.force()
        && store
            .stamp(article.id())
            .equals(Optional.of(new Stamp(ContentHash.of(article), reader.version())));
  }

  /** Never throws for a fault of the program: that is the article's reason to be rejected, and the run goes on. */
  private Outcome graphs(Article article) {
    try {
      var graphs = mapper.apply(reader.read(article), reader.version());
      var violations = check.apply(graphs);
      return violations.isEmpty() ? new Outcome.Fit(graphs) : new Outcome.Unfit(invalid(article, violations));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Unfit(internal(article.id(), e));
    }
  }

  private static Rejected duplicate(Article article) {
    return new Rejected(
        article.id(),
        Rejected.Code.DUPLICATE_ID,
        "an article with this id came before in the same run; give one of the two another id");
  }

  private static Rejected invalid(Article article, List<Violation> violations) {
    var more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
    return new Rejected(
        article.id(),
        Rejected.Code.INVALID,
        "what was read does not conform to the shapes: " + violations.getFirst() + more);
  }

  static Rejected internal(String id, Throwable fault) {
    var where = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
    return new Rejected(
        id, Rejected.Code.INTERNAL, "a fault of the program: " + fault + where + "; please report it with the article");
  }
}
