package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.NameForm;

/**
 * The names of one state of a data set, in memory: by name, by the characters they share with another, by prefix.
 * Never changes; may be used by many threads.
 */
public final class EntityIndex {

  /** About a kilobyte each. */
  private static final int MOST_ENTITIES = 300_000;

  private final Map<String, Entity> byKey = new HashMap<>();
  private final Map<String, List<Name>> byName = new HashMap<>();
  private final Name[] names;
  private final Postings postings;
  private final Divisions divisions;
  private final Offices offices;
  private final int size;

  /**
   * A name of an entity.
   *
   * @param plain as compared
   * @param entity what bears it
   * @param preferred whether it is no alias
   */
  record Name(String plain, Entity entity, boolean preferred) {}

  private EntityIndex(List<Entity> entities) {
    var all = new ArrayList<Name>();
    for (var entity : entities) {
      byKey.put(entity.id(), entity);
      byKey.put(entity.iri(), entity);
      if (entity.code() != null) {
        byKey.put(entity.code(), entity);
      }
      add(all, entity, entity.name(), true);
      if (entity.english() != null) {
        add(all, entity, entity.english(), true);
      }
      entity.aliases().forEach(alias -> add(all, entity, alias, false));
    }
    names = all.toArray(Name[]::new);
    Arrays.sort(names, Comparator.comparing(Name::plain));
    for (var name : names) {
      byName.computeIfAbsent(name.plain(), n -> new ArrayList<>(1)).add(name);
    }
    postings = new Postings(Arrays.stream(names).map(Name::plain).toList());
    divisions = new Divisions(names);
    offices = new Offices(entities, divisions);
    size = entities.size();
  }

  /**
   * Reads the names; in a transaction of the caller's.
   *
   * @throws org.reformgraph.query.QueryException where there are too many to keep
   */
  public static EntityIndex read(DatasetGraph data, Iris iris) {
    return new EntityIndex(new EntityReading(data, iris, MOST_ENTITIES).entities());
  }

  private static void add(List<Name> all, Entity entity, String name, boolean preferred) {
    var plain = NameForm.plain(name);
    if (!plain.isEmpty()) {
      all.add(new Name(plain, entity, preferred));
    }
  }

  /** How many entities there are. */
  public int size() {
    return size;
  }

  /** By identifier, IRI or division code; a code may have the zeros of a longer one, or lack those of its level. */
  public Optional<Entity> entity(String key) {
    var found = byKey.get(key);
    if (found == null && key.matches("[1-9]\\d+")) {
      found = byKey.get(code(key));
    }
    return Optional.ofNullable(found);
  }

  private static String code(String digits) {
    if (digits.length() < 6) {
      return digits.length() % 2 == 0 ? digits + "0".repeat(6 - digits.length()) : digits;
    }
    return digits.length() == 12 || digits.length() == 9
        ? digits.replaceFirst("(000){1,2}$", "")
        : digits;
  }

  /**
   * Entities with a name that begins so, those with the shortest names first.
   *
   * @param kind of this kind only; null for all
   */
  public List<Entity> beginning(String prefix, EntityKind kind, int skip, int limit) {
    var plain = NameForm.plain(prefix);
    if (plain.isEmpty()) {
      return List.of();
    }
    int low = 0;
    int high = names.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[middle].plain().compareTo(plain) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    var found = new ArrayList<Name>();
    for (int i = low; i < names.length && names[i].plain().startsWith(plain); i++) {
      if (kind == null || names[i].entity().kind() == kind) {
        found.add(names[i]);
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparing((Name n) -> n.entity().isAbolished())
                .thenComparing(n -> n.plain().length())
                .thenComparing(n -> n.entity().kind())
                .thenComparing(n -> n.entity().depth())
                .thenComparing(n -> n.entity().id()))
        .map(Name::entity)
        .distinct()
        .skip(skip)
        .limit(limit)
        .toList();
  }

  List<Name> named(String plain) {
    return byName.getOrDefault(plain, List.of());
  }

  List<Name> near(String plain, int limit) {
    return postings.sharing(plain, limit).mapToObj(i -> names[i]).toList();
  }

  Divisions divisions() {
    return divisions;
  }

  Offices offices() {
    return offices;
  }
}
