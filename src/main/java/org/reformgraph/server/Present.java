package org.reformgraph.server;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.store.Commit;

/**
 * Something worked out of the whole data set and kept until the next commit.
 *
 * @param <T> immutable
 */
final class Present<T> {

  private final DatasetGraph data;
  private final Function<DatasetGraph, T> work;
  private Commit state;
  private T value;

  Present(DatasetGraph data, Function<DatasetGraph, T> work) {
    this.data = data;
    this.work = work;
  }

  /** Of the last committed state; who comes while it is worked out waits. */
  synchronized T get() {
    return data.isInTransaction() ? renewed() : Txn.calculateRead(data, this::renewed);
  }

  private T renewed() {
    var seen = Commit.of(data);
    if (!seen.equals(state)) {
      value = work.apply(data);
      state = seen;
    }
    return value;
  }
}
