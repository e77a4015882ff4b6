package org.reformgraph.query.match;

import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.graph.Iris;
import org.reformgraph.store.Commit;

/**
 * The index of the last committed state, read anew when something was committed since. While a load commits every
 * second, reading after each would be all that a server does: an index is used for twenty times as long as it took to
 * read, at least, before a newer state is looked at.
 */
public final class LiveIndex {

  private static final int RESTING = 20;

  private final DatasetGraph data;
  private final Iris iris;
  private Read last;

  private record Read(EntityIndex index, Commit state, long end, Duration took) {}

  public LiveIndex(DatasetGraph data, Iris iris) {
    this.data = data;
    this.iris = iris;
  }

  /** The names as they are; callers wait for each other while it is read. */
  public synchronized EntityIndex current() {
    if (last == null || System.nanoTime() - last.end() > last.took().toNanos() * RESTING) {
      Txn.executeRead(
          data,
          () -> {
            var state = Commit.of(data);
            if (last == null || !last.state().equals(state)) {
              long start = System.nanoTime();
              var index = EntityIndex.read(data, iris);
              long end = System.nanoTime();
              last = new Read(index, state, end, Duration.ofNanos(end - start));
            }
          });
    }
    return last.index();
  }
}
