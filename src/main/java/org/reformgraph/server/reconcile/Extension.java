package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reformgraph.query.match.EntityIndex;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.query.match.Property;
import org.reformgraph.query.match.Value;
import org.reformgraph.server.page.Language;

/** Data extension: values of properties for entities, and which properties there are. */
final class Extension {

  private static final int MOST_IDS = 1_000;

  private final EntityIndex index;
  private final Language language;

  Extension(EntityIndex index, Language language) {
    this.index = index;
    this.language = language;
  }

  ObjectNode answer(String text) {
    var query = Batch.object(text, "extend");
    var ids = query.path("ids");
    var wanted = query.path("properties");
    if (!ids.isArray() || !wanted.isArray()) {
      throw new Refused(400, "extend needs ids and properties, both arrays");
    }
    if (ids.size() > MOST_IDS) {
      throw new Refused(413, "%,d ids; send at most %,d".formatted(ids.size(), MOST_IDS));
    }
    Map<String, Integer> limits = new LinkedHashMap<>();
    wanted.forEach(p -> limits.put(p.path("id").asText(), p.path("settings").path("limit").asInt(0)));
    var answer = JsonNodeFactory.instance.objectNode();
    var meta = answer.putArray("meta");
    limits.keySet().forEach(id -> meta.add(meta(id)));
    var rows = answer.putObject("rows");
    for (var id : ids) {
      row(rows.putObject(id.asText()), id, limits);
    }
    return answer;
  }

  private ObjectNode meta(String id) {
    var property = Property.of(id);
    var meta = JsonNodeFactory.instance.objectNode().put("id", id);
    meta.put("name", property.map(p -> Words.in(p.label(), language)).orElse(id));
    property
        .flatMap(Extension::target)
        .ifPresent(kind -> meta.set("type", Words.type(kind, language)));
    return meta;
  }

  private static Optional<EntityKind> target(Property property) {
    return switch (property) {
      case PARENT, REPLACED_BY, JURISDICTION, PLACE -> Optional.of(EntityKind.DISTRICT);
      case OPERATOR, INSTITUTION -> Optional.of(EntityKind.INSTITUTION);
      default -> Optional.empty();
    };
  }

  /** Every property wanted is there, empty where there is no value: OpenRefine shifts columns where one is missing. */
  private void row(ObjectNode row, JsonNode id, Map<String, Integer> limits) {
    var entity = index.entity(id.asText());
    limits.forEach(
        (wanted, limit) -> {
          var values = row.putArray(wanted);
          entity
              .flatMap(e -> Property.of(wanted).map(e::values))
              .ifPresent(all -> put(values, limit > 0 ? all.subList(0, Math.min(limit, all.size())) : all));
        });
  }

  private static void put(ArrayNode list, List<Value> values) {
    for (var value : values) {
      switch (value) {
        case Value.Words(var text) -> list.addObject().put("str", text);
        case Value.Reference(var id, var text) -> list.addObject().put("id", id).put("name", text);
      }
    }
  }

  /** The properties that things of a type have; of all types where none is named. */
  ObjectNode proposals(String type, int limit) {
    var proposals = JsonNodeFactory.instance.objectNode();
    var list = proposals.putArray("properties");
    var kind = type == null ? Optional.<EntityKind>empty() : EntityKind.of(type);
    for (var property : Property.values()) {
      if (list.size() < limit && (type == null || kind.filter(property::appliesTo).isPresent())) {
        list.add(Words.property(property, language));
      }
    }
    if (type != null) {
      proposals.put("type", type);
    }
    if (limit < Integer.MAX_VALUE) {
      proposals.put("limit", limit);
    }
    return proposals;
  }
}
