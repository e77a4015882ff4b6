package org.reformgraph.store;

import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.graph.Namespaces;

/** The prefixes that a store declares, for writers of Turtle and TriG and for those who write queries. */
final class Prefixes {

  private static final Map<String, String> ALL = Namespaces.byPrefix();

  private Prefixes() {}

  /** Declares what is not yet declared so. */
  static void declare(DatasetGraph base) {
    boolean complete = Txn.calculateRead(base, () -> base.prefixes().getMapping().entrySet().containsAll(ALL.entrySet()));
    if (!complete) {
      Txn.executeWrite(base, () -> ALL.forEach(base.prefixes()::add));
    }
  }
}
