package org.reformgraph.server.page;

import static org.reformgraph.server.page.Graphs.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;

/** The SPARQL editor: YASGUI, told of the project's prefixes and terms; the saved queries are its examples. */
final class Editor implements WebPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Graphs graphs;
  private final Catalogue catalogue;

  Editor(Graphs graphs, Catalogue catalogue) {
    this.graphs = graphs;
    this.catalogue = catalogue;
  }

  /**
   * What the page shows.
   *
   * @param prefixes namespaces by prefix, as JSON
   * @param classes IRIs, as JSON
   * @param properties IRIs, as JSON
   * @param examples the saved queries
   */
  record Model(String prefixes, String classes, String properties, List<SavedQuery> examples) {}

  @Override
  public Shown show(View view) {
    var terms = graphs.select(Editor.class, "editor-terms", Map.of());
    var model =
        new Model(
            json(Namespaces.byPrefix()),
            json(terms.stream().filter(t -> text(t, "kind").equals("class")).map(t -> text(t, "term")).toList()),
            json(terms.stream().filter(t -> text(t, "kind").equals("property")).map(t -> text(t, "term")).toList()),
            catalogue.queries());
    return Shown.of("editor", model).withStyles();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
