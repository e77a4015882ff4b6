package org.reformgraph.graph;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.extract.Kind;
import org.reformgraph.link.EntityRef;
import org.reformgraph.link.Reading;
import org.reformgraph.link.Relation;
import org.reformgraph.text.Span;

/** The districts, institutions, people and measures of an article, where it names them, and their relations. */
final class EntityFacts {

  private final Iris iris;
  private final Reading reading;
  private final String articleId;
  private final Node article;
  private final Statements facts;
  private final EvidenceGraph evidence;

  EntityFacts(Iris iris, Reading reading, Statements facts, EvidenceGraph evidence) {
    this.iris = iris;
    this.reading = reading;
    this.articleId = reading.article().id();
    this.article = iris.article(articleId);
    this.facts = facts;
    this.evidence = evidence;
  }

  /** The IRI of an entity of the article. */
  static Node node(Iris iris, String articleId, EntityRef ref) {
    return switch (ref.kind()) {
      case DISTRICT -> iris.district(ref.key());
      case INSTITUTION -> iris.institution(ref.key());
      case PERSON -> iris.person(ref.key());
      case MEASURE -> iris.measure(ref.key());
      case FIGURE -> iris.figure(articleId, Integer.parseInt(ref.key()));
    };
  }

  static void addDistrict(Collection<String> codes, EntityRef ref) {
    if (ref.kind() == Kind.DISTRICT) {
      codes.add(ref.key());
    }
  }

  void state() {
    for (Reading.District district : reading.districts()) {
      named(iris.district(district.code()), district.mentions(), district.confidence());
    }
    reading.institutions().forEach(this::institution);
    reading.people().forEach(this::person);
    reading.measures().forEach(this::measure);
    reading.links().forEach(this::link);
  }

  private void institution(Reading.Institution institution) {
    Node node = iris.institution(institution.name());
    facts.add(node, RDF.Nodes.type, Rg.Institution);
    labels(node, institution.name(), institution.names());
    if (institution.kind() != null) {
      facts.add(node, Rg.institutionKind, Iris.institutionKind(institution.kind()));
    }
    if (institution.jurisdiction() != null) {
      facts.add(node, Rg.jurisdiction, iris.district(institution.jurisdiction()));
    }
    named(node, institution.mentions(), institution.confidence());
  }

  private void person(Reading.Person person) {
    Node node = iris.person(person.name());
    facts.add(node, RDF.Nodes.type, Rg.Person);
    facts.chinese(node, FOAF.name.asNode(), person.name());
    facts.chinese(node, Rg.role, person.role());
    named(node, person.mentions(), person.confidence());
    if (person.institution() != null) {
      Triple post = Triple.create(node, Rg.affiliatedWith, iris.institution(person.institution()));
      facts.graph().add(post);
      if (!person.mentions().isEmpty()) {
        Span sentence = person.mentions().getFirst().sentence();
        evidence.read(post, evidence.quote(sentence), person.confidence());
      }
    }
  }

  private void measure(Reading.Measure measure) {
    Node node = iris.measure(measure.name());
    facts.add(node, RDF.Nodes.type, Rg.Measure);
    labels(node, measure.name(), measure.names());
    measure.areas().forEach(area -> facts.add(node, Rg.policyArea, Iris.policyArea(area)));
    named(node, measure.mentions(), measure.confidence());
  }

  private void link(Reading.Link link) {
    Triple triple =
        Triple.create(
            node(iris, articleId, link.subject()),
            predicate(link.relation()),
            node(iris, articleId, link.object()));
    facts.graph().add(triple);
    evidence.read(triple, evidence.quote(link.evidence()), link.confidence());
  }

  private static Node predicate(Relation relation) {
    return switch (relation) {
      case IMPLEMENTED_IN -> Rg.implementedIn;
      case IMPLEMENTED_BY -> Rg.implementedBy;
      case PART_OF -> DCTerms.isPartOf.asNode();
      case AFFILIATED_WITH -> Rg.affiliatedWith;
    };
  }

  /** What only the metadata name is not mentioned by the text. */
  private void named(Node entity, List<Reading.Mention> mentions, double confidence) {
    Triple mentioned = Triple.create(article, Rg.mentions, entity);
    for (Reading.Mention mention : mentions) {
      facts.graph().add(mentioned);
      evidence.read(mentioned, evidence.words(mention.span(), mention.sentence()), confidence);
    }
  }

  private void labels(Node entity, String name, List<String> names) {
    facts.chinese(entity, SKOS.prefLabel.asNode(), name);
    names.stream()
        .filter(form -> !form.equals(name))
        .forEach(form -> facts.chinese(entity, SKOS.altLabel.asNode(), form));
  }
}
