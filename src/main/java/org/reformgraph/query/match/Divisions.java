package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.query.match.EntityIndex.Name;

/**
 * Reads places as people write them: a name, or a path from above (浙江省杭州市余杭区, 杭州余杭) in which any level may be
 * left out or be there twice.
 */
final class Divisions {

  /** Longer texts are no paths. */
  private static final int LONGEST = 40;

  private final Map<String, List<Name>> byName = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();

  /**
   * A way to read a text.
   *
   * @param division what is meant
   * @param full whether its last part is the full name
   * @param path whether there are places above it
   */
  record Path(Entity division, boolean full, boolean path) {}

  /**
   * A text that begins with a place.
   *
   * @param places what the beginning may mean
   * @param rest what follows
   */
  record Split(Set<Entity> places, String rest) {}

  Divisions(Name... names) {
    for (var name : names) {
      // A single character is a place only with more around it.
      if (name.entity().kind() == EntityKind.DISTRICT && name.plain().length() > 1) {
        byName.computeIfAbsent(name.plain(), n -> new ArrayList<>(1)).add(name);
        forms.computeIfAbsent(name.entity().id(), id -> new LinkedHashSet<>()).add(name.plain());
      }
    }
  }

  /** What a whole text may mean; for one division the fullest reading. */
  Collection<Path> read(String plain) {
    var text = plain.replace("市辖区", "").replaceFirst("^(中华人民共和国|中国)", "");
    if (text.length() > LONGEST) {
      return List.of();
    }
    Map<Entity, Path> paths = new LinkedHashMap<>();
    for (int from = text.length() - 2; from >= 0; from--) {
      var above = text.substring(0, from);
      for (var name : byName.getOrDefault(text.substring(from), List.of())) {
        if (leadsTo(above, name.entity().parent())) {
          paths.merge(
              name.entity(),
              new Path(name.entity(), name.preferred(), from > 0),
              (a, b) -> a.full() || !b.full() ? a : b);
        }
      }
    }
    return paths.values();
  }

  private boolean leadsTo(String above, Entity place) {
    if (above.isEmpty()) {
      return true;
    }
    if (place == null) {
      return false;
    }
    for (var form : forms.getOrDefault(place.id(), Set.of())) {
      if (above.endsWith(form) && leadsTo(above.substring(0, above.length() - form.length()), place)) {
        return true;
      }
    }
    return leadsTo(above, place.parent());
  }

  /** The division a text ends with, whatever stands before it. */
  List<Entity> endOf(String plain) {
    for (int from = 1; from <= plain.length() - 3; from++) {
      var names = byName.getOrDefault(plain.substring(from), List.of());
      var found = names.stream().filter(Name::preferred).map(Name::entity).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The ways to part a text into a place and more. */
  List<Split> splits(String plain) {
    var splits = new ArrayList<Split>();
    for (int end = 2; end < Math.min(plain.length(), LONGEST); end++) {
      var places = new LinkedHashSet<Entity>();
      read(plain.substring(0, end)).forEach(path -> places.add(path.division()));
      if (!places.isEmpty()) {
        splits.add(new Split(places, plain.substring(end)));
      }
    }
    return splits;
  }
}
