package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.graph.Iris;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;

/**
 * The documents on things ({@code /data/…}) as Turtle, N-Triples, JSON-LD or RDF/XML, by suffix or else by Accept.
 * Evidence is written as {@code rdf:Statement}, so that tools of RDF 1.1, which are most, can read it. Who knows triple
 * terms asks for {@code text/turtle;version=1.2}, or with {@code ?version=1.2}, and gets them in the formats that have
 * them (RDF 1.2 Concepts, version labels).
 */
final class DataDocuments extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?1\\.2\"?\\s*(?=$|[,;])");

  private final transient DatasetGraph data;
  private final transient Iris iris;
  private final transient LastChange changes;
  private final transient UnknownThing unknown;

  DataDocuments(DatasetGraph data, Iris iris, LastChange changes, UnknownThing unknown) {
    this.data = data;
    this.iris = iris;
    this.changes = changes;
    this.unknown = unknown;
  }

  private record Found(Node thing, Graph graph, Instant changed) {}

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = LinkedData.under("data/", request);
    response.setHeader("Vary", "Accept");
    // An id may itself end in .ttl.
    var found = find(path);
    var format = Optional.<MediaType>empty();
    if (found.isEmpty()) {
      format = MediaType.DOCUMENTS.stream().filter(f -> path.endsWith("." + f.suffix())).findFirst();
      found = format.flatMap(f -> find(path.substring(0, path.length() - f.suffix().length() - 1)));
    }
    if (found.isEmpty()) {
      int suffix = format.map(f -> f.suffix().length() + 1).orElse(0);
      unknown.answer("id/" + path.substring(0, path.length() - suffix), response);
      return;
    }
    send(found.get(), format.orElseGet(() -> MediaType.choose(request, MediaType.DOCUMENTS)), request, response);
  }

  private Optional<Found> find(String path) {
    return iris.at("id/" + path)
        .flatMap(
            thing ->
                Txn.calculateRead(
                    data,
                    () ->
                        Description.of(data, thing, document(thing))
                            .map(graph -> new Found(thing, graph, changes.of(Commit.of(data))))));
  }

  private Node document(Node thing) {
    return NodeFactory.createURI(iris.base() + "data/" + key(thing));
  }

  private String key(Node thing) {
    return thing.getURI().substring((iris.base() + "id/").length());
  }

  private void send(Found found, MediaType format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var document = document(found.thing());
    var graph = found.graph();
    graph.add(document, RDF.Nodes.type, FOAF.Document.asNode());
    graph.add(document, FOAF.primaryTopic.asNode(), found.thing());
    graph.add(document, DCTerms.license.asNode(), NodeFactory.createURI(LICENCE));
    graph.add(document, VOID.inDataset.asNode(), iris.dataset());
    response.setHeader(
        "Link",
        "<%s>; rel=\"describes\", <%s>; rel=\"license\", %s"
            .formatted(LinkedData.ascii(found.thing().getURI()), LICENCE, LinkedData.links(LinkedData.ascii(key(found.thing())))));
    boolean terms = format.holdsTripleTerms() && knowsTripleTerms(request);
    var type = terms ? format.contentType() + "; version=1.2" : format.contentType();
    Representation.send(request, response, type, terms ? plain(graph, format) : written(graph, format), found.changed());
  }

  private static boolean knowsTripleTerms(HttpServletRequest request) {
    var asked = request.getParameter("version");
    if (asked != null) {
      return asked.equals("1.2");
    }
    var accept = request.getHeader("Accept");
    return accept != null && VERSION.matcher(accept).find();
  }

  /** The graph in the format and in RDF 1.1. */
  static byte[] written(Graph graph, MediaType format) {
    var classic = GraphFactory.createDefaultGraph();
    classic.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    graph.stream().flatMap(GraphWriter::classic).forEach(classic::add);
    return plain(classic, format);
  }

  private static byte[] plain(Graph graph, MediaType format) {
    var out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(format.lang()).output(out);
    return out.toByteArray();
  }
}
