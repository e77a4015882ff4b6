package org.reformgraph.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.graph.ArticleMapper;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.Endpoints;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Shapes;
import org.reformgraph.link.Linker;
import org.reformgraph.link.Reader;
import org.reformgraph.load.Load;
import org.reformgraph.store.Store;

/**
 * What loading needs of the project's folder, read once.
 *
 * @param iris mints the names
 * @param authority the graphs that hold whatever articles are loaded
 * @param reader reads articles
 * @param mapper makes graphs of what was read
 * @param shapes what those must conform to
 */
record Installation(Iris iris, AuthorityGraphs authority, Reader reader, ArticleMapper mapper, Shapes shapes) {

  static Installation read(Home home) {
    var iris = new Iris();
    var gazetteer = Gazetteer.read(home.gazetteer());
    return new Installation(
        iris,
        AuthorityGraphs.read(home.ontology(), gazetteer, iris, Endpoints.NONE),
        Linker.read(home.data()),
        new ArticleMapper(iris, gazetteer),
        Shapes.read(home.ontology()));
  }

  /** Opens a store for loading, its schema and gazetteer as in the project's folder. */
  Store open(Path folder) {
    var store = Store.open(folder, iris);
    try {
      store.describe(authority);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** A load into a store. The environment's SOURCE_DATE_EPOCH, where set, is the time of the run. */
  Load into(Store store, boolean force) {
    var options = Load.Options.standard().withForce(force).withClock(clock(System.getenv("SOURCE_DATE_EPOCH")));
    return new Load(store, reader, mapper::map, shapes::violations, options);
  }

  /** What files, folders and standard input ({@code -}) hold, in the order given; to be closed. */
  static Stream<Item> items(List<Path> paths, InputStream in) throws NoSuchFileException {
    for (var path : paths) {
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var articles = new Articles(Options.standard());
    return paths.stream()
        .flatMap(path -> isStandardInput(path) ? articles.read(in, "standard-input") : articles.read(path));
  }

  static Clock clock(String epoch) {
    if (epoch == null || epoch.isBlank()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch.strip())), ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      throw new Failure("not a time", "SOURCE_DATE_EPOCH=" + epoch, "give seconds since 1970, or unset it");
    }
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }
}
