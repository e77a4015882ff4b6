package org.reformgraph.server.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.Hit.Traits;

/** Reads what things can be narrowed down by, each once a page. */
final class TraitReader {

  private final Map<Node, Traits> known = new HashMap<>();
  private final DatasetGraph data;

  TraitReader(DatasetGraph data) {
    this.data = data;
  }

  Traits of(String kind, Node thing) {
    var cached = known.get(thing);
    if (cached == null) {
      cached = read(kind, thing);
      known.put(thing, cached);
    }
    return cached;
  }

  private Traits read(String kind, Node thing) {
    return switch (kind) {
      case "case" -> reformCase(thing);
      case "article" -> article(thing);
      case "measure" -> new Traits(objects(thing, Rg.implementedIn), objects(thing, Rg.policyArea), Set.of());
      case "institution" -> new Traits(objects(thing, Rg.jurisdiction), Set.of(), Set.of());
      case "district" -> new Traits(Set.of(thing), Set.of(), Set.of());
      default -> Traits.NONE;
    };
  }

  private Traits reformCase(Node thing) {
    var years = new LinkedHashSet<String>();
    for (var article : objects(thing, Rg.describedBy)) {
      years.addAll(years(article));
    }
    return new Traits(objects(thing, Rg.inDistrict), objects(thing, Rg.policyArea), years);
  }

  private Traits article(Node thing) {
    var districts = new LinkedHashSet<Node>();
    var areas = new LinkedHashSet<Node>();
    data.find(Node.ANY, Node.ANY, Rg.describedBy, thing)
        .forEachRemaining(
            quad -> {
              districts.addAll(objects(quad.getSubject(), Rg.inDistrict));
              areas.addAll(objects(quad.getSubject(), Rg.policyArea));
            });
    return new Traits(districts, areas, years(thing));
  }

  private Set<String> years(Node article) {
    var years = new LinkedHashSet<String>();
    for (var issued : objects(article, DCTerms.issued.asNode())) {
      var day = issued.getLiteralLexicalForm();
      if (day.length() >= 4) {
        years.add(day.substring(0, 4));
      }
    }
    return years;
  }

  private Set<Node> objects(Node subject, Node predicate) {
    var objects = new LinkedHashSet<Node>();
    data.find(Node.ANY, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }
}
