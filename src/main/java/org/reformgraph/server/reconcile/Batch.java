package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.reformgraph.query.match.Candidate;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.query.match.Matcher;
import org.reformgraph.query.match.Property;
import org.reformgraph.query.match.Question;
import org.reformgraph.server.page.Language;

/** A batch of queries and its results. Members that the specification does not name are passed over. */
final class Batch {

  /** Queries of one batch; more are a 413. */
  static final int MOST = 200;

  private static final int USUAL_LIMIT = 10;
  private static final int HINTS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Matcher matcher;
  private final Language language;

  Batch(Matcher matcher, Language language) {
    this.matcher = matcher;
    this.language = language;
  }

  ObjectNode answer(String text) {
    var queries = object(text, "queries");
    if (queries.size() > MOST) {
      throw new Refused(413, "%,d queries in one batch; send at most %,d".formatted(queries.size(), MOST));
    }
    var results = JSON.createObjectNode();
    queries.properties().forEach(entry -> results.set(entry.getKey(), result(entry.getKey(), entry.getValue())));
    return results;
  }

  /** A parameter's value that must be a JSON object. */
  static JsonNode object(String text, String parameter) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refused(400, parameter + " is not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw new Refused(400, parameter + " must be a JSON object, such as {\"q0\": {\"query\": \"余杭区\"}}");
    }
    return node;
  }

  private ObjectNode result(String id, JsonNode query) {
    var result = JSON.createObjectNode();
    var list = result.putArray("result");
    var types = types(id, query);
    var kinds = EnumSet.noneOf(EntityKind.class);
    types.forEach(type -> EntityKind.of(type).ifPresent(kinds::add));
    var strictness = string(id, query, "type_strict", "any");
    if (!List.of("any", "should", "all").contains(strictness)) {
      throw new Refused(400, id + ": type_strict must be any, should or all, not " + strictness);
    }
    // Nothing here is of two types, nor of a type that is not known.
    boolean none = !types.isEmpty() && kinds.isEmpty() || strictness.equals("all") && types.stream().distinct().count() > 1;
    var name = string(id, query, "query", "");
    var hints = hints(id, query);
    if (!query.has("query") && hints.isEmpty()) {
      throw new Refused(400, id + ": give a query, or properties with values");
    }
    if (!none) {
      var question = new Question(name, kinds, !strictness.equals("should"), hints, limit(id, query));
      matcher.candidates(question).forEach(candidate -> list.add(json(candidate)));
    }
    return result;
  }

  private ObjectNode json(Candidate candidate) {
    var entity = candidate.entity();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", entity.id());
    json.put("name", entity.name());
    json.put("description", entity.description());
    json.put("score", Math.round(candidate.score() * 10) / 10.0);
    json.put("match", candidate.match());
    json.putArray("type").add(Words.type(entity.kind(), language));
    var features = json.putArray("features");
    candidate.features().forEach(f -> features.addObject().put("id", f.id()).put("value", f.points()));
    return json;
  }

  private static String string(String id, JsonNode query, String member, String otherwise) {
    if (!query.isObject()) {
      throw new Refused(400, id + " must be a JSON object with query or properties");
    }
    var value = query.get(member);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw new Refused(400, id + ": " + member + " must be a string");
    }
    return value.textValue();
  }

  private static List<String> types(String id, JsonNode query) {
    var given = query.path("type");
    var types = new ArrayList<String>();
    if (given.isTextual() && !given.textValue().isEmpty()) {
      types.add(given.textValue());
    } else if (given.isArray()) {
      given.forEach(type -> types.add(type.asText()));
    } else if (given.isContainerNode() || given.isNumber()) {
      throw new Refused(400, id + ": type must be a string or an array of strings");
    }
    return types;
  }

  private static int limit(String id, JsonNode query) {
    var limit = query.path("limit");
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL_LIMIT;
    }
    if (!limit.isNumber() || limit.asDouble() < 1) {
      throw new Refused(400, id + ": limit must be a number from 1 on");
    }
    return limit.asInt();
  }

  private static List<Question.Hint> hints(String id, JsonNode query) {
    var given = query.path("properties");
    if (given.isMissingNode() || given.isNull()) {
      return List.of();
    }
    if (!given.isArray() || given.size() > HINTS) {
      throw new Refused(400, id + ": properties must be an array of at most " + HINTS + " objects with pid and v");
    }
    var hints = new ArrayList<Question.Hint>();
    for (var property : given) {
      if (!property.path("pid").isTextual() || !property.has("v")) {
        throw new Refused(400, id + ": each of the properties needs a pid and a v");
      }
      var values = values(property.get("v"));
      Property.of(property.get("pid").textValue())
          .filter(p -> !values.isEmpty())
          .ifPresent(p -> hints.add(new Question.Hint(p, values)));
    }
    return hints;
  }

  private static List<String> values(JsonNode given) {
    var values = new ArrayList<String>();
    for (var value : given.isArray() ? given : List.of(given)) {
      var text = value.isObject() ? value.path("id").asText(value.path("name").asText()) : value.asText();
      if (!text.isBlank()) {
        values.add(text);
      }
    }
    return values;
  }
}
