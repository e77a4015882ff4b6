package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.match.Entity;
import org.reformgraph.query.match.EntityIndex;
import org.reformgraph.query.match.LiveIndex;
import org.reformgraph.query.match.Matcher;
import org.reformgraph.server.page.Language;

/**
 * The Reconciliation Service API 0.2 over HTTP. Parameters it does not know are passed over, since OpenRefine sends
 * many; {@code callback} asks for JSONP. Errors are {@code application/problem+json}.
 */
public final class ReconciliationService extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

  private final transient LiveIndex names;
  private final transient Iris iris;

  public ReconciliationService(DatasetGraph data, Iris iris) {
    this.names = new LiveIndex(data, iris);
    this.iris = iris;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept-Language, Cookie");
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD", "POST" -> answer(request, response);
        case "OPTIONS" -> {
          response.setHeader("Allow", ALLOW);
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        default -> {
          response.setHeader("Allow", ALLOW);
          throw new Refused(405, request.getMethod() + " is not possible here; use GET or POST");
        }
      }
    } catch (Refused e) {
      problem(response, e.status(), e.getMessage());
    } catch (QueryException e) {
      problem(response, 503, e.getMessage());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = Language.of(request);
    var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    switch (path) {
      case "/" -> json(request, response, service(request, language));
      case "/suggest/entity" ->
          json(
              request,
              response,
              new Suggestions(names.current(), language)
                  .entities(required(request, "prefix"), request.getParameter("type"), number(request, "cursor", 0)));
      case "/suggest/property" ->
          json(request, response, new Suggestions(names.current(), language).properties(required(request, "prefix")));
      case "/suggest/type" ->
          json(request, response, new Suggestions(names.current(), language).types(required(request, "prefix")));
      case "/properties" ->
          json(
              request,
              response,
              new Extension(names.current(), language)
                  .proposals(request.getParameter("type"), number(request, "limit", Integer.MAX_VALUE)));
      case "/preview" -> preview(entity(request), request, response, language);
      case "/view" -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", view(entity(request), request));
      }
      default -> throw new Refused(404, "nothing at " + request.getRequestURI() + "; GET /reconcile says what there is");
    }
  }

  private ObjectNode service(HttpServletRequest request, Language language) {
    var queries = request.getParameter("queries");
    var extend = request.getParameter("extend");
    if (queries != null) {
      return new Batch(new Matcher(names.current()), language).answer(queries);
    }
    if (extend != null) {
      return new Extension(names.current(), language).answer(extend);
    }
    if (request.getMethod().equals("POST")) {
      throw new Refused(
          400, "a POST needs the form field queries or extend, as application/x-www-form-urlencoded");
    }
    return Manifest.of(origin(request) + "/reconcile", iris, language);
  }

  private Entity entity(HttpServletRequest request) {
    var id = required(request, "id");
    EntityIndex index = names.current();
    return index.entity(id).orElseThrow(() -> new Refused(404, "there is no entity " + id));
  }

  private void preview(Entity entity, HttpServletRequest request, HttpServletResponse response, Language language)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups");
    response
        .getOutputStream()
        .write(Preview.of(entity, view(entity, request), language).getBytes(StandardCharsets.UTF_8));
  }

  /** The entity's own path under this host. */
  private String view(Entity entity, HttpServletRequest request) {
    return URI.create(origin(request) + "/" + entity.iri().substring(iris.base().length())).toASCIIString();
  }

  private static String origin(HttpServletRequest request) {
    var address = request.getRequestURL();
    return address.substring(0, address.length() - request.getRequestURI().length());
  }

  private static String required(HttpServletRequest request, String parameter) {
    var value = request.getParameter(parameter);
    if (value == null) {
      throw new Refused(400, "the parameter " + parameter + " is missing");
    }
    return value;
  }

  private static int number(HttpServletRequest request, String parameter, int otherwise) {
    var value = request.getParameter(parameter);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,9}")) {
      throw new Refused(400, parameter + " must be a whole number from 0 on, not " + value);
    }
    return Integer.parseInt(value);
  }

  private static void json(HttpServletRequest request, HttpServletResponse response, JsonNode answer)
      throws IOException {
    var callback = request.getParameter("callback");
    var text = written(answer);
    if (callback == null) {
      response.setContentType("application/json");
    } else if (callback.matches("[A-Za-z_$][\\w$.]{0,99}")) {
      response.setContentType("text/javascript; charset=utf-8");
      // The comment keeps the name from being read as anything but script; the two separators end lines in older ones.
      text = "/**/" + callback + "(" + text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");";
    } else {
      throw new Refused(400, "callback must be the name of a function");
    }
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void problem(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    var problem = JSON.createObjectNode().put("status", status).put("detail", message);
    response.getOutputStream().write(written(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static String written(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }
}
