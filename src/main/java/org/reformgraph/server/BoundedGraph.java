package org.reformgraph.server;

import java.time.Duration;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Where a DESCRIBE puts its triples: so many and for so long. ARQ's time-out ends with the pattern; describing what
 * was found would go on for ever in a large store.
 */
final class BoundedGraph extends WrappedGraph {

  private final int limit;
  private final long end;
  private int count;

  /**
   * @param limit most triples; one more is a 422
   * @param time from now on; a triple after it is a cancelled query
   */
  BoundedGraph(int limit, Duration time) {
    super(GraphFactory.createDefaultGraph());
    this.limit = limit;
    this.end = System.nanoTime() + time.toNanos();
  }

  @Override
  public void add(Triple triple) {
    check();
    super.add(triple);
  }

  @Override
  public void performAdd(Triple triple) {
    check();
    super.performAdd(triple);
  }

  private void check() {
    if (System.nanoTime() - end > 0) {
      throw new QueryCancelledException();
    }
    if (++count > limit) {
      ServletOps.error(422, "what is to be described has more than %,d triples; describe less".formatted(limit));
    }
  }
}
