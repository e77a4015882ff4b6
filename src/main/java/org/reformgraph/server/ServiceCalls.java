package org.reformgraph.server;

import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVisitor;
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
    var finder = new Finder();
    Walker.walk(algebra, finder, finder.expressions);
    return finder.called;
  }

  /** Jena's walk passes by the expressions of ORDER BY and of aggregates. */
  private static final class Finder extends OpVisitorBase {

    private final TreeSet<String> called = new TreeSet<>();
    private final ExprVisitor expressions = new ExprVisitorBase();

    @Override
    public void visit(OpService service) {
      called.add(service.getService().toString());
    }

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().forEachExpr((variable, expression) -> walk(expression));
      for (var aggregate : group.getAggregators()) {
        var arguments = aggregate.getAggregator().getExprList();
        if (arguments != null) {
          arguments.forEach(this::walk);
        }
      }
    }

    private void walk(Expr expression) {
      Walker.walk(expression, this, expressions);
    }
  }
}
