package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

final class AuthorityGraphsTest {

  private static final Iris IRIS = new Iris();
  private static final Quality QUALITY =
      new Quality(
          List.of(
              new Quality.Row("held-out", 14, "5-abc", "institution", 60, 80, 75),
              new Quality.Row("held-out", 14, "5-abc", "confident", 90, null, 100)));
  private static final AuthorityGraphs GRAPHS =
      AuthorityGraphs.read(
          Path.of("ontology"), SmallReading.GAZETTEER, QUALITY, IRIS, Endpoints.under("http://localhost:3330/"));

  @Test
  void gazetteerHoldsProvincesToCountiesAndNoTown() {
    Set<String> codes =
        GRAPHS.gazetteer().stream(Node.ANY, Rg.divisionCode, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .collect(Collectors.toSet());
    assertTrue(codes.size() > 3000, () -> "only " + codes.size());
    assertTrue(codes.containsAll(Set.of("330000", "330100", "330110", "330103", "110101")));
    assertTrue(codes.stream().allMatch(code -> code.length() == 6));
  }

  @Test
  void districtIsDescribedInBothLanguagesWithAllAboveIt() {
    Graph graph = GRAPHS.gazetteer();
    Node yuhang = IRIS.district("330110");
    assertTrue(graph.contains(yuhang, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("余杭区", "zh")));
    assertTrue(graph.contains(yuhang, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("Yuhang District", "en")));
    assertTrue(graph.contains(yuhang, SKOS.altLabel.asNode(), NodeFactory.createLiteralLang("余杭", "zh")));
    assertTrue(graph.contains(yuhang, Rg.level, NodeFactory.createLiteralString("county")));
    assertEquals(Set.of(IRIS.district("330100")), objects(graph, yuhang, Rg.within));
    assertEquals(Set.of(IRIS.district("330100"), IRIS.district("330000")), objects(graph, yuhang, Rg.withinAny));
  }

  @Test
  void closureIsThatOfTheParents() {
    Graph graph = GRAPHS.gazetteer();
    graph.stream(Node.ANY, Rg.within, Node.ANY)
        .forEach(
            t -> {
              Set<Node> expected = objects(graph, t.getObject(), Rg.withinAny);
              expected.add(t.getObject());
              assertEquals(expected, objects(graph, t.getSubject(), Rg.withinAny), t::toString);
            });
  }

  @Test
  void abolishedDistrictNamesItsEndAndItsSuccessor() {
    Graph graph = GRAPHS.gazetteer();
    Node xiacheng = IRIS.district("330103");
    assertEquals(Set.of(IRIS.district("330105")), objects(graph, xiacheng, DCTerms.isReplacedBy.asNode()));
    assertEquals(1, objects(graph, xiacheng, Rg.validUntil).size());
    assertTrue(
        graph.stream(Node.ANY, Rg.validUntil, Node.ANY).allMatch(t -> t.getObject().getLiteral().isWellFormed()));
  }

  @Test
  void successorsAreDescribedThemselves() {
    Graph graph = GRAPHS.gazetteer();
    assertEquals(
        List.of(),
        graph.stream(Node.ANY, DCTerms.isReplacedBy.asNode(), Node.ANY)
            .filter(t -> !graph.contains(t.getObject(), RDF.Nodes.type, Rg.District))
            .toList());
  }

  @Test
  void ontologyGraphHoldsTermsAndConceptsButNoShapes() {
    Graph graph = GRAPHS.ontology();
    assertTrue(graph.contains(Rg.Measure, null, null));
    for (Node concept : List.of(Iris.policyArea("health"), Iris.institutionKind("zone"), Iris.unit("mu"))) {
      assertTrue(graph.contains(concept, RDF.Nodes.type, SKOS.Concept.asNode()));
    }
    assertFalse(graph.stream().anyMatch(t -> t.getPredicate().getURI().startsWith("http://www.w3.org/ns/shacl#")));
  }

  @Test
  void datasetNamesLicenceEndpointAndDump() {
    Graph graph = GRAPHS.dataset();
    Node dataset = IRIS.dataset();
    assertTrue(graph.contains(dataset, RDF.Nodes.type, DCAT.Dataset.asNode()));
    assertTrue(graph.contains(dataset, DCTerms.license.asNode(), null));
    assertTrue(
        graph.contains(dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI("http://localhost:3330/sparql")));
    assertTrue(graph.contains(dataset, VOID.dataDump.asNode(), null));
    Graph unpublished =
        AuthorityGraphs.read(Path.of("ontology"), SmallReading.GAZETTEER, Quality.NONE, IRIS, Endpoints.NONE).dataset();
    assertFalse(unpublished.contains(null, VOID.sparqlEndpoint.asNode(), null));
    assertFalse(unpublished.contains(null, VOID.dataDump.asNode(), null));
  }

  @Test
  void datasetTellsItsMeasuredQuality() {
    assertEquals(BigDecimal.valueOf(0.8), measured("quality-held-out-institution-precision"));
    assertEquals(BigDecimal.valueOf(0.75), measured("quality-held-out-institution-recall"));
    assertEquals(BigDecimal.valueOf(0.7742), measured("quality-held-out-institution-f1"));
    assertEquals(BigDecimal.valueOf(0.9), measured("quality-held-out-confident-precision"));
    assertFalse(GRAPHS.dataset().contains(IRIS.dataset("quality-held-out-confident-recall"), null, null));
    assertTrue(
        GRAPHS.dataset().contains(
            IRIS.dataset("quality-held-out-institution-f1"), Dqv.computedOn, IRIS.run("5-abc")));
  }

  private static BigDecimal measured(String name) {
    Node measurement = IRIS.dataset(name);
    assertTrue(GRAPHS.dataset().contains(IRIS.dataset(), Dqv.hasQualityMeasurement, measurement));
    Node value = objects(GRAPHS.dataset(), measurement, Dqv.value).iterator().next();
    return new BigDecimal(value.getLiteralLexicalForm());
  }

  @Test
  void noGraphHasBlankNodesAndAllConformToTheShapes() {
    Shapes shapes = Shapes.read(Path.of("ontology"));
    for (Graph graph : List.of(GRAPHS.ontology(), GRAPHS.gazetteer(), GRAPHS.dataset())) {
      assertFalse(graph.stream().anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
      assertEquals(List.of(), shapes.violations(graph));
    }
  }

  private static Set<Node> objects(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
  }
}
