package org.reformgraph.query;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.NodeCmp;

/** Triples in rows: a graph as rows, sorted so that two runs give the same, and triple terms as text. */
final class Triples {

  static final List<Var> COLUMNS =
      List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private Triples() {}

  static RowSet rows(Graph graph) {
    Iterator<Binding> rows = graph.stream().sorted(ORDER).map(Triples::row).iterator();
    return RowSetStream.create(COLUMNS, rows);
  }

  /** Whether a term holds a triple, which JSON-LD and RDF/XML can't write in Jena 6.0.0. */
  static boolean holdTripleTerms(Graph graph) {
    return graph.stream().anyMatch(t -> t.getObject().isTripleTerm());
  }

  /** Rows with triple terms written out, for CSV: Jena 6.0.0 would write a question mark. */
  static RowSet asText(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, Triples::asText));
  }

  private static Binding asText(Binding row) {
    BindingBuilder text = BindingFactory.builder();
    row.forEach(
        (column, term) ->
            text.add(
                column,
                term.isTripleTerm() ? NodeFactory.createLiteralString(NodeFmtLib.strTTL(term)) : term));
    return text.build();
  }

  private static Binding row(Triple t) {
    Node[] terms = {t.getSubject(), t.getPredicate(), t.getObject()};
    return BindingFactory.binding(
        COLUMNS.get(0), terms[0], COLUMNS.get(1), terms[1], COLUMNS.get(2), terms[2]);
  }
}
