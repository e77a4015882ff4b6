package org.reformgraph.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFailed;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, but one that answers a pattern of two or more triples after an empty intermediate result with no
 * rows. That of Jena 6.0.0 fails the whole query then ("Peek iterator is already empty"; apache/jena GH-3751, mended
 * in 6.1).
 */
final class PatternExecutor extends OpExecutorTDB2 {

  private PatternExecutor(ExecutionContext context) {
    super(context);
  }

  /** Makes queries of the dataset with this context run by this executor. */
  static void install(Context context) {
    QC.setFactory(context, PatternExecutor::new);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    var settled = settled(input);
    return settled == null ? super.execute(pattern, input) : settled;
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    var settled = settled(input);
    return settled == null ? super.execute(pattern, input) : settled;
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    var settled = isPattern(filter.getSubOp()) ? settled(input) : null;
    return settled == null ? super.execute(filter, input) : settled;
  }

  private static boolean isPattern(Op op) {
    return op instanceof OpQuadPattern || op instanceof OpBGP;
  }

  /** The result, where an empty or failing input leaves no more to do; else null. */
  private QueryIterator settled(QueryIterator input) {
    try {
      return input.hasNext() ? null : input;
    } catch (RuntimeException e) {
      // Thrown when the rows are read, as TDB2 does with its own.
      return new QueryIterFailed(input, execCxt, e);
    }
  }
}
