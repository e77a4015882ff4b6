package org.reformgraph.store;

import java.util.UUID;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Which committed state of a TDB2 data set a transaction sees. TDB2 counts its commits from zero in each process, so
 * the states of two processes are never equal, even where the data is.
 *
 * @param process the process that counts
 * @param database the database in use, which compaction exchanges
 * @param version the number of commits before
 */
public record Commit(String process, int database, long version) {

  private static final String PROCESS = UUID.randomUUID().toString().substring(0, 8);

  /** The state that the current thread's transaction on the data sees. */
  public static Commit of(DatasetGraph data) {
    var database = database(data);
    var transaction = database.getTxnSystem().getThreadTransaction();
    return new Commit(PROCESS, System.identityHashCode(database), transaction.getDataVersion());
  }

  private static DatasetGraphTDB database(DatasetGraph data) {
    var database = TDBInternal.getDatasetGraphTDB(data);
    if (database != null) {
      return database;
    }
    if (data instanceof DatasetGraphWrapper wrapper) {
      return database(wrapper.getWrapped());
    }
    throw new IllegalArgumentException("no TDB2 data set: " + data.getClass());
  }

  /** Short and unique, fit for an entity tag. */
  public String tag() {
    return process + "-" + Integer.toHexString(database) + "-" + version;
  }
}
