package org.reformgraph.server.page;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.reformgraph.graph.Iris;

/** The general pages and where they are. */
public final class Pages {

  private Pages() {}

  /** Servlets by the patterns of their paths. */
  public static Map<String, HttpServlet> of(Graphs graphs, Iris iris) {
    return Map.of(
        "/assets/*", new Assets(),
        "", new PageServlet(new Home(graphs), graphs, iris),
        "/search", new PageServlet(new Search(graphs), graphs, iris));
  }

  /** What answers where nothing else does: a page that says so. */
  public static HttpServlet nothing(Graphs graphs, Iris iris) {
    return new PageServlet(Pages::nothing, graphs, iris);
  }

  private static Shown nothing(View view) {
    throw new PageException(404, "error.unknown", view.path());
  }
}
