package org.reformgraph.server.page;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Runner;

/** The general pages and where they are. */
public final class Pages {

  private Pages() {}

  /** Servlets by the patterns of their paths. */
  public static Map<String, HttpServlet> of(
      Graphs graphs, Iris iris, Catalogue catalogue, Runner runner, List<Download> downloads) {
    var list = new QueryCatalogue(catalogue);
    var form = new QueryForm(graphs, catalogue, runner);
    var pages = new LinkedHashMap<String, WebPage>();
    pages.put("", new Home(graphs));
    pages.put("/search", new Search(graphs));
    pages.put("/query", new Editor(graphs, catalogue));
    pages.put("/page/data", new DataPage(graphs, downloads));
    pages.put("/page/article/*", new ArticlePage(graphs));
    pages.put("/queries/*", view -> view.rest().isEmpty() ? list.show(view) : form.show(view));
    pages.put("/api/*", view -> view.rest().isEmpty() ? Shown.of("api", "").withStyles() : nothing(view));
    var servlets = new LinkedHashMap<String, HttpServlet>();
    pages.forEach((path, page) -> servlets.put(path, new PageServlet(page, graphs, iris)));
    servlets.put("/assets/*", new Assets());
    servlets.put("/suggest", new Suggestions(graphs));
    return servlets;
  }

  /** The ontology for browsers. */
  public static HttpServlet ontology(Graphs graphs, Iris iris) {
    return new PageServlet(new OntologyPage(graphs), graphs, iris);
  }

  /** What answers where nothing else does: a page that says so. */
  public static HttpServlet nothing(Graphs graphs, Iris iris) {
    return new PageServlet(Pages::nothing, graphs, iris);
  }

  private static Shown nothing(View view) {
    throw new PageException(404, "error.unknown", view.path());
  }
}
