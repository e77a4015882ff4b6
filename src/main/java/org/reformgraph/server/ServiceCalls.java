package org.reformgraph.server;

import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;

/**
 * The SERVICE clauses of a query or pattern, wherever they hide: sub-queries, EXISTS in FILTER, BIND, HAVING or
 * ORDER BY. They are looked for in the algebra, for a walk over the syntax misses those inside EXISTS. Refusing
 * them by name is courtesy to the user; what really keeps the server from calling out is the dataset's context.
 */
final class ServiceCalls {

  private ServiceCalls() {}

  /** What is called, sorted; empty for a query that stays here. */
  static TreeSet<String> of(Query query) {
    return query.getQueryPattern() == null && !query.isSelectType() ? new TreeSet<>() : of(Algebra.compile(query));
  }

  static TreeSet<String> of(Element pattern) {
    return of(Algebra.compile(pattern));
  }

  private static TreeSet<String> of(Op algebra) {
    var called = new TreeSet<String>();
    Walker.walk(
        algebra,
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            called.add(service.getService().toString());
          }
        },
        new ExprVisitorBase());
    return called;
  }
}
