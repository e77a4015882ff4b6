package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reformgraph.graph.GraphWriter.Format;

final class GraphWriterTest {

  private static final Iris IRIS = new Iris();
  private static final ArticleGraphs ARTICLE =
      new ArticleMapper(IRIS, SmallReading.GAZETTEER).map(SmallReading.reading(), "v1");

  @ParameterizedTest
  @EnumSource
  void triplesInAnyOrderGiveTheSameBytes(Format format) {
    String written = written(format, false, ARTICLE);
    for (int seed = 0; seed < 5; seed++) {
      ArticleGraphs shuffled =
          new ArticleGraphs(
              "a1", shuffled(ARTICLE.facts(), seed), shuffled(ARTICLE.evidence(), seed), ARTICLE.authority());
      assertEquals(written, written(format, false, shuffled));
    }
  }

  @Test
  void quadsComeBackFromNQuadsAndTriG() {
    DatasetGraph expected = DatasetGraphFactory.create();
    expected.addGraph(IRIS.articleGraph("a1"), ARTICLE.facts());
    expected.addGraph(IRIS.evidenceGraph("a1"), ARTICLE.evidence());
    expected.addGraph(IRIS.gazetteerGraph(), ARTICLE.authority());
    assertTrue(IsoMatcher.isomorphic(expected, parsed(written(Format.nq, false, ARTICLE), Lang.NQUADS)));
    assertTrue(IsoMatcher.isomorphic(expected, parsed(written(Format.trig, false, ARTICLE), Lang.TRIG)));
  }

  @Test
  void turtleHoldsEachTripleOnce() {
    Graph union = GraphFactory.createDefaultGraph();
    for (Graph graph : List.of(ARTICLE.facts(), ARTICLE.evidence(), ARTICLE.authority())) {
      graph.stream().forEach(union::add);
    }
    String turtle = written(Format.ttl, false, ARTICLE);
    assertTrue(union.isIsomorphicWith(parsed(turtle, Lang.TURTLE).getDefaultGraph()));
    assertEquals(1, turtle.split("prefLabel +\"仓前街道\"@zh", -1).length - 1, turtle);
  }

  @Test
  void rdf11KeepsEveryStatementWithoutTripleTerms() {
    DatasetGraph classic = parsed(written(Format.nq, true, ARTICLE), Lang.NQUADS);
    assertFalse(classic.stream().anyMatch(quad -> quad.getObject().isTripleTerm()));
    List<Triple> reified =
        ARTICLE.evidence().stream(Node.ANY, RDF.Nodes.reifies, Node.ANY).toList();
    Graph evidence = classic.getGraph(IRIS.evidenceGraph("a1"));
    for (Triple triple : reified) {
      Triple stated = triple.getObject().getTriple();
      assertTrue(evidence.contains(triple.getSubject(), RDF.Nodes.type, RDF.Nodes.Statement));
      assertTrue(evidence.contains(triple.getSubject(), RDF.Nodes.subject, stated.getSubject()));
      assertTrue(evidence.contains(triple.getSubject(), RDF.Nodes.predicate, stated.getPredicate()));
      assertTrue(evidence.contains(triple.getSubject(), RDF.Nodes.object, stated.getObject()));
    }
    assertEquals(ARTICLE.evidence().size() + 3L * reified.size(), evidence.size());
  }

  @Test
  void jsonLdSaysTheSameAsRdf11() {
    assertTrue(
        IsoMatcher.isomorphic(
            parsed(written(Format.nq, true, ARTICLE), Lang.NQUADS),
            parsed(written(Format.jsonld, false, ARTICLE), Lang.JSONLD)));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAWholeDocumentToo(Format format) {
    Lang lang =
        switch (format) {
          case nq -> Lang.NQUADS;
          case trig -> Lang.TRIG;
          case ttl -> Lang.TURTLE;
          case jsonld -> Lang.JSONLD;
        };
    assertTrue(parsed(written(format, false), lang).isEmpty());
  }

  private static String written(Format format, boolean rdf11, ArticleGraphs... articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer = new GraphWriter(out, format, rdf11)) {
      for (ArticleGraphs article : articles) {
        writer.write(article, IRIS);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph parsed(String text, Lang lang) {
    return RDFParser.fromString(text, lang).toDatasetGraph();
  }

  private static Graph shuffled(Graph graph, int seed) {
    List<Triple> triples = new ArrayList<>(graph.stream().toList());
    Collections.shuffle(triples, new Random(seed));
    Graph copy = GraphFactory.createDefaultGraph();
    triples.forEach(copy::add);
    return copy;
  }
}
