package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;
import org.reformgraph.link.Linker;
import org.reformgraph.link.Reading;

/** The shipped articles, really read and mapped. */
final class ShippedArticlesTest {

  private static final Iris IRIS = new Iris();
  private static List<Reading> readings;
  private static List<ArticleGraphs> mapped;

  @BeforeAll
  static void read() {
    Linker linker = Linker.read(Path.of("data"));
    ArticleMapper mapper = new ArticleMapper(IRIS, SmallReading.GAZETTEER);
    readings = new ArrayList<>();
    try (var items = new Articles(Options.standard()).read(Path.of("data", "articles"))) {
      items.filter(Article.class::isInstance).map(Article.class::cast).map(linker::read).forEach(readings::add);
    }
    mapped = readings.stream().map(r -> mapper.map(r, linker.version())).toList();
    assertTrue(mapped.size() >= 30);
  }

  @Test
  void allConformToTheShapes() {
    Shapes shapes = Shapes.read(Path.of("ontology"));
    assertEquals(List.of(), mapped.stream().flatMap(m -> shapes.violations(m).stream()).toList());
  }

  @Test
  void everyRelationMentionAndFigureHasAQuoteThatStandsInTheText() {
    int statements = 0;
    for (int i = 0; i < mapped.size(); i++) {
      ArticleGraphs graphs = mapped.get(i);
      String body = readings.get(i).article().body();
      Graph evidence = graphs.evidence();
      List<Triple> needing =
          Stream.of(Rg.mentions, Rg.implementedIn, Rg.implementedBy, Rg.affiliatedWith, Rg.hasFigure, Rg.about)
              .flatMap(p -> graphs.facts().stream(Node.ANY, p, Node.ANY))
              .toList();
      for (Triple triple : needing) {
        Node statement = IRIS.statement(graphs.id(), triple);
        assertTrue(evidence.contains(statement, RDF.Nodes.reifies, null), () -> "without evidence: " + triple);
        statements++;
      }
      for (Triple quote : evidence.stream(Node.ANY, OA.exact.asNode(), Node.ANY).toList()) {
        int start = number(evidence, quote.getSubject(), OA.start.asNode());
        int end = number(evidence, quote.getSubject(), OA.end.asNode());
        assertEquals(body.substring(start, end), quote.getObject().getLiteralLexicalForm());
      }
    }
    assertTrue(statements > 500, "only " + statements);
  }

  @Test
  void partOfBetweenMeasuresHasEvidence() {
    for (ArticleGraphs graphs : mapped) {
      graphs.facts().stream(Node.ANY, DCTerms.isPartOf.asNode(), Node.ANY)
          .filter(t -> graphs.facts().contains(t.getSubject(), RDF.Nodes.type, Rg.Measure))
          .forEach(
              t ->
                  assertTrue(
                      graphs.evidence().contains(IRIS.statement(graphs.id(), t), RDF.Nodes.reifies, null),
                      t::toString));
    }
  }

  private static int number(Graph graph, Node subject, Node property) {
    return Integer.parseInt(
        graph.stream(subject, property, Node.ANY).findFirst().orElseThrow().getObject().getLiteralLexicalForm());
  }
}
