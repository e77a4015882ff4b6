package org.reformgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.reformgraph.article.Item;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.load.Recombination;

/**
 * Measures a load: articles and triples a second and the most memory in use, and beside it Jena's own TDB2 loaders on
 * the same quads. Arguments: a folder for the stores, the number of articles, and {@code jena} for the comparison.
 * Run it with a heap of the size to be tried, {@code -Xmx1g}.
 */
final class LoadBench {

  private LoadBench() {}

  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var folder = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    Files.createDirectories(folder);
    var made = Recombination.of(Home.find().articles());
    var installation = Installation.read(Home.find(), true);
    try (var store = installation.open(folder.resolve("db"))) {
      var heap = new AtomicLong();
      var own = new AtomicLong();
      var watcher = Thread.ofPlatform().daemon().start(() -> watch(heap, own));
      var report =
          installation.into(store, false).run(made.articles(articles).map(Item.class::cast), LoadBench::silent);
      watcher.interrupt();
      double seconds = report.time().toMillis() / 1000.0;
      out.print(report.render());
      out.printf(
          Locale.ROOT,
          "%d articles: %.1f articles/s, %.0f triples/s, heap in use at most %d MB, memory of its own at most %d MB,"
              + " with mapped files %d MB; CPU %.0f s%n",
          articles,
          articles / seconds,
          report.triples() / seconds,
          heap.get() >> 20,
          own.get() >> 10,
          status("VmHWM:") >> 10,
          ProcessHandle.current().info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(0.0));
      if (args.length > 2 && args[2].equals("jena")) {
        var quads = folder.resolve("all.nq");
        try (var file = Files.newOutputStream(quads)) {
          store.export(file, GraphWriter.Format.nq, false);
        }
      }
    }
    if (args.length > 2 && args[2].equals("jena")) {
      jena(out, folder);
    }
  }

  private static void jena(PrintStream out, Path folder) throws IOException {
    var quads = folder.resolve("all.nq");
    long count;
    try (var lines = Files.lines(quads)) {
      count = lines.count();
    }
    for (var name : List.of("basic", "phased", "parallel")) {
      var location = Files.createDirectories(folder.resolve("jena-" + name));
      long start = System.nanoTime();
      var data = DatabaseMgr.connectDatasetGraph(location.toString());
      var loader =
          switch (name) {
            case "basic" -> LoaderFactory.basicLoader(data, MonitorOutputs.nullOutput());
            case "phased" -> LoaderFactory.phasedLoader(data, MonitorOutputs.nullOutput());
            default -> LoaderFactory.parallelLoader(data, MonitorOutputs.nullOutput());
          };
      loader.startBulk();
      loader.load(quads.toString());
      loader.finishBulk();
      double seconds = (System.nanoTime() - start) / 1e9;
      TDBInternal.expel(data);
      out.printf(
          Locale.ROOT, "Jena's %s loader: %d quads in %.1f s, %.0f quads/s%n", name, count, seconds, count / seconds);
    }
  }

  private static void silent(long articles, long triples) {
    // The report says all.
  }

  private static void watch(AtomicLong heap, AtomicLong own) {
    try {
      while (true) {
        long use = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
          // Garbage is not use: what the last collection left over.
          var after = pool.getCollectionUsage();
          use += after == null ? 0 : after.getUsed();
        }
        heap.accumulateAndGet(use, Math::max);
        own.accumulateAndGet(status("RssAnon:"), Math::max);
        Thread.sleep(200);
      }
    } catch (InterruptedException | IOException e) {
      // Told to stop, or no Linux.
    }
  }

  /** In kilobytes. Pages of TDB2's and Lucene's files, mapped into memory, are resident but not the process's own. */
  private static long status(String field) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
