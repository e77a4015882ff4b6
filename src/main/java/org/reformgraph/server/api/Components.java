package org.reformgraph.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.reformgraph.query.Format;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.QueryException.Code;

/** What operations share: schemas of answers and errors, headers, and the ways to fail. */
final class Components {

  private Components() {}

  static void refer(ObjectNode node, String kind, String name) {
    node.put("$ref", "#/components/" + kind + "/" + name);
  }

  /** Of a result in a format. */
  static void schema(boolean graph, Format format, ObjectNode schema) {
    switch (format) {
      case JSON -> {
        if (graph) {
          schema.put("description", "JSON-LD");
          schema.putArray("type").add("object").add("array");
        } else {
          refer(schema, "schemas", "Results");
        }
      }
      // OpenAPI 3.1 leaves the schema of binary content open.
      case XLSX -> schema.put("description", "workbook");
      case TABLE, CSV, TSV, XML, MD -> schema.put("type", "string");
    }
  }

  static void put(ObjectNode components) {
    var schemas = components.putObject("schemas");
    results(schemas.putObject("Results"));
    catalogue(schemas.putObject("Catalogue"));
    problem(schemas.putObject("Problem"));
    var text = object(schemas.putObject("Text"), "en", "zh");
    text.putObject("en").put("type", "string");
    text.putObject("zh").put("type", "string");
    var responses = components.putObject("responses");
    responses.putObject("Unchanged").put("description", "数据未变（If-None-Match） · the client has it already");
    fails(responses, "BadRequest", "参数有误 · a parameter is wrong: every fault is named");
    fails(responses, "NotFound", "没有此查询 · no such query; near names are given");
    fails(responses, "NotAcceptable", "不能以此格式返回 · not in this format");
    fails(responses, "Refused", "须联网，或结果过大 · needs another endpoint, or the result is too large");
    // What is too large is noticed where no query is known any more, and answered in plain words.
    ((ObjectNode) responses.at("/Refused/content")).putObject("text/plain").putObject("schema").put("type", "string");
    fails(responses, "OutOfTime", "超时，无部分结果 · out of time; no part of a result is sent");
    var headers = components.putObject("headers");
    header(headers, "ETag", "由数据状态、参数与格式决定 · changes with the data, the values and the format");
    header(headers, "Last-Modified", "不早于数据最近一次变更 · no earlier than the last change of the data");
    header(headers, "Link", "分页时：first、prev、next、last · with paging (RFC 8288)");
    headers
        .putObject("X-Total-Count")
        .put("description", "全部行数，不限于本页 · number of all rows, not of the page alone")
        .putObject("schema")
        .put("type", "integer");
    Paging.describe(components.putObject("parameters"));
    header(headers, "Content-Disposition", "文件名 · a name for the file");
  }

  private static void results(ObjectNode schema) {
    schema.put("description", "SPARQL 1.1 Query Results JSON (W3C)");
    var properties = object(schema, "head");
    var head = object(properties.putObject("head"));
    head.putObject("vars").put("type", "array").putObject("items").put("type", "string");
    properties.putObject("boolean").put("type", "boolean");
    var rows = object(properties.putObject("results"), "bindings").putObject("bindings");
    rows.put("type", "array");
    var row = rows.putObject("items").put("type", "object").putObject("additionalProperties");
    var term = object(row, "type", "value");
    List.of("uri", "literal", "bnode", "triple").forEach(term.putObject("type").putArray("enum")::add);
    term.putObject("value");
    term.putObject("datatype").put("type", "string");
    term.putObject("xml:lang").put("type", "string");
  }

  private static void catalogue(ObjectNode schema) {
    var properties = object(schema, "queries", "formats");
    var formats = properties.putObject("formats").put("type", "array");
    Arrays.stream(Format.values())
        .map(Format::word)
        .forEach(formats.putObject("items").put("type", "string").putArray("enum")::add);
    var queries = properties.putObject("queries").put("type", "array").putObject("items");
    var query = object(queries, "name", "url", "summary", "description", "tags", "network", "parameters");
    query.putObject("name").put("type", "string");
    query.putObject("url").put("type", "string").put("format", "uri");
    refer(query.putObject("summary"), "schemas", "Text");
    refer(query.putObject("description"), "schemas", "Text");
    query.putObject("tags").put("type", "array").putObject("items").put("type", "string");
    query.putObject("network").put("type", "boolean");
    var parameters = query.putObject("parameters").put("type", "array").putObject("items");
    var parameter = object(parameters, "name", "type", "class", "default", "required", "label");
    parameter.putObject("name").put("type", "string");
    Arrays.stream(Parameter.Type.values())
        .map(Parameter.Type::word)
        .forEach(parameter.putObject("type").put("type", "string").putArray("enum")::add);
    parameter.putObject("class").putArray("type").add("string").add("null");
    parameter.putObject("default").putArray("type").add("string").add("null");
    parameter.putObject("required").put("type", "boolean");
    parameter.putObject("minimum").putArray("type").add("number").add("null");
    parameter.putObject("maximum").putArray("type").add("number").add("null");
    parameter.putObject("pattern").putArray("type").add("string").add("null");
    parameter.putObject("values").put("type", "array").putObject("items").put("type", "string");
    refer(parameter.putObject("label"), "schemas", "Text");
  }

  private static void problem(ObjectNode schema) {
    schema.put("description", "RFC 9457");
    var properties = object(schema, "title", "status", "detail", "faults");
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    var fault =
        object(properties.putObject("faults").put("type", "array").putObject("items"), "code", "subject", "message");
    Arrays.stream(Code.values()).map(Code::name).forEach(fault.putObject("code").putArray("enum")::add);
    fault.putObject("subject").put("type", "string").put("description", "参数、查询或文件 · parameter, query or file");
    fault.putObject("message").put("type", "string");
  }

  /** The properties of an object of which these are required. */
  private static ObjectNode object(ObjectNode schema, String... required) {
    schema.put("type", "object");
    if (required.length > 0) {
      Arrays.stream(required).forEach(schema.putArray("required")::add);
    }
    return schema.putObject("properties");
  }

  private static void fails(ObjectNode responses, String name, String description) {
    var response = responses.putObject(name).put("description", description);
    refer(response.putObject("content").putObject("application/problem+json").putObject("schema"), "schemas", "Problem");
  }

  private static void header(ObjectNode headers, String name, String description) {
    headers.putObject(name).put("description", description).putObject("schema").put("type", "string");
  }
}
