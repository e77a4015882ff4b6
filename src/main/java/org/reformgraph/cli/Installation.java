package org.reformgraph.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.reformgraph.article.Options;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.graph.ArticleMapper;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.Endpoints;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Quality;
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

  /**
   * @param withText whether the graph keeps the articles' text; else short quotes only
   */
  static Installation read(Home home, boolean withText) {
    var iris = Home.iris();
    var gazetteer = Gazetteer.read(home.gazetteer());
    return new Installation(
        iris,
        AuthorityGraphs.read(home.ontology(), gazetteer, Quality.read(home.quality()), iris, Endpoints.NONE),
        Linker.read(home.data(), gazetteer),
        new ArticleMapper(iris, gazetteer, withText),
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
}
