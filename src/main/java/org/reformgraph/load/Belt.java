package org.reformgraph.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.reformgraph.article.Article;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.store.Store;
import org.reformgraph.store.Stored;

/**
 * The threads of a load. One feeds ({@link #put}, the caller's), as many as there are cores read, one writes. Room on
 * the belt is measured in text: an article takes its share of {@link #ROOM} from when it is put until it is written,
 * and the feeder waits for room; so memory is bounded, and the queues between the threads need no bound of their own.
 */
final class Belt implements AutoCloseable {

  /** UTF-16 units of text under way; with its graphs a unit takes about a hundred bytes. */
  private static final int ROOM = 1 << 20;

  /** What an article takes at least: much of its graph is there whatever its length. */
  private static final int LEAST = 1 << 10;

  /** A transaction is closed when it holds half of what may be under way, so that reading goes on while it is written. */
  private static final int BATCH = ROOM / 2;

  /** How long an article that was read waits for its transaction at most, so that readers of the store see it soon. */
  private static final long DELAY_NS = 15_000_000_000L;

  private static final long PATIENCE_MS = 200;

  private record Read(long place, int room, Outcome outcome) {

    /** Comes after all others. */
    static final Read LAST = new Read(Long.MAX_VALUE, 0, null);
  }

  private final Function<Article, Outcome> reading;
  private final Store store;
  private final Tally tally;
  private final Semaphore room = new Semaphore(ROOM);
  private final BlockingQueue<Read> results = new LinkedBlockingQueue<>();
  private final ExecutorService readers;
  private final Thread writer;
  private final Instant began;
  // Threads are never interrupted: TDB2's and Lucene's files would be closed under them.
  private volatile boolean closed;
  private volatile Throwable failure;

  Belt(Function<Article, Outcome> reading, Store store, Tally tally, Load.Options options) {
    this.reading = reading;
    this.store = store;
    this.tally = tally;
    this.began = options.clock().instant();
    this.readers = Executors.newFixedThreadPool(options.cores(), daemons());
    this.writer = Thread.ofPlatform().name("load-write").daemon().start(this::write);
  }

  /** Waits for room, then has the article read and written. */
  void put(long place, Article article) {
    int share = Math.clamp(article.body().length(), LEAST, BATCH);
    try {
      while (!room.tryAcquire(share, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        rethrow();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    rethrow();
    readers.execute(() -> read(place, share, article));
  }

  /** Waits until all that was put is written. */
  void finish() {
    readers.shutdown();
    try {
      while (!readers.awaitTermination(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        rethrow();
      }
      results.add(Read.LAST);
      writer.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    rethrow();
  }

  /** After {@link #finish} does nothing; before it, lets go of what is not yet in a transaction. */
  @Override
  public void close() {
    closed = true;
    readers.shutdown();
    results.add(Read.LAST);
    boolean interrupted = false;
    // The store must not be closed under the writer.
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(long place, int share, Article article) {
    if (closed || failure != null) {
      return;
    }
    try {
      results.add(new Read(place, share, reading.apply(article)));
    } catch (Throwable e) {
      // Out of memory and the like: no article's fault.
      failure = e;
    }
  }

  private void write() {
    var batch = new ArrayList<Read>();
    int size = 0;
    long opened = 0;
    try {
      while (failure == null && !closed) {
        var next = results.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
        if (next != null && next != Read.LAST) {
          opened = batch.isEmpty() ? System.nanoTime() : opened;
          size += next.room();
          batch.add(next);
        }
        // An empty queue means that readers are slow or out of room: what is there must not wait.
        if (next == null || next == Read.LAST || size >= BATCH || System.nanoTime() - opened > DELAY_NS) {
          write(batch);
          room.release(size);
          batch.clear();
          size = 0;
        }
        if (next == Read.LAST) {
          return;
        }
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  private void write(List<Read> batch) {
    var fit = new ArrayList<Read>();
    var graphs = new ArrayList<ArticleGraphs>();
    for (var read : batch) {
      switch (read.outcome()) {
        case Outcome.Fit(ArticleGraphs article) -> {
          fit.add(read);
          graphs.add(article);
        }
        case Outcome.Unfit(var why) -> tally.rejected(read.place(), why);
      }
    }
    if (graphs.isEmpty()) {
      return;
    }
    try {
      tally.stored(put(graphs));
    } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
      // One article's graph that can't be stored must not take the others along.
      for (int i = 0; i < graphs.size(); i++) {
        one(fit.get(i).place(), graphs.get(i));
      }
    }
  }

  private void one(long place, ArticleGraphs graphs) {
    try {
      tally.stored(put(List.of(graphs)));
    } catch (RuntimeException e) {
      tally.rejected(place, Load.internal(graphs.id(), e));
    }
  }

  private Stored put(List<ArticleGraphs> graphs) {
    return store.put(graphs, began);
  }

  private void rethrow() {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the load was interrupted; what was written is whole, run it again for the rest", e);
  }

  private static ThreadFactory daemons() {
    return Thread.ofPlatform().name("load-read-", 1).daemon().factory();
  }
}
