package org.reformgraph.server;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;

/**
 * The SPARQL 1.1 Graph Store Protocol: {@code ?graph=IRI}, {@code ?default} (the union of the named graphs, as for
 * queries), without either the whole data set as quads. Reading is for all and streams; writing is for a logged-in
 * administrator, and not even that when the server has none.
 */
final class GraphStore extends GSP_RW {

  private final boolean writable;

  GraphStore(boolean writable) {
    this.writable = writable;
  }

  @Override
  protected void doGet(HttpAction action) {
    action.beginRead();
    try {
      var data = decideDataset(action);
      if (isQuads(action)) {
        RdfAnswer.write(
            action,
            MediaType.choose(action.getRequest(), MediaType.DATASETS),
            PrefixMapFactory.create(data.prefixes()),
            data.find());
      } else {
        var graph = graph(data, action);
        Iterator<Quad> quads =
            graph.stream().map(t -> Quad.create(Quad.defaultGraphNodeGenerated, t)).iterator();
        RdfAnswer.write(
            action,
            MediaType.choose(action.getRequest(), MediaType.GRAPHS),
            PrefixMapFactory.create(data.prefixes()),
            quads);
      }
    } catch (IOException e) {
      ServletOps.errorOccurred("the answer could not be kept: " + e.getMessage(), e);
    } finally {
      action.endRead();
    }
  }

  @Override
  protected void doHead(HttpAction action) {
    action.beginRead();
    try {
      var format = MediaType.choose(action.getRequest(), isQuads(action) ? MediaType.DATASETS : MediaType.GRAPHS);
      if (!isQuads(action)) {
        graph(decideDataset(action), action);
      }
      action.setResponseContentType(format.contentType());
      ServletOps.success(action);
    } finally {
      action.endRead();
    }
  }

  @Override
  protected void doOptions(HttpAction action) {
    action.setResponseHeader("Allow", allow());
    ServletOps.successNoContent(action);
  }

  @Override
  protected void doPost(HttpAction action) {
    admit(action);
    super.doPost(action);
  }

  @Override
  protected void doPut(HttpAction action) {
    admit(action);
    super.doPut(action);
  }

  @Override
  protected void doDelete(HttpAction action) {
    admit(action);
    super.doDelete(action);
  }

  @Override
  protected void doPatch(HttpAction action) {
    action.setResponseHeader("Allow", allow());
    ServletOps.errorMethodNotAllowed("PATCH", "PATCH is not possible here");
  }

  /** A method may be refused before its parameters are looked at. */
  @Override
  public void validate(HttpAction action) {
    if (writable || action.getRequestMethod().equals("GET") || action.getRequestMethod().equals("HEAD")) {
      super.validate(action);
    }
  }

  private void admit(HttpAction action) {
    if (!writable) {
      action.setResponseHeader("Allow", allow());
      ServletOps.errorMethodNotAllowed(
          action.getRequestMethod(), action.getRequestMethod() + " is not possible here: this server only reads");
    }
    // The security handler has asked for a password already; this holds should its paths ever be wrong.
    if (action.getUser() == null) {
      ServletOps.errorForbidden("writing is for administrators");
    }
    var type = action.getRequestContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).contains("json")) {
      ServletOps.error(415, "JSON-LD is not taken: reading it would fetch its @context; send Turtle, N-Triples or TriG");
    }
  }

  private String allow() {
    return writable ? "GET, HEAD, POST, PUT, DELETE, OPTIONS" : "GET, HEAD, OPTIONS";
  }

  private static Graph graph(DatasetGraph data, HttpAction action) {
    var name = action.getRequestParameter("graph");
    if (name == null || name.equals("default")) {
      return data.getContext().isTrue(TDB2.symUnionDefaultGraph) ? data.getUnionGraph() : data.getDefaultGraph();
    }
    if (name.equals("union")) {
      return data.getUnionGraph();
    }
    Node node = NodeFactory.createURI(name);
    if (!data.containsGraph(node)) {
      ServletOps.errorNotFound("no graph <" + name + ">; SELECT DISTINCT ?g { GRAPH ?g {} } lists all");
    }
    return data.getGraph(node);
  }
}
