package org.reformgraph.store;

import java.nio.file.Path;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.reformgraph.graph.Iris;

/**
 * An existing store opened for queries alone. Quicker than {@link Store}: Lucene's classes are loaded when a query
 * first asks for text, and nothing is written.
 */
public final class StoreReader implements AutoCloseable {

  static {
    JenaSystem.init();
  }

  private final Folder folder;
  private final DatasetGraph base;
  private final LazyText text;

  private StoreReader(Folder folder, DatasetGraph base, LazyText text) {
    this.folder = folder;
    this.base = base;
    this.text = text;
  }

  /**
   * Opens a store. Where the last process was killed while it wrote, the text index is first put right.
   *
   * @throws StoreException if there is no store, it is in use or of another format
   */
  public static StoreReader open(Path path, Iris iris) {
    Store.require(path);
    var folder = Folder.take(path);
    if (!folder.isSettled()) {
      folder.close();
      Store.open(path, iris).close();
      folder = Folder.take(path);
    }
    try {
      var base = folder.connect();
      var text = new LazyText(folder);
      base.getContext().set(TextQuery.textIndex, text);
      return new StoreReader(folder, base, text);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The data; the default graph is the union of the named ones. Refuses to be written to. */
  public DatasetGraph dataset() {
    return new DatasetGraphReadOnly(base);
  }

  @Override
  public void close() {
    text.close();
    TDBInternal.expel(base);
    folder.close();
  }
}
