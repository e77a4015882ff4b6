package org.reformgraph.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.query.Answer;
import org.reformgraph.query.Binding;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Format;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.Runner;
import org.reformgraph.query.SavedQuery;
import org.reformgraph.query.Text;
import org.reformgraph.server.api.Paging;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;

/**
 * The saved queries over HTTP: {@code /api/queries} lists them with their parameters, {@code
 * /api/queries/NAME?parameter=value} runs one. The format follows a suffix ({@code NAME.csv}), else the Accept
 * header, else it is JSON; {@code NAME.rq} is the query's text. Errors are {@code application/problem+json} (RFC
 * 9457) with every fault found.
 */
final class SavedQueries extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In order of preference where a client does not care. */
  private static final List<Format> OFFERS =
      List.of(Format.JSON, Format.CSV, Format.TSV, Format.XML, Format.XLSX, Format.MD, Format.TABLE);

  private final transient DatasetGraph data;
  private final transient LastChange changes = new LastChange();
  private final transient Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final transient Catalogue catalogue;
  private final transient Runner runner;

  SavedQueries(DatasetGraph data, Catalogue catalogue, Runner runner) {
    this.data = data;
    this.catalogue = catalogue;
    this.runner = runner;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo();
    response.setHeader("Vary", "Accept");
    try {
      if (path == null || path.equals("/")) {
        var body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list(request));
        Representation.send(request, response, "application/json", body, start);
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
      var body = query.text().getBytes(StandardCharsets.UTF_8);
      Representation.send(request, response, "application/sparql-query; charset=utf-8", body, start);
      return;
    }
    boolean graph = query.query().isConstructType() || query.query().isDescribeType();
    var format = suffix == null ? negotiated(request, graph) : Format.of(suffix);
    Gate.note(request, query.name() + " " + request.getQueryString());
    var faults = new ArrayList<Fault>();
    var paging = Paging.of(values(request), faults);
    // One transaction: the tag is of the very state that the result is of.
    Txn.executeRead(
        data,
        () -> {
          var binding = bound(query, paging, faults);
          var state = Commit.of(data);
          if (!representation(state, binding, paging, format).isKnown(request, response)) {
            run(binding, paging, format, request, response);
          }
        });
  }

  private void run(
      Binding binding, Paging paging, Format format, HttpServletRequest request, HttpServletResponse response) {
    var query = binding.saved();
    try (var answer = runner.answer(binding)) {
      var type = answer.kind() == Answer.Kind.GRAPH ? format.graphMediaType() : format.mediaType();
      response.setContentType(type.startsWith("text/") ? type + "; charset=utf-8" : type);
      response.setHeader("Content-Disposition", "inline; filename=\"" + query.name() + "." + format.word() + "\"");
      long total = answer.write(format, paging.slice(), response.getOutputStream());
      Gate.rows(request, total);
      if (answer.kind() == Answer.Kind.ROWS) {
        response.setHeader("X-Total-Count", Long.toString(total));
        var links = paging.links(request.getRequestURI(), total);
        if (!links.isEmpty()) {
          response.setHeader("Link", links);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the result could not be kept", e);
    }
  }

  private Binding bound(SavedQuery query, Paging paging, List<Fault> faults) {
    var all = new ArrayList<Fault>();
    Binding binding = null;
    try {
      binding = runner.bind(query, paging.others());
    } catch (QueryException e) {
      all.addAll(e.faults());
    }
    all.addAll(faults);
    if (!all.isEmpty()) {
      throw new QueryException(all);
    }
    return binding;
  }

  /** Tagged by the data's state and by everything in the request that the result depends on. */
  private Representation representation(Commit state, Binding binding, Paging paging, Format format) {
    var asked = binding.saved().name() + binding.terms() + paging.slice() + paging.byPage() + format;
    var changed = changes.of(state);
    var hash = Representation.of(asked.getBytes(StandardCharsets.UTF_8), changed).tag();
    return new Representation(state.tag() + "-" + hash, changed);
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
    entry.put("minimum", parameter.allowed().minimum());
    entry.put("maximum", parameter.allowed().maximum());
    entry.put("pattern", parameter.allowed().pattern());
    parameter.allowed().values().forEach(entry.putArray("values")::add);
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
