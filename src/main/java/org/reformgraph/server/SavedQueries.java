package org.reformgraph.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Format;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;
import org.reformgraph.query.Runner;
import org.reformgraph.query.SavedQuery;
import org.reformgraph.query.Text;

/**
 * The saved queries over HTTP: {@code /api/queries} lists them with their parameters, {@code
 * /api/queries/NAME?parameter=value} runs one. The format follows a suffix ({@code NAME.csv}), else the Accept
 * header, else it is JSON; {@code NAME.rq} is the query's text. Errors are {@code application/problem+json} (RFC
 * 9457) with every fault found.
 */
final class SavedQueries extends Page {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In order of preference where a client does not care. */
  private static final List<Format> OFFERS =
      List.of(Format.JSON, Format.CSV, Format.TSV, Format.XML, Format.XLSX, Format.MD, Format.TABLE);

  private final transient Catalogue catalogue;
  private final transient Runner runner;

  SavedQueries(Catalogue catalogue, Runner runner) {
    this.catalogue = catalogue;
    this.runner = runner;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo();
    response.setHeader("Vary", "Accept");
    try {
      if (path == null || path.equals("/")) {
        send(response, 200, "application/json", list(request));
      } else {
        run(path.substring(1), request, response);
      }
    } catch (QueryException e) {
      send(response, status(e.code()), "application/problem+json", problem(e));
    }
  }

  private void run(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
    int dot = path.lastIndexOf('.');
    var query = catalogue.query(dot < 0 ? path : path.substring(0, dot));
    var suffix = dot < 0 ? null : path.substring(dot + 1);
    if ("rq".equals(suffix)) {
      response.setContentType("application/sparql-query; charset=utf-8");
      response.getOutputStream().write(query.text().getBytes(StandardCharsets.UTF_8));
      return;
    }
    boolean graph = query.query().isConstructType() || query.query().isDescribeType();
    var format = suffix == null ? negotiated(request, graph) : Format.of(suffix);
    Gate.note(request, query.name() + " " + request.getQueryString());
    try (var answer = runner.answer(query, values(request))) {
      var type = graph ? format.graphMediaType() : format.mediaType();
      response.setContentType(type.startsWith("text/") ? type + "; charset=utf-8" : type);
      response.setHeader("Content-Disposition", "inline; filename=\"" + query.name() + "." + format.word() + "\"");
      answer.write(format, response.getOutputStream());
    }
  }

  private static Format negotiated(HttpServletRequest request, boolean graph) {
    var accept = Accept.of(request);
    var types = new ArrayList<>(OFFERS.stream().map(f -> graph ? f.graphMediaType() : f.mediaType()).toList());
    // The general name for JSON is as good as the exact one.
    types.add("application/json");
    var best = accept.best(types);
    if (best.isEmpty()) {
      throw new QueryException(
          Code.FORMAT,
          "Accept",
          "none of " + request.getHeader("Accept") + " can be sent; ask for one of " + String.join(", ", types));
    }
    int index = types.indexOf(best.get());
    return index < OFFERS.size() ? OFFERS.get(index) : Format.JSON;
  }

  private static Map<String, String> values(HttpServletRequest request) {
    var values = new TreeMap<String, String>();
    var faults = new ArrayList<Fault>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (given.length > 1) {
                faults.add(new Fault(Code.BAD_VALUE, name, name + " is given " + given.length + " times; give it once"));
              }
              values.put(name, given[0]);
            });
    if (!faults.isEmpty()) {
      throw new QueryException(faults);
    }
    return values;
  }

  private ObjectNode list(HttpServletRequest request) {
    var list = JSON.createObjectNode();
    ArrayNode queries = list.putArray("queries");
    for (SavedQuery query : catalogue.queries()) {
      var entry = queries.addObject();
      entry.put("name", query.name());
      entry.put("url", request.getRequestURL().toString().replaceFirst("/$", "") + "/" + query.name());
      put(entry, "summary", query.summary());
      put(entry, "description", query.description());
      query.tags().forEach(entry.putArray("tags")::add);
      entry.put("network", query.network());
      var parameters = entry.putArray("parameters");
      query.parameters().forEach(p -> put(parameters.addObject(), p));
    }
    OFFERS.stream().map(Format::word).forEach(list.putArray("formats")::add);
    return list;
  }

  private static void put(ObjectNode entry, Parameter parameter) {
    entry.put("name", parameter.name());
    entry.put("type", parameter.type().word());
    entry.put("class", parameter.classIri());
    entry.put("default", parameter.defaultValue());
    entry.put("required", parameter.required());
    put(entry, "label", parameter.label());
  }

  private static void put(ObjectNode entry, String key, Text text) {
    entry.putObject(key).put("en", text.en()).put("zh", text.zh());
  }

  private static ObjectNode problem(QueryException e) {
    var problem = JSON.createObjectNode();
    problem.put("title", e.code().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    problem.put("status", status(e.code()));
    problem.put("detail", e.getMessage());
    var faults = problem.putArray("faults");
    for (var fault : e.faults()) {
      faults
          .addObject()
          .put("code", fault.code().name())
          .put("subject", fault.subject())
          .put("message", fault.message());
    }
    return problem;
  }

  private static int status(Code code) {
    return switch (code) {
      case UNKNOWN_QUERY -> 404;
      case UNKNOWN_PARAMETER, MISSING_PARAMETER, BAD_VALUE, NOT_FOUND, AMBIGUOUS -> 400;
      case FORMAT -> 406;
      case NETWORK -> 422;
      case TIMEOUT -> 503;
      case FILE, SYNTAX, ENDPOINT, EXECUTION -> 500;
    };
  }

  private static void send(HttpServletResponse response, int status, String type, ObjectNode body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.getOutputStream().write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(body));
  }
}
