package org.reformgraph.server.page.entity;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.View;

/** Where all of what a page shows a part of can be had: a search, a saved query, or a query in the editor. */
final class More {

  private static final Map<Node, String> KINDS =
      Map.of(Rg.inDistrict, "case", Rg.implementedIn, "measure", Rg.jurisdiction, "institution");

  private final View view;

  More(View view) {
    this.view = view;
  }

  String from(Node thing, Node property) {
    return editor("SELECT DISTINCT ?value WHERE { <%s> <%s> ?value }".formatted(thing.getURI(), property.getURI()));
  }

  String to(Node thing, Node property) {
    var kind = KINDS.get(property);
    var named = view.iris().named(thing.getURI());
    if (kind != null && named.isPresent()) {
      return view.address("/search", "kind", kind, "district", named.get().key());
    }
    return editor("SELECT DISTINCT ?thing WHERE { ?thing <%s> <%s> }".formatted(property.getURI(), thing.getURI()));
  }

  /** All figures of a thing. */
  String figures(Node thing) {
    var type = view.iris().named(thing.getURI()).map(Iris.Named::type).orElse(null);
    if (type == Iris.Type.DISTRICT) {
      return view.address("/queries/list-district-figures", "district", thing.getURI());
    }
    if (type == Iris.Type.MEASURE) {
      return view.address("/queries/list-measure-figures", "measure", thing.getURI());
    }
    var property = type == Iris.Type.CASE ? "^<" + Rg.hasFigure.getURI() + ">" : "<" + Rg.about.getURI() + ">";
    return editor("SELECT DISTINCT ?figure WHERE { ?figure %s <%s> }".formatted(property, thing.getURI()));
  }

  /** All figures of an indicator. */
  String figures(String indicator) {
    var words = indicator.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return editor("SELECT DISTINCT ?figure WHERE { ?figure <%s> \"%s\"@zh }".formatted(Rg.indicator.getURI(), words));
  }

  private String editor(String query) {
    return view.address("/query#", "query", query).replace("#?", "#");
  }
}
