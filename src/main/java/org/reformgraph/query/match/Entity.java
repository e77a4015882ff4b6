package org.reformgraph.query.match;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Something of the graph that has a name.
 *
 * @param id opaque identifier, as {@link EntityId} mints it
 * @param iri its IRI
 * @param kind what it is
 * @param name the preferred Chinese name
 * @param english the preferred English name, or null
 * @param aliases short, former and other names
 * @param parent of a district the one above, of an institution the district it acts for; null where there is none
 * @param values values of the properties that come from the graph
 */
public record Entity(
    String id,
    String iri,
    EntityKind kind,
    String name,
    String english,
    List<String> aliases,
    Entity parent,
    Map<Property, List<Value>> values) {

  public Entity {
    aliases = List.copyOf(aliases);
    values = Map.copyOf(values);
  }

  /** Values of any property; empty where it has none. */
  public List<Value> values(Property property) {
    return switch (property) {
      case ENGLISH -> english == null ? List.of() : List.of(new Value.Words(english));
      case ALIAS -> aliases.stream().<Value>map(Value.Words::new).toList();
      case IRI -> List.of(new Value.Words(iri));
      default -> values.getOrDefault(property, List.of());
    };
  }

  public boolean isAbolished() {
    return values.containsKey(Property.VALID_UNTIL);
  }

  /** The division code, or null. */
  public String code() {
    var codes = values(Property.CODE);
    return codes.isEmpty() ? null : codes.getFirst().text();
  }

  /** Whether the other is this one or a division that this one lies in or acts for. */
  boolean isWithin(Entity other) {
    for (var at = this; at != null; at = at.parent) {
      if (at.id.equals(other.id)) {
        return true;
      }
    }
    return false;
  }

  /** 1 for a province to 4 for a town; 0 for what is no district. */
  int depth() {
    if (kind != EntityKind.DISTRICT || code() == null) {
      return 0;
    }
    var code = code();
    return code.length() > 6 ? 4 : code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
  }

  /** What tells it from its namesakes: the places around it, its code, the year it ended. */
  public String description() {
    var parts = new StringJoiner(" · ");
    var path = new StringBuilder();
    for (var at = parent; at != null; at = at.parent) {
      path.insert(0, at.name);
    }
    if (!path.isEmpty()) {
      parts.add(path);
    }
    for (var property : List.of(Property.CODE, Property.KIND, Property.ROLE, Property.INSTITUTION, Property.AREA)) {
      values(property).stream().limit(2).map(Value::text).forEach(parts::add);
    }
    if (isAbolished()) {
      parts.add("已撤销 " + values(Property.VALID_UNTIL).getFirst().text());
    }
    return parts.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity entity && entity.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
