package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.graph.Rg;

/** Reads the ontology's graph as its page shows it. */
final class Terms {

  private static final Node ANY = Node.ANY;

  private final DatasetGraph data;
  private final Node graph;

  Terms(DatasetGraph data, Node graph) {
    this.data = data;
    this.graph = graph;
  }

  /**
   * A class or property.
   *
   * @param iri of the term
   * @param zh its label in Chinese
   * @param en and in English
   * @param commentZh what it means, in Chinese
   * @param commentEn and in English
   * @param above classes or properties that hold it
   * @param domain classes of its subjects
   * @param range classes or datatypes of its values
   */
  record Term(
      String iri, String zh, String en, String commentZh, String commentEn,
      List<String> above, List<String> domain, List<String> range) {}

  /**
   * A concept.
   *
   * @param iri of the concept
   * @param zh its label in Chinese
   * @param en and in English
   * @param codes notations, such as UCUM's
   * @param matches the same in other vocabularies
   */
  record Concept(String iri, String zh, String en, List<String> codes, List<String> matches) {}

  /**
   * A list of concepts.
   *
   * @param iri of the scheme
   * @param zh its title in Chinese
   * @param en and in English
   * @param concepts in the order of their names
   */
  record Scheme(String iri, String zh, String en, List<Concept> concepts) {}

  /** A value of the ontology itself, in a language where it has any. */
  String header(Node property, String language) {
    return text(ontology(), property, language);
  }

  List<Term> classes() {
    return terms(OWL2.Class.asNode());
  }

  /** Those with things as values. */
  List<Term> relations() {
    return terms(OWL2.ObjectProperty.asNode());
  }

  /** Those with literals as values. */
  List<Term> attributes() {
    return terms(OWL2.DatatypeProperty.asNode());
  }

  List<Scheme> schemes() {
    return subjects(RDF.Nodes.type, SKOS.ConceptScheme.asNode()).stream()
        .map(
            scheme ->
                new Scheme(
                    scheme.getURI(),
                    text(scheme, DCTerms.title.asNode(), "zh"),
                    text(scheme, DCTerms.title.asNode(), "en"),
                    subjects(SKOS.inScheme.asNode(), scheme).stream().map(this::concept).toList()))
        .toList();
  }

  /** With a prefix where there is one, as in Turtle. */
  static String shortened(String iri) {
    return Namespaces.byPrefix().entrySet().stream()
        .filter(e -> iri.startsWith(e.getValue()) && iri.length() > e.getValue().length())
        .max(Comparator.comparingInt(e -> e.getValue().length()))
        .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
        .orElse(iri);
  }

  /** The fragment of an own term's or concept's IRI on the page; an empty text for terms of others. */
  static String fragment(String iri) {
    return iri.startsWith(Rg.ONTOLOGY) && iri.length() > Rg.NS.length() ? iri.substring(Rg.NS.length()) : "";
  }

  private static Node ontology() {
    return NodeFactory.createURI(Rg.ONTOLOGY);
  }

  private List<Term> terms(Node type) {
    return subjects(RDF.Nodes.type, type).stream()
        .filter(term -> term.getURI().startsWith(Rg.NS))
        .map(
            term ->
                new Term(
                    term.getURI(),
                    text(term, RDFS.label.asNode(), "zh"),
                    text(term, RDFS.label.asNode(), "en"),
                    text(term, RDFS.comment.asNode(), "zh"),
                    text(term, RDFS.comment.asNode(), "en"),
                    iris(term, RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()),
                    iris(term, RDFS.domain.asNode()),
                    iris(term, RDFS.range.asNode())))
        .toList();
  }

  private Concept concept(Node concept) {
    return new Concept(
        concept.getURI(),
        text(concept, SKOS.prefLabel.asNode(), "zh"),
        text(concept, SKOS.prefLabel.asNode(), "en"),
        values(concept, SKOS.notation.asNode()).stream().map(Node::getLiteralLexicalForm).sorted().distinct().toList(),
        iris(concept, SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()));
  }

  private List<Node> subjects(Node property, Node value) {
    var subjects = new ArrayList<Node>();
    data.find(graph, ANY, property, value).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects.stream().filter(Node::isURI).distinct().sorted(Comparator.comparing(Node::getURI)).toList();
  }

  private List<String> iris(Node thing, Node... properties) {
    return List.of(properties).stream()
        .map(property -> values(thing, property))
        .flatMap(Collection::stream)
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .toList();
  }

  private String text(Node thing, Node property, String language) {
    return values(thing, property).stream()
        .filter(value -> value.isLiteral() && (value.getLiteralLanguage().isEmpty() || value.getLiteralLanguage().equals(language)))
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private List<Node> values(Node thing, Node property) {
    var values = new ArrayList<Node>();
    data.find(graph, thing, property, ANY).forEachRemaining(quad -> values.add(quad.getObject()));
    return values;
  }
}
