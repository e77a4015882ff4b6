package org.reformgraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.link.Reading;

/**
 * The reform cases that an article describes or announces. What a headline's case is about was read from the headline;
 * what the article's own case is about was read where the text first names it.
 */
final class CaseFacts {

  private final Iris iris;
  private final Reading reading;
  private final String articleId;
  private final Statements facts;
  private final EvidenceGraph evidence;
  private final String language;
  private final Map<Node, Named> named = new HashMap<>();

  private record Named(List<Reading.Mention> mentions, double confidence) {}

  CaseFacts(
      Iris iris, Reading reading, Statements facts, EvidenceGraph evidence, String language) {
    this.iris = iris;
    this.reading = reading;
    this.articleId = reading.article().id();
    this.facts = facts;
    this.evidence = evidence;
    this.language = language;
    for (Reading.District d : reading.districts()) {
      named.put(iris.district(d.code()), new Named(d.mentions(), d.confidence()));
    }
    for (Reading.Institution i : reading.institutions()) {
      named.put(iris.institution(i.name()), new Named(i.mentions(), i.confidence()));
    }
    for (Reading.Measure m : reading.measures()) {
      named.put(iris.measure(m.name()), new Named(m.mentions(), m.confidence()));
    }
  }

  void state() {
    reading.cases().forEach(this::reformCase);
  }

  private void reformCase(Reading.Case reform) {
    Node node = iris.reformCase(reform.id());
    facts.add(node, RDF.Nodes.type, Rg.ReformCase);
    facts.text(node, RDFS.label.asNode(), reform.label(), language);
    facts.word(node, SchemaDO.pageStart.asNode(), reform.page());
    if (reform.ordinal() > 0) {
      facts.count(node, SchemaDO.position.asNode(), reform.ordinal(), XSDDatatype.XSDinteger);
    }
    if (reform.hasBody()) {
      facts.add(node, Rg.describedBy, iris.article(articleId));
    }
    if (reform.report() != null && !reform.report().isBlank()) {
      Node report = iris.report(reform.report());
      facts.add(node, DCTerms.isPartOf.asNode(), report);
      facts.add(report, RDF.Nodes.type, Rg.Report);
      facts.text(report, DCTerms.title.asNode(), reform.report(), language);
    }
    if (reform.evidence() != null) {
      evidence.read(node, evidence.quote(reform.evidence()));
    }

    reform.districts().forEach(code -> about(reform, node, Rg.inDistrict, iris.district(code)));
    reform.institutions().forEach(name -> about(reform, node, Rg.involves, iris.institution(name)));
    reform.measures().forEach(name -> about(reform, node, Rg.hasMeasure, iris.measure(name)));
    areas(reform, node);
    for (int number : reform.figures()) {
      Triple stated = Triple.create(node, Rg.hasFigure, iris.figure(articleId, number));
      facts.graph().add(stated);
      reading.figures().stream()
          .filter(f -> f.number() == number)
          .forEach(f -> evidence.read(stated, evidence.words(f.span(), f.sentence()), f.confidence()));
    }
  }

  private void about(Reading.Case reform, Node node, Node predicate, Node entity) {
    Triple triple = Triple.create(node, predicate, entity);
    facts.graph().add(triple);
    Named entry = named.get(entity);
    if (entry == null) {
      return;
    }
    if (reform.evidence() != null && !isNamedOutsideOnly(reform, entry)) {
      evidence.read(triple, evidence.quote(reform.evidence()), entry.confidence());
    } else if (!entry.mentions().isEmpty()) {
      Reading.Mention first = entry.mentions().getFirst();
      evidence.read(triple, evidence.words(first.span(), first.sentence()), entry.confidence());
    }
  }

  /** For an article's own case: whether its headline in the body does not name the thing, but the text does. */
  private static boolean isNamedOutsideOnly(Reading.Case reform, Named entry) {
    return reform.hasBody()
        && !entry.mentions().isEmpty()
        && entry.mentions().stream().noneMatch(m -> reform.evidence().contains(m.span()));
  }

  private void areas(Reading.Case reform, Node node) {
    reading.measures().stream()
        .filter(m -> reform.measures().contains(m.name()))
        .flatMap(m -> m.areas().stream())
        .forEach(area -> facts.add(node, Rg.policyArea, Iris.policyArea(area)));
  }
}
