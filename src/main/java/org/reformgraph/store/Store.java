package org.reformgraph.store;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;

/**
 * The graph on disk: a TDB2 database and a text index in one folder, of one process at a time. An article is two named
 * graphs, written and removed as a whole, together with their text and with what only they need elsewhere (towns and
 * streets in the gazetteer graph, the description of the run that read it). Readers see the last committed state
 * while a writer works. Methods may be called from many threads; writers wait for each other.
 */
public final class Store implements AutoCloseable {

  static {
    // Before any of Jena's constants is touched; in another order its classes wait for each other.
    JenaSystem.init();
  }

  private static final Node ANY = Node.ANY;
  private static final Node TYPE = RDF.type.asNode();

  private final Folder folder;
  private final Iris iris;
  private final DatasetGraph base;
  private final FullText text;
  private final GuardedDataset dataset;
  private final Change change;
  private final ExecutorService indexer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store-index").daemon().factory());

  private Store(Folder folder, Iris iris, DatasetGraph base, FullText text) {
    this.folder = folder;
    this.iris = iris;
    this.base = base;
    this.text = text;
    this.dataset = new GuardedDataset(base, text, folder.journal());
    this.change = new Change(base, text, iris, indexer);
  }

  /**
   * Opens the store in a folder for reading and writing; makes one where there is none. Where the last process was
   * killed while it wrote, the text index is first put right.
   *
   * @throws StoreException if the store is in use, of another format, or the folder holds something else
   */
  public static Store open(Path path, Iris iris) {
    var folder = Folder.take(path);
    DatasetGraph base = null;
    FullText text = null;
    try {
      folder.keepTo(iris.base());
      base = folder.connect();
      text = folder.index();
      new Reindexing(base, text).finish(folder.journal());
      return new Store(folder, iris, base, text);
    } catch (RuntimeException e) {
      if (text != null) {
        text.close();
      }
      if (base != null) {
        TDBInternal.expel(base);
      }
      folder.close();
      throw e;
    }
  }

  /**
   * Opens an existing store. As {@link #open}, but a folder without a store is an error.
   *
   * @throws StoreException also with {@link StoreException.Code#MISSING}
   */
  public static Store openExisting(Path path, Iris iris) {
    require(path);
    return open(path, iris);
  }

  static void require(Path path) {
    if (!Folder.isStore(path)) {
      throw new StoreException(
          StoreException.Code.MISSING, "there is no store in " + path + "; load articles first (reformgraph load PATH)");
    }
  }

  /** The data, with the text index behind {@code text:query}; the default graph is the union of the named ones. */
  public DatasetGraph dataset() {
    return dataset;
  }

  public Iris iris() {
    return iris;
  }

  /**
   * Writes whole articles in one transaction. An article of the same id is replaced. The run that read them is
   * described as begun at the time given, if it is new here.
   *
   * @param articles with different ids
   */
  public Stored put(List<ArticleGraphs> articles, Instant time) {
    return write(textOf(articles.stream().map(ArticleGraphs::id).toList()), () -> change.put(articles, time));
  }

  /** Removes an article and all that only it needed; false where there is none of this id. */
  public boolean remove(String id) {
    return write(textOf(List.of(id)), () -> change.remove(id));
  }

  /** What the article of this id was read from; empty where there is none. */
  public Optional<Stamp> stamp(String id) {
    var graph = iris.articleGraph(id);
    var article = iris.article(id);
    return read(
        () -> {
          var hash = object(graph, article, SchemaDO.sha256.asNode());
          var run = object(graph, article, Prov.wasGeneratedBy);
          if (hash == null || run == null) {
            return Optional.empty();
          }
          var version = iris.named(run.getURI()).map(Iris.Named::key).orElse("");
          return Optional.of(new Stamp(hash.getLiteralLexicalForm(), version));
        });
  }

  /** The graphs of an article; without what it brought to the gazetteer graph. */
  public Optional<ArticleGraphs> article(String id) {
    return read(
        () -> {
          var facts = copy(iris.articleGraph(id));
          return facts.isEmpty()
              ? Optional.empty()
              : Optional.of(new ArticleGraphs(id, facts, copy(iris.evidenceGraph(id)), Graph.emptyGraph));
        });
  }

