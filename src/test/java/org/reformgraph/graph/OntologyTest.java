package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The files of {@code ontology/}: their profile, their consistency, their completeness in both languages. */
final class OntologyTest {

  private static final Path FOLDER = Path.of("ontology");

  @Test
  void ontologyKeepsToOwl2Rl() throws Exception {
    var report = Profiles.OWL2_RL.checkOntology(owl("reform.ttl"));
    assertEquals(List.of(), report.getViolations());
  }

  @Test
  void reasonerFindsTheOntologyConsistentAndEveryClassPossible() throws Exception {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(owl("reform.ttl"));
    assertTrue(reasoner.isConsistent());
    assertEquals(Set.of(), Set.copyOf(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()));
    reasoner.dispose();
  }

  @Test
  void reasonerFindsTwoClassesOfOneThingInconsistent() throws Exception {
    OWLOntology ontology = owl("reform.ttl");
    var factory = ontology.getOWLOntologyManager().getOWLDataFactory();
    var thing = factory.getOWLNamedIndividual(IRI.create("https://example.org/x"));
    for (Node type : List.of(Rg.District, Rg.Measure)) {
      var owlClass = factory.getOWLClass(IRI.create(type.getURI()));
      ontology.getOWLOntologyManager().addAxiom(ontology, factory.getOWLClassAssertionAxiom(owlClass, thing));
    }
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    assertFalse(reasoner.isConsistent());
    reasoner.dispose();
  }

  @Test
  void vocabularyClassAndFileHoldTheSameTerms() throws Exception {
    Set<String> constants = new TreeSet<>();
    for (Field field : Rg.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == Node.class) {
        Node term = (Node) field.get(null);
        assertEquals(Rg.NS + field.getName(), term.getURI());
        constants.add(term.getURI());
      }
    }
    Set<String> defined =
        graph("reform.ttl").stream()
            .map(Triple::getSubject)
            .map(Node::getURI)
            .filter(iri -> iri.startsWith(Rg.NS))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(defined, constants);
  }

  @Test
  void everyTermHasTypeLabelAndCommentInBothLanguages() {
    Graph graph = graph("reform.ttl");
    List<String> missing = new ArrayList<>();
    terms(graph)
        .forEach(
            term -> {
              for (Node property : List.of(RDFS.Nodes.label, RDFS.Nodes.comment)) {
                if (!languages(graph, term, property).equals(Set.of("en", "zh"))) {
                  missing.add(term + " " + property);
                }
              }
              if (!graph.contains(term, RDF.Nodes.type, null)) {
                missing.add(term + " type");
              }
            });
    assertEquals(List.of(), missing);
  }

  @Test
  void shapesUseOnlyTermsThatAreDefined() {
    Set<Node> defined = terms(graph("reform.ttl"));
    Set<Node> used =
        graph("shapes.ttl").stream()
            .map(Triple::getObject)
            .filter(o -> o.isURI() && o.getURI().startsWith(Rg.NS))
            .collect(Collectors.toSet());
    assertTrue(defined.containsAll(used), () -> "undefined: " + used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reform.ttl", "policy-areas.ttl", "institution-kinds.ttl", "units.ttl", "indicators.ttl"})
  void publishedFilesHaveNoBlankNodes(String file) {
    assertFalse(
        graph(file).stream().anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @ParameterizedTest
  @CsvSource({"policy-areas.ttl,22", "institution-kinds.ttl,14", "units.ttl,27"})
  void conceptsAreLabelledInBothLanguagesAndKnownToTheShapes(String file, int number) {
    Graph graph = graph(file);
    List<Node> concepts =
        graph.stream(Node.ANY, RDF.Nodes.type, SKOS.Concept.asNode()).map(Triple::getSubject).toList();
    assertEquals(number, concepts.size());
    Graph shapes = graph("shapes.ttl");
    for (Node concept : concepts) {
      assertEquals(Set.of("en", "zh"), languages(graph, concept, SKOS.prefLabel.asNode()));
      assertTrue(shapes.contains(null, RDF.Nodes.first, concept), () -> "not in shapes.ttl: " + concept);
    }
  }

  @ParameterizedTest
  @CsvSource({"policy-area,policy-areas.ttl", "institution-kind,institution-kinds.ttl", "unit,units.ttl"})
  void shapesListNoConceptThatIsNotDefined(String scheme, String file) {
    Graph concepts = graph(file);
    String prefix = Rg.ONTOLOGY + "/" + scheme + "/";
    assertEquals(
        List.of(),
        graph("shapes.ttl").stream(Node.ANY, RDF.Nodes.first, Node.ANY)
            .map(Triple::getObject)
            .filter(o -> o.isURI() && o.getURI().startsWith(prefix))
            .filter(o -> !concepts.contains(o, RDF.Nodes.type, SKOS.Concept.asNode()))
            .toList());
  }

  @Test
  void mintedConceptsAreThoseOfTheFiles() {
    UnaryOperator<String> first = file -> graph(file).stream(Node.ANY, RDF.Nodes.type, SKOS.Concept.asNode())
        .map(t -> t.getSubject().getURI()).sorted().findFirst().orElseThrow();
    assertEquals(first.apply("policy-areas.ttl"), Iris.policyArea("business-environment").getURI());
    assertEquals(first.apply("institution-kinds.ttl"), Iris.institutionKind("association").getURI());
    assertEquals(first.apply("units.ttl"), Iris.unit("count").getURI());
  }

  private static OWLOntology owl(String file) throws Exception {
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(FOLDER.resolve(file).toFile());
  }

  private static Graph graph(String file) {
    return RDFParser.source(FOLDER.resolve(file)).toGraph();
  }

  private static Set<Node> terms(Graph graph) {
    return Arrays.asList(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty).stream()
        .flatMap(type -> graph.stream(Node.ANY, RDF.Nodes.type, type.asNode()))
        .map(Triple::getSubject)
        .filter(term -> term.getURI().startsWith(Rg.NS))
        .collect(Collectors.toSet());
  }

  private static Set<String> languages(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(t -> t.getObject().getLiteralLanguage())
        .collect(Collectors.toSet());
  }
}
