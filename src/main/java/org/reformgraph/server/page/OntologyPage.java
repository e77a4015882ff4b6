package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.server.page.Terms.Scheme;
import org.reformgraph.server.page.Terms.Term;

/** The ontology for reading: a picture, classes and properties in both languages, lists of concepts. */
final class OntologyPage implements WebPage {

  private final Graphs graphs;

  OntologyPage(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * What the page shows.
   *
   * @param description what the ontology is for
   * @param version of the ontology
   * @param classes its classes
   * @param relations properties with things as values
   * @param attributes properties with literals as values
   * @param schemes lists of concepts
   * @param diagram classes and relations between them
   */
  record Model(
      String description, String version, List<Term> classes, List<Term> relations, List<Term> attributes,
      List<Scheme> schemes, Diagram diagram) {

    /** The name of a class in a picture. */
    String label(String iri, Language language) {
      return classes.stream()
          .filter(term -> term.iri().equals(iri))
          .map(term -> language == Language.ZH ? term.zh() : term.en())
          .findFirst()
          .orElse(Terms.shortened(iri));
    }
  }

  @Override
  public Shown show(View view) {
    var terms = new Terms(graphs.data(), view.iris().ontologyGraph());
    var language = view.language();
    var relations = terms.relations();
    return Shown.of(
        "ontology",
        new Model(
            terms.header(DCTerms.description.asNode(), language.tag()),
            terms.header(OWL2.versionInfo.asNode(), language.tag()),
            terms.classes(),
            relations,
            terms.attributes(),
            terms.schemes(),
            diagram(relations, language)));
  }

  /** Concepts are values of several properties and have a list of their own, so they are left out. */
  private static Diagram diagram(List<Term> relations, Language language) {
    var edges = new ArrayList<Diagram.Edge>();
    var classes = new LinkedHashSet<String>();
    for (var relation : relations) {
      for (var from : relation.domain()) {
        for (var to : relation.range()) {
          if (!to.equals(SKOS.Concept.getURI())) {
            classes.add(from);
            classes.add(to);
            edges.add(new Diagram.Edge(from, to, language == Language.ZH ? relation.zh() : relation.en()));
          }
        }
      }
    }
    return Diagram.of(classes, edges);
  }
}
