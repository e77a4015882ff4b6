package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.graph.Iris;
import org.reformgraph.server.page.ReadServlet;

/**
 * The IRIs of things ({@code /id/…}): 303 to what is on the thing, the page for a client that prefers HTML, as
 * browsers do, else a document of data. A client that takes anything ({@code *}{@code /*}, as curl) gets Turtle. The
 * base of the IRIs does not matter: the path after it does.
 */
final class LinkedData extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final List<String> HTML = List.of("text/html", "application/xhtml+xml");

  /** What N-Triples were sent as before they had a type of their own; rdflib still asks for it. */
  private static final String PLAIN = "text/plain";

  private static final List<String> OFFERS =
      Stream.of(MediaType.DOCUMENTS.stream().map(MediaType::type), HTML.stream(), Stream.of(PLAIN)).flatMap(s -> s).toList();

  private final transient DatasetGraph data;
  private final transient Iris iris;
  private final transient UnknownThing unknown;

  LinkedData(DatasetGraph data, Iris iris, UnknownThing unknown) {
    this.data = data;
    this.iris = iris;
    this.unknown = unknown;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    var path = under("id/", request);
    var thing = iris.at("id/" + path).filter(this::isKnown);
    if (thing.isEmpty()) {
      unknown.answer("id/" + path, response);
      return;
    }
    var key = ascii(thing.get().getURI().substring((iris.base() + "id/").length()));
    var type = Accept.of(request).best(OFFERS);
    if (type.isEmpty()) {
      response.sendError(
          406,
          "Accept: %s: none of these can be sent; ask for one of %s"
              .formatted(request.getHeader("Accept"), String.join(", ", OFFERS)));
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", HTML.contains(type.get()) ? "/page/" + key : "/data/" + key + suffix(type.get()));
    response.setHeader("Link", links(key));
  }

  /** Whether a page suits the client best; a format asked for by a parameter is not one. */
  static boolean prefersHtml(HttpServletRequest request) {
    return request.getParameter("format") == null
        && request.getParameter("output") == null
        && Accept.of(request).best(OFFERS).filter(HTML::contains).isPresent();
  }

  /** The end of a request's path, as the client wrote it, after a word of its own. */
  static String under(String word, HttpServletRequest request) {
    var uri = request.getRequestURI();
    int at = uri.indexOf("/" + word);
    return at < 0 ? "" : uri.substring(at + 1 + word.length());
  }

  static String ascii(String iri) {
    return IRILib.encodeNonASCII(iri);
  }

  /** Where the thing with this key is described in other forms (RFC 8288). */
  static String links(String key) {
    var data =
        MediaType.DOCUMENTS.stream()
            .map(f -> "</data/%s.%s>; rel=\"alternate\"; type=\"%s\"".formatted(key, f.suffix(), f.type()))
            .collect(Collectors.joining(", "));
    return data + ", </page/%s>; rel=\"alternate\"; type=\"text/html\"".formatted(key);
  }

  private boolean isKnown(Node thing) {
    return Txn.calculateRead(data, () -> Description.isKnown(data, thing));
  }

  private static String suffix(String type) {
    if (type.equals(PLAIN)) {
      return ".nt";
    }
    return "." + MediaType.DOCUMENTS.stream().filter(f -> f.type().equals(type)).findFirst().orElseThrow().suffix();
  }
}
