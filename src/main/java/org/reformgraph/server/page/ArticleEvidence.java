package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;

/**
 * What was read from an article and where: its graph of evidence, read in one go.
 *
 * @param quotes all of them, in the order of the text
 * @param statements in the order of their first words
 * @param things what was read as a whole, such as figures, with its words
 */
record ArticleEvidence(List<Quote> quotes, List<Stated> statements, Map<Node, List<Quote>> things) {

  /**
   * A statement.
   *
   * @param triple what it says
   * @param confidence share of such statements that are right
   * @param quotes what it was read from, in the order of the text
   */
  record Stated(Triple triple, double confidence, List<Quote> quotes) {}

  static ArticleEvidence of(DatasetGraph data, Node graph) {
    var values = new HashMap<Node, Map<Node, List<Node>>>();
    data.find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad ->
                values
                    .computeIfAbsent(quad.getSubject(), s -> new HashMap<>())
                    .computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>(1))
                    .add(quad.getObject()));
    var quotes = new HashMap<Node, Quote>();
    values.forEach(
        (thing, of) -> {
          if (of.containsKey(OA.exact.asNode()) && of.containsKey(OA.start.asNode())) {
            quotes.put(thing, quote(of));
          }
        });
    var statements = new ArrayList<Stated>();
    var things = new HashMap<Node, List<Quote>>();
    values.forEach(
        (thing, of) -> {
          var places = of.getOrDefault(Prov.wasDerivedFrom, List.of()).stream().filter(quotes::containsKey).map(quotes::get).sorted().toList();
          var reified = of.getOrDefault(RDF.Nodes.reifies, List.of()).stream().filter(Node::isTripleTerm).toList();
          if (places.isEmpty()) {
            return;
          }
          if (reified.isEmpty()) {
            things.put(thing, places);
          }
          reified.forEach(term -> statements.add(new Stated(term.getTriple(), confidence(of), places)));
        });
    statements.sort((a, b) -> {
      int order = a.quotes().getFirst().compareTo(b.quotes().getFirst());
      return order != 0 ? order : a.triple().toString().compareTo(b.triple().toString());
    });
    return new ArticleEvidence(List.copyOf(new TreeSet<>(quotes.values())), List.copyOf(statements), Map.copyOf(things));
  }

  private static Quote quote(Map<Node, List<Node>> of) {
    return new Quote(
        number(of, OA.start.asNode()),
        number(of, OA.end.asNode()),
        text(of, OA.exact.asNode()),
        text(of, OA.prefix.asNode()),
        text(of, OA.suffix.asNode()));
  }

  private static double confidence(Map<Node, List<Node>> of) {
    var value = of.get(Rg.confidence);
    return value == null ? 0 : ((Number) value.getFirst().getLiteralValue()).doubleValue();
  }

  private static int number(Map<Node, List<Node>> of, Node property) {
    return of.containsKey(property) ? ((Number) of.get(property).getFirst().getLiteralValue()).intValue() : 0;
  }

  private static String text(Map<Node, List<Node>> of, Node property) {
    return of.containsKey(property) ? of.get(property).getFirst().getLiteralLexicalForm() : "";
  }
}