  /** Ids of all articles, sorted. */
  public List<String> articles() {
    return read(
        () -> {
          var ids = new TreeSet<String>();
          base.find(ANY, ANY, TYPE, Rg.Article)
              .forEachRemaining(quad -> Shared.articleOf(iris, quad.getGraph()).ifPresent(ids::add));
          return List.copyOf(ids);
        });
  }

  /**
   * Sets the graphs that are no article's: ontology, gazetteer, dataset description. One whose content is the one set
   * last is left alone; towns and streets that articles brought stay.
   */
  public void describe(AuthorityGraphs authority) {
    describe(iris.ontologyGraph(), authority.ontology());
    describe(iris.gazetteerGraph(), authority.gazetteer());
    describe(iris.datasetGraph(), authority.dataset());
  }

  /** Whether there was something to write. */
  boolean describe(Node graph, Graph content) {
    var hash = GraphHash.of(content);
    if (hash.equals(folder.property(graph.getURI()))) {
      return false;
    }
    write(List.of(graph.getURI()), () -> change.replace(graph, content));
    // Last: a kill before this line has the graph written once more.
    folder.setProperty(graph.getURI(), hash);
    return true;
  }

  /** Notes that the latest run of this version ended, if an article of it is in the store. */
  public void runEnded(String version, Instant time) {
    write(List.of(), () -> change.runEnded(version, time));
  }

  /** Counts of the last committed state. Reads the whole store. */
  public Statistics statistics() {
    return read(() -> Census.of(base, text));
  }

  /**
   * Writes all data in an order that depends on nothing but the data, holding one graph in memory at a time. The
   * times of runs are left out: two stores of the same articles give the same bytes. Turtle has each triple once,
   * whatever number of graphs hold it.
   *
   * @param rdf11 whether reifiers are written as {@code rdf:Statement}
   */
  public void export(OutputStream out, GraphWriter.Format format, boolean rdf11) {
    run(() -> new Dump(base).write(out, format, rdf11));
  }

  /** Writes all data of one moment, times of runs included, to a file of gzipped N-Quads, replacing an older one. */
  public void backup(Path file) {
    run(() -> Backup.write(base, file));
  }

  /**
   * Makes a store of a backup, its text index made anew.
   *
   * @throws StoreException where there is a store already, or the backup can't be read to its end; then nothing is made
   */
  public static void restore(Path backup, Path path, Iris iris) {
    Backup.restore(backup, path, iris);
  }

  /** What is wrong with the store; empty where all is well. Reads the whole store. */
  public List<String> checkIntegrity() {
    return read(() -> new Integrity(base, text, iris).faults());
  }

  @Override
  public void close() {
    indexer.shutdown();
    dataset.close();
    TDBInternal.expel(base);
    folder.close();
  }

  <T> T read(Supplier<T> action) {
    return Txn.calculateRead(dataset, action);
  }

  private void run(Runnable action) {
    Txn.executeRead(dataset, action);
  }

  private <T> T write(Collection<String> graphs, Supplier<T> action) {
    dataset.beginChanging(graphs);
    try {
      T result = action.get();
      dataset.commit();
      return result;
    } finally {
      // Rolls back both parts where there was no commit.
      dataset.end();
    }
  }

  private void write(Collection<String> graphs, Runnable action) {
    write(
        graphs,
        () -> {
          action.run();
          return null;
        });
  }

  private Set<String> textOf(Collection<String> ids) {
    var graphs = new HashSet<String>();
    graphs.add(iris.gazetteerGraph().getURI());
    for (var id : ids) {
      graphs.add(iris.articleGraph(id).getURI());
      graphs.add(iris.evidenceGraph(id).getURI());
    }
    return graphs;
  }

  private Graph copy(Node name) {
    var graph = GraphFactory.createDefaultGraph();
    base.find(name, ANY, ANY, ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private Node object(Node graph, Node subject, Node predicate) {
    var found = base.find(graph, subject, predicate, ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }
}
