package org.reformgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.link.EntityRef;
import org.reformgraph.link.Reading;

/**
 * The figures of an article. Each is labelled by the preferred wording of what it measures, which rg:indicator can't tell
 * from the others; one without a wording by its own words.
 */
final class FigureFacts {

  private final Iris iris;
  private final Reading reading;
  private final String articleId;
  private final Statements facts;
  private final EvidenceGraph evidence;

  FigureFacts(Iris iris, Reading reading, Statements facts, EvidenceGraph evidence) {
    this.iris = iris;
    this.reading = reading;
    this.articleId = reading.article().id();
    this.facts = facts;
    this.evidence = evidence;
  }

  void state() {
    reading.figures().forEach(this::figure);
  }

  private void figure(Reading.Figure figure) {
    Node node = iris.figure(articleId, figure.number());
    facts.add(node, RDF.Nodes.type, Rg.Figure);
    facts.add(node, Rg.statedIn, iris.article(articleId));
    facts.number(node, Rg.value, figure.value());
    facts.number(node, Rg.minValue, figure.min());
    facts.number(node, Rg.maxValue, figure.max());
    facts.add(node, Rg.unit, Iris.unit(figure.unit()));
    facts.word(node, Rg.qualifier, figure.qualifier());
    figure.indicators().forEach(wording -> facts.chinese(node, Rg.indicator, wording));
    if (figure.concept() != null) {
      facts.add(node, Rg.indicatorConcept, concept(figure.concept()));
    }
    if (figure.period() != null) {
      facts.word(node, Rg.period, figure.period().literal());
      facts.date(node, Rg.periodStart, figure.period().start());
      facts.date(node, Rg.periodEnd, figure.period().end());
    }

    String quote = figure.span().of(reading.article().body());
    String preferred = figure.indicators().isEmpty() ? quote : figure.indicators().getFirst();
    facts.chinese(node, RDFS.label.asNode(), preferred);

    evidence.read(node, evidence.words(figure.span(), figure.sentence()));
    // What a figure is about stands round its own words, not in them.
    Node sentence = evidence.quote(figure.sentence());
    for (EntityRef end : figure.about()) {
      Triple about = Triple.create(node, Rg.about, EntityFacts.node(iris, articleId, end));
      facts.graph().add(about);
      evidence.read(about, sentence, figure.confidence());
    }
  }

  private Node concept(Reading.Concept concept) {
    Node node = iris.indicator(concept.name());
    facts.add(node, RDF.Nodes.type, SKOS.Concept.asNode());
    facts.add(node, SKOS.inScheme.asNode(), Iris.indicators());
    facts.chinese(node, SKOS.prefLabel.asNode(), concept.name());
    if (concept.english() != null) {
      facts.text(node, SKOS.prefLabel.asNode(), concept.english(), "en");
    }
    return node;
  }
}
