package org.reformgraph.server.api;

import static org.reformgraph.server.api.OpenApi.both;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Format;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.SavedQuery;

/** What can be called: the list of queries, each query, each query's text. */
final class Operation {

  private static final List<Format> OFFERS =
      List.of(Format.JSON, Format.CSV, Format.TSV, Format.XML, Format.XLSX, Format.MD, Format.TABLE);

  private Operation() {}

  static void of(SavedQuery query, ObjectNode operation) {
    operation.put("operationId", query.name());
    operation.put("summary", both(query.summary(), " · "));
    operation.put(
        "description",
        both(query.description(), "\n\n")
            + (query.network()
                ? "\n\n此查询须访问其他端点，本服务器不执行（422）。 · Calls another endpoint, which this server does not do (422)."
                : ""));
    query.tags().forEach(operation.putArray("tags")::add);
    var parameters = operation.putArray("parameters");
    query.parameters().forEach(parameter -> put(parameter, parameters.addObject()));
    boolean graph = query.query().isConstructType() || query.query().isDescribeType();
    boolean rows = query.query().isSelectType();
    if (rows) {
      List.of("limit", "offset", "page").forEach(name -> Components.refer(parameters.addObject(), "parameters", name));
    }
    var responses = operation.putObject("responses");
    var answer = responses.putObject("200");
    answer.put("description", rows ? "全部结果，或所要的一页 · the whole result, or the page asked for" : "全部结果 · the whole result");
    headers(answer, List.of("ETag", "Last-Modified", "Content-Disposition"));
    if (rows) {
      headers(answer, List.of("Link", "X-Total-Count"));
    }
    var content = answer.putObject("content");
    for (var format : OFFERS) {
      var type = graph ? format.graphMediaType() : format.mediaType();
      Components.schema(graph, format, content.putObject(type).putObject("schema"));
    }
    refer(responses, "304", "Unchanged");
    refer(responses, "400", "BadRequest");
    refer(responses, "406", "NotAcceptable");
    refer(responses, "422", "Refused");
    refer(responses, "503", "OutOfTime");
  }

  static void list(ObjectNode operation) {
    operation.put("operationId", "queries");
    operation.put("summary", "查询目录 · All saved queries with their parameters");
    operation.putArray("tags").add("catalogue");
    var responses = operation.putObject("responses");
    var answer = responses.putObject("200");
    answer.put("description", "目录 · the list");
    headers(answer, List.of("ETag", "Last-Modified"));
    Components.refer(
        answer.putObject("content").putObject("application/json").putObject("schema"), "schemas", "Catalogue");
    refer(responses, "304", "Unchanged");
  }

  static void text(Catalogue catalogue, ObjectNode operation) {
    operation.put("operationId", "query-text");
    operation.put("summary", "查询原文 · The text of a query: SPARQL with its header");
    operation.putArray("tags").add("catalogue");
    var name = operation.putArray("parameters").addObject();
    name.put("name", "name").put("in", "path").put("required", true).put("description", "查询名 · name of a query");
    var names = name.putObject("schema").put("type", "string").putArray("enum");
    catalogue.queries().forEach(query -> names.add(query.name()));
    var responses = operation.putObject("responses");
    var answer = responses.putObject("200");
    answer.put("description", "SPARQL");
    answer.putObject("content").putObject("application/sparql-query").putObject("schema").put("type", "string");
    refer(responses, "404", "NotFound");
  }

  private static void put(Parameter parameter, ObjectNode entry) {
    entry.put("name", parameter.name());
    entry.put("in", "query");
    entry.put("required", parameter.required());
    entry.put("description", both(parameter.label(), " · "));
    var schema = entry.putObject("schema");
    switch (parameter.type()) {
      case STRING, TEXT, IRI -> schema.put("type", "string");
      case INTEGER -> schema.put("type", "integer");
      case DECIMAL -> schema.put("type", "number");
      case DATE -> schema.put("type", "string").put("format", "date");
      case YEAR -> schema.put("type", "integer").put("minimum", 1000).put("maximum", 2999);
    }
    var allowed = parameter.allowed();
    if (allowed.minimum() != null) {
      schema.put("minimum", allowed.minimum());
    }
    if (allowed.maximum() != null) {
      schema.put("maximum", allowed.maximum());
    }
    if (allowed.pattern() != null) {
      // JSON Schema's patterns match anywhere, ours the whole value.
      schema.put("pattern", "^(?:" + allowed.pattern() + ")$");
    }
    if (!allowed.values().isEmpty()) {
      allowed.values().forEach(schema.putArray("enum")::add);
    }
    if (parameter.classIri() != null) {
      schema.put("x-class", parameter.classIri());
    }
    if (parameter.defaultValue() != null) {
      put(schema, "default", parameter);
      put(entry.putObject("examples").putObject("default"), "value", parameter);
    }
  }

  /** A default as the type has it in JSON. */
  private static void put(ObjectNode node, String key, Parameter parameter) {
    var value = parameter.defaultValue();
    switch (parameter.type()) {
      case INTEGER, YEAR -> node.put(key, new BigInteger(value));
      case DECIMAL -> node.put(key, new BigDecimal(value));
      case STRING, TEXT, IRI, DATE -> node.put(key, value);
    }
  }

  private static void headers(ObjectNode answer, List<String> names) {
    var headers = answer.withObject("/headers");
    names.forEach(name -> Components.refer(headers.putObject(name), "headers", name));
  }

  private static void refer(ObjectNode responses, String status, String name) {
    Components.refer(responses.putObject(status), "responses", name);
  }
}
