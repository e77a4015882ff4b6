package org.reformgraph.query;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Variables of a query as RDF terms. Works on the parsed query, so that a term stays a term whatever
 * characters it holds. Jena 6.0.0's own substitution passes by the variables inside triple terms
 * (apache/jena GH-4034); this one goes into them.
 */
final class Variables {

  private Variables() {}

  /** The query with these variables replaced by these terms. */
  static Query bind(Query query, Map<Var, Node> terms) {
    return terms.isEmpty() ? query : QueryTransformOps.transform(query, replacing(terms));
  }

  /** Names of the variables that stand for parameters: those that begin with an underscore. */
  static SortedSet<String> parametersOf(Query query) {
    SortedSet<String> names = new TreeSet<>();
    QueryTransformOps.transform(
        query,
        node -> {
          collect(node, names);
          return node;
        });
    return names;
  }

  /** Whether a SERVICE is called anywhere, filters with EXISTS included. */
  static boolean callsService(Query query) {
    if (query.getQueryPattern() == null) {
      return false;
    }
    AtomicBoolean found = new AtomicBoolean();
    ExprVisitorBase expressions = new ExprVisitorBase();
    OpVisitorBase operators =
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            found.set(true);
          }

          @Override
          public void visit(OpOrder order) {
            // The walker passes by the expressions of ORDER BY and of aggregates.
            order.getConditions().forEach(c -> Walker.walk(c.getExpression(), this, expressions));
          }

          @Override
          public void visit(OpGroup group) {
            for (var aggregate : group.getAggregators()) {
              var arguments = aggregate.getAggregator().getExprList();
              if (arguments != null) {
                Walker.walk(arguments, this, expressions);
              }
            }
          }
        };
    Walker.walk(Algebra.compile(query), operators, expressions);
    return found.get();
  }

  private static NodeTransform replacing(Map<Var, Node> terms) {
    return new NodeTransform() {
      @Override
      public Node apply(Node node) {
        if (node instanceof Var) {
          return terms.getOrDefault(node, node);
        }
        if (!node.isTripleTerm() || node.isConcrete()) {
          return node;
        }
        var triple = node.getTriple();
        return NodeFactory.createTripleTerm(
            apply(triple.getSubject()), apply(triple.getPredicate()), apply(triple.getObject()));
      }
    };
  }

  private static void collect(Node node, SortedSet<String> names) {
    if (node instanceof Var variable) {
      if (variable.getVarName().startsWith("_")) {
        names.add(variable.getVarName());
      }
    } else if (node != null && node.isTripleTerm()) {
      var triple = node.getTriple();
      collect(triple.getSubject(), names);
      collect(triple.getPredicate(), names);
      collect(triple.getObject(), names);
    }
  }
}
