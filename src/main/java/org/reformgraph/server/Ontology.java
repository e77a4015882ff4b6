package org.reformgraph.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;

/**
 * The vocabulary ({@code /ontology}) with its concept schemes, as the store has it; a scheme or concept of it ({@code
 * /ontology/policy-area/…}); and the shapes that the data conforms to ({@code /ontology/shapes}). The format follows
 * a suffix, else Accept; a browser gets a page with all of it.
 */
final class Ontology extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph data;
  private final transient Iris iris;
  private final transient LastChange changes;
  private final transient Optional<Graph> shapes;
  private final transient HttpServlet page;

  Ontology(DatasetGraph data, Iris iris, LastChange changes, Optional<Path> folder, HttpServlet page) {
    this.data = data;
    this.iris = iris;
    this.changes = changes;
    this.shapes = folder.map(f -> RDFParser.source(f.resolve("shapes.ttl")).toGraph());
    this.page = page;
  }

  private record Found(Graph graph, Instant changed) {}

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    response.setHeader("Vary", "Accept");
    var path = LinkedData.under("ontology", request);
    var suffixed = MediaType.DOCUMENTS.stream().filter(f -> path.endsWith("." + f.suffix())).findFirst();
    var name = suffixed.map(f -> path.substring(0, path.length() - f.suffix().length() - 1)).orElse(path);
    var found = find(name.replaceFirst("/$", ""));
    if (found.isEmpty()) {
      response.sendError(404, "the ontology has nothing at <" + Rg.ONTOLOGY + name + ">; /ontology has all of it");
      return;
    }
    if (suffixed.isEmpty() && !name.equals("/shapes") && LinkedData.prefersHtml(request)) {
      show(name.replaceFirst("^/", ""), request, response);
      return;
    }
    var format = suffixed.orElseGet(() -> MediaType.choose(request, MediaType.DOCUMENTS));
    response.setHeader("Link", "<" + Rg.ONTOLOGY + LinkedData.ascii(name) + ">; rel=\"describes\"");
    Representation.send(
        request, response, format.contentType(), DataDocuments.written(found.get().graph(), format), found.get().changed());
  }

  /** The page has all terms; the place of a scheme or concept is its fragment, a scheme's with a slash after it. */
  private void show(String name, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (name.isEmpty()) {
      page.service(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/ontology#" + LinkedData.ascii(name) + (name.contains("/") ? "" : "/"));
    }
  }

  private Optional<Found> find(String name) {
    if (name.equals("/shapes")) {
      return shapes.map(graph -> new Found(graph, Txn.calculateRead(data, () -> changes.of(Commit.of(data)))));
    }
    return new Iris(Rg.ONTOLOGY + "/")
        .at(name.isEmpty() ? "." : name.substring(1))
        .flatMap(thing -> Txn.calculateRead(data, () -> read(name.isEmpty() ? Node.ANY : thing)));
  }

  /** What the ontology's graph says of the thing. */
  private Optional<Found> read(Node thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    Namespaces.byPrefix().forEach(graph.getPrefixMapping()::setNsPrefix);
    data.find(iris.ontologyGraph(), thing, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
    return graph.isEmpty() ? Optional.empty() : Optional.of(new Found(graph, changes.of(Commit.of(data))));
  }
}
