package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.graph.NameForm;
import org.reformgraph.query.match.Candidate.Feature;

/**
 * Institutions by what they are apart from where: 杭州市市场监督管理局 is 市场监督管理局 of 杭州市, and whoever writes
 * 杭州市市监局 or 杭州市场监管局 means it. A short form has characters of the full one in their order, with the first and
 * last the same.
 */
final class Offices {

  private static final int LOOKED_AT = 60;

  /** What stands for a level before the name of an office (市监察局 aside), by the depth of the division. */
  private static final Map<Character, Integer> LEVELS = Map.of('省', 1, '市', 2, '区', 3, '县', 3, '镇', 4);

  private final List<Office> offices = new ArrayList<>();
  private final Map<String, List<Office>> byCore = new HashMap<>();
  private final Postings postings;

  /**
   * One name of an institution.
   *
   * @param entity it
   * @param core its name without the place
   * @param national whether it says that it is the whole country's
   */
  private record Office(Entity entity, String core, boolean national) {}

  /** A way to read what was asked: null places where it names none, level 0 where it has no word for it. */
  private record Asked(Set<Entity> places, int level, boolean national, String core) {}

  Offices(List<Entity> entities, Divisions divisions) {
    var read = new LinkedHashSet<Office>();
    for (var entity : entities) {
      if (entity.kind() == EntityKind.INSTITUTION) {
        read(entity, entity.name(), divisions, read);
        entity.aliases().forEach(alias -> read(entity, alias, divisions, read));
      }
    }
    offices.addAll(read);
    for (var office : offices) {
      byCore.computeIfAbsent(office.core(), c -> new ArrayList<>(1)).add(office);
    }
    postings = new Postings(offices.stream().map(Office::core).toList());
  }

  private static void read(Entity entity, String name, Divisions divisions, Set<Office> read) {
    var plain = withoutParty(joined(NameForm.plain(name)));
    var country = country(plain);
    if (!country.isEmpty()) {
      read.add(new Office(entity, plain.substring(country.length()), true));
      return;
    }
    var rest = plain;
    for (var split : divisions.splits(plain)) {
      if (entity.parent() == null || split.places().contains(entity.parent())) {
        rest = split.rest();
      }
    }
    read.add(new Office(entity, rest, false));
    if (rest.length() == plain.length() && rest.length() > 3 && LEVELS.containsKey(rest.charAt(0))) {
      read.add(new Office(entity, rest.substring(1), false));
    }
  }

  /** The party's committees are as often written without its name. */
  static String withoutParty(String plain) {
    return plain.startsWith("中共") ? plain.substring(2) : plain;
  }

  /** 规划与自然资源局 is 规划和自然资源局. */
  private static String joined(String plain) {
    return plain.replace('与', '和').replace('及', '和');
  }

  private static String country(String plain) {
    return plain.startsWith("中华人民共和国") ? "中华人民共和国" : plain.startsWith("国家") ? "国家" : "";
  }

  /** Whether a name of an institution says where it is; one that does not means another in each place. */
  static boolean isPlaced(Entity entity, String plain, Divisions divisions) {
    return entity.parent() == null
        || divisions.splits(withoutParty(plain)).stream().anyMatch(s -> s.places().contains(entity.parent()));
  }

  /** Candidates with what speaks most for each. */
  Map<Entity, Feature> candidates(String plain, Divisions divisions) {
    Map<Entity, Feature> best = new LinkedHashMap<>();
    for (var asked : readings(withoutParty(joined(plain)), divisions)) {
      byCore.getOrDefault(asked.core(), List.of()).forEach(office -> keep(best, office, same(office, asked)));
      postings
          .sharing(asked.core(), LOOKED_AT)
          .mapToObj(offices::get)
          .filter(office -> isShort(asked.core(), office.core()) || isShort(office.core(), asked.core()))
          .forEach(office -> keep(best, office, shortened(office, asked)));
    }
    return best;
  }

  private static List<Asked> readings(String plain, Divisions divisions) {
    var readings = new ArrayList<Asked>();
    for (var split : divisions.splits(plain)) {
      readings.add(new Asked(split.places(), 0, false, split.rest()));
    }
    var country = country(plain);
    if (!country.isEmpty()) {
      readings.add(new Asked(null, 0, true, plain.substring(country.length())));
    }
    if (plain.length() > 2 && LEVELS.containsKey(plain.charAt(0))) {
      readings.add(new Asked(null, LEVELS.get(plain.charAt(0)), false, plain.substring(1)));
    }
    readings.add(new Asked(null, 0, false, plain));
    readings.removeIf(asked -> asked.core().length() < 2);
    return readings;
  }

  private static void keep(Map<Entity, Feature> best, Office office, Feature feature) {
    best.merge(office.entity(), feature, (a, b) -> b.points() > a.points() ? b : a);
  }

  private static Feature same(Office office, Asked asked) {
    var place = office.entity().parent();
    if (office.national() && asked.national()) {
      return new Feature("country-and-name", 97);
    }
    if (asked.places() == null) {
      // Only the country has ministries.
      if (office.national() && asked.level() == 0 && office.core().endsWith("部")) {
        return new Feature("name-of-ministry", 92);
      }
      boolean level = asked.level() > 0 && place != null;
      return new Feature("name-without-place", level ? place.depth() == asked.level() ? 82 : 55 : 80);
    }
    return place == null
        ? new Feature("name-of-unknown-place", 76)
        : asked.places().contains(place)
            ? new Feature("place-and-name", 97)
            : new Feature("name-of-other-place", 45);
  }

  private static Feature shortened(Office office, Asked asked) {
    var place = office.entity().parent();
    if (office.national() && asked.national()) {
      return new Feature("country-and-short-form", 90);
    }
    if (asked.places() == null) {
      boolean level = asked.level() > 0 && place != null;
      return new Feature("short-form-without-place", level ? place.depth() == asked.level() ? 76 : 45 : 74);
    }
    return place == null
        ? new Feature("short-form-of-unknown-place", 66)
        : asked.places().contains(place)
            ? new Feature("place-and-short-form", 90)
            : new Feature("short-form-of-other-place", 35);
  }

  /** Whether one text is a short form of the other. */
  static boolean isShort(String brief, String full) {
    int last = brief.length() - 1;
    if (last < 1
        || brief.length() >= full.length()
        || brief.charAt(0) != full.charAt(0)
        || !full.endsWith(ending(brief.charAt(last)))) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < last; i++) {
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** How the full form of a short one ends: 发改委 is 发展和改革委员会, 审管办 行政审批服务管理办公室. */
  private static String ending(char last) {
    return switch (last) {
      case '委' -> "委员会";
      case '办' -> "办公室";
      default -> String.valueOf(last);
    };
  }
}
