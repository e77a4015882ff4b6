package org.reformgraph.server.page.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.View;

/** The statements on a thing and those of others with it, in groups by property, each group bounded. */
final class Links {

  private static final int SHOWN = 20;
  private static final int COUNTED = 1000;
  private static final int PROOFS = 2;

  /** Said elsewhere on the page, or of no use to a reader. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          RDF.type.getURI(), SKOS.prefLabel.getURI(), SKOS.altLabel.getURI(), RDFS.label.getURI(), FOAF.name.getURI(),
          DCTerms.title.getURI(), Prov.wasDerivedFrom.getURI(), Rg.withinAny.getURI(), Rg.hasFigure.getURI(),
          "https://schema.org/articleBody", "https://schema.org/sha256");

  /** In the order shown: what happens, who does it, what is counted, where it is said. */
  private static final List<Node> POINTING =
      List.of(
          Rg.inDistrict, Rg.implementedIn, Rg.hasMeasure, Rg.implementedBy, Rg.involves, Rg.hasFigure,
          Rg.affiliatedWith, Rg.jurisdiction, ORG.subOrganizationOf.asNode(), Rg.within, DCTerms.isReplacedBy.asNode(),
          DCTerms.isPartOf.asNode(), Rg.describedBy, DCTerms.creator.asNode(), Rg.mentions);

  private final DatasetGraph data;
  private final View view;
  private final Words words;
  private final ProofReader proofs;
  private final More more;

  Links(DatasetGraph data, View view, Words words, ProofReader proofs) {
    this.data = data;
    this.view = view;
    this.words = words;
    this.proofs = proofs;
    this.more = new More(view);
  }

  /** What is stated of the thing: values first, then links to other things. */
  List<Group> from(Node thing, Facts facts) {
    var groups = new ArrayList<Group>();
    facts.values().forEach(
        (iri, values) -> {
          if (!ELSEWHERE.contains(iri)) {
            var property = NodeFactory.createURI(iri);
            var rows = values.stream().limit(SHOWN).map(v -> row(property, v, Triple.create(thing, property, v))).toList();
            var all = rows.size() < values.size() ? more.from(thing, property) : "";
            groups.add(new Group("from-" + Words.local(property), words.property(property), rows, values.size(), true, all));
          }
        });
    return groups.stream().sorted(Comparator.comparing(Group::proven)).toList();
  }

  /** What others state with the thing. */
  List<Group> to(Node thing) {
    var groups = new ArrayList<Group>();
    for (var property : POINTING) {
      var things = new LinkedHashSet<Node>();
      var found = data.find(Node.ANY, Node.ANY, property, thing);
      while (things.size() < COUNTED && found.hasNext()) {
        things.add(found.next().getSubject());
      }
      if (!things.isEmpty()) {
        var rows =
            things.stream()
                .sorted(Comparator.comparing(Node::getURI))
                .limit(SHOWN)
                .map(s -> row(property, s, Triple.create(s, property, thing)))
                .toList();
        var all = rows.size() < things.size() ? more.to(thing, property) : "";
        var id = "to-" + Words.local(property);
        groups.add(new Group(id, words.pointing(property), rows, things.size(), !found.hasNext(), all));
      }
    }
    return groups;
  }

  private Group.Row row(Node property, Node value, Triple statement) {
    var href = value.isURI() ? view.href(value.getURI()) : indicator(property, value);
    return new Group.Row(words.value(property, value), href, proofs.of(statement, PROOFS));
  }

  private String indicator(Node property, Node value) {
    return property.equals(Rg.indicator) ? Indicators.href(value.getLiteralLexicalForm()) : "";
  }
}
