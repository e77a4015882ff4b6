package org.reformgraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;

/**
 * SPARQL Update for administrators. Even they cannot make the server fetch anything: LOAD, which would read local
 * files too, and SERVICE are refused before anything is executed. Read whole before it runs, so a mistake in the
 * last operation stops the first.
 */
final class UpdateService extends SPARQL_Update {

  private static final String BASE = "http://server/unset-base/";

  private final Options options;

  UpdateService(Options options) {
    this.options = options;
  }

  @Override
  public void execAny(String method, HttpAction action) {
    action.setResponseHeader("Allow", "POST, OPTIONS");
    ServletOps.errorMethodNotAllowed(method, method + " is not possible here: updates are sent by POST");
  }

  @Override
  public void execGet(HttpAction action) {
    execAny("GET", action);
  }

  @Override
  public void execPatch(HttpAction action) {
    execAny("PATCH", action);
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    String request = read(input);
    Gate.note(action.getRequest(), request);
    boolean graphs =
        action.getRequestParameter("using-graph-uri") != null
            || action.getRequestParameter("using-named-graph-uri") != null;
    try {
      for (var operation : UpdateFactory.create(request, BASE, Syntax.syntaxARQ)) {
        check(operation, graphs);
      }
    } catch (QueryParseException | UpdateException e) {
      ServletOps.errorBadRequest("this is no SPARQL Update: " + e.getMessage());
    }
    super.execute(action, new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(InputStream input) {
    try {
      return QueryService.text(input, options.requestBytes());
    } catch (IOException e) {
      ServletOps.errorBadRequest("the request could not be read: " + e.getMessage());
      throw new AssertionError(e);
    }
  }

  private static void check(Update operation, boolean graphs) {
    switch (operation) {
      case UpdateLoad load -> ServletOps.error(403, "LOAD is off on this server; send the data to /reform/data");
      case UpdateModify modify -> {
        if (modify.getWherePattern() != null && !ServiceCalls.of(modify.getWherePattern()).isEmpty()) {
          ServletOps.error(403, "SERVICE is off on this server");
        }
        if (graphs
            && (modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty())) {
          // SPARQL 1.1 Protocol, 2.2.3: an error; Fuseki 6.0.0 makes it a 500.
          ServletOps.errorBadRequest("graphs are named both in the request's parameters and by USING or WITH");
        }
      }
      default -> {
        // Everything else neither reads nor calls anything outside.
      }
    }
  }
}
