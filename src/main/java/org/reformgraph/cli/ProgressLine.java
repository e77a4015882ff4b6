package org.reformgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how long work goes on: a line that changes in place on a terminal, a plain line now and then elsewhere. */
final class ProgressLine implements AutoCloseable {

  private static final long INTERVAL_NS = 10_000_000_000L;

  private final PrintStream err;
  private final String task;
  private final ProgressBar bar;
  private long last = System.nanoTime();

  private ProgressLine(PrintStream err, String task, ProgressBar bar) {
    this.err = err;
    this.task = task;
    this.bar = bar;
  }

  static ProgressLine on(PrintStream err, String task) {
    return new ProgressLine(err, task, isTerminal() ? bar(err, task) : null);
  }

  /** As {@link org.reformgraph.load.Progress#at}. */
  void at(long articles, long triples) {
    if (bar != null) {
      bar.stepTo(articles);
      bar.setExtraMessage(String.format(Locale.ROOT, " %,d triples", triples));
    } else if (System.nanoTime() - last >= INTERVAL_NS) {
      last = System.nanoTime();
      err.printf(Locale.ROOT, "%s: %d articles, %d triples%n", task, articles, triples);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private static ProgressBar bar(PrintStream err, String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" articles", 1)
        .showSpeed()
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .build();
  }

  /** Whether standard error is one; Java itself tells only of standard input and output. */
  private static boolean isTerminal() {
    try {
      return Path.of("/proc/self/fd/2").toRealPath().toString().matches("/dev/(pts/.*|tty.*|console)");
    } catch (IOException e) {
      return false;
    }
  }
}
