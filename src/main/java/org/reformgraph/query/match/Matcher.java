package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.reformgraph.graph.NameForm;
import org.reformgraph.query.match.Candidate.Feature;

/**
 * Finds who is meant by a name. The way of reading it that gives most points is a candidate's first feature; what else
 * is known of it adds or takes points. Confirmed hints give half of what lacks to 100, so that they never turn an
 * unlike name into a like one.
 */
public final class Matcher {

  /** From here on a candidate may be taken without looking. */
  public static final double SURE = 85;

  /** By how much it must lead. */
  public static final double LEAD = 5;

  private static final int LOOKED_AT = 80;
  private static final double LEAST = 30;
  private static final Pattern WITH_NOTE = Pattern.compile("(.+?)[（(\\[【](.+?)[）)\\]】]\\s*");
  private static final Pattern BREAKS = Pattern.compile("[\\s,，、/|>›→·\\-—]+");

  private final EntityIndex index;

  public Matcher(EntityIndex index) {
    this.index = index;
  }

  /** Candidates, the best first; of the same score in the order of their identifiers. */
  public List<Candidate> candidates(Question question) {
    var asked = withNoteAsHint(question);
    var hints = new Hints(index, asked.hints());
    var ways = ways(asked, hints);
    int highest = highest(ways);
    var scored = new ArrayList<Scored>();
    ways.forEach((entity, way) -> score(asked, hints, entity, way, highest, scored));
    scored.sort(Comparator.comparingDouble((Scored s) -> -s.sum()).thenComparing(s -> s.entity().id()));
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < Math.min(asked.limit(), scored.size()); i++) {
      var one = scored.get(i);
      double next = scored.size() > 1 ? scored.get(1).sum() : 0;
      boolean match = i == 0 && !one.doubtful() && one.sum() >= SURE && one.sum() - next >= LEAD;
      candidates.add(new Candidate(one.entity(), Math.clamp(one.sum(), 0, 100), match, one.features()));
    }
    return candidates;
  }

  /** The best one if it is a match. */
  private record Scored(Entity entity, double sum, boolean doubtful, List<Feature> features) {}

  /** 西湖区（杭州）: the note is a hint where it is a place. */
  private Question withNoteAsHint(Question question) {
    var noted = WITH_NOTE.matcher(question.name());
    if (!noted.matches()) {
      return question;
    }
    var note = NameForm.plain(noted.group(2));
    if (index.divisions().read(note).isEmpty()) {
      return question;
    }
    var hints = new ArrayList<>(question.hints());
    hints.add(new Question.Hint(Property.PARENT, List.of(note)));
    return new Question(noted.group(1), question.kinds(), question.strict(), hints, question.limit());
  }

  /** How each candidate is reached, by the way that gives most. */
  private Map<Entity, Feature> ways(Question asked, Hints hints) {
    Map<Entity, Feature> ways = new LinkedHashMap<>();
    var name = asked.name().strip();
    var plain = NameForm.plain(name);
    index.entity(name).ifPresent(e -> add(ways, e, new Feature("identifier", 100)));
    index.entity(plain).ifPresent(e -> add(ways, e, new Feature("code", 100)));
    if (plain.isEmpty()) {
      hints.codes().forEach(code -> index.entity(code).ifPresent(e -> add(ways, e, new Feature("code", 100))));
      return ways;
    }
    exact(ways, plain);
    exact(ways, Offices.withoutParty(plain));
    if (wants(asked, EntityKind.DISTRICT)) {
      paths(ways, name, plain);
    }
    if (wants(asked, EntityKind.INSTITUTION)) {
      index.offices().candidates(plain, index.divisions()).forEach((entity, way) -> add(ways, entity, way));
    }
    if (ways.entrySet().stream().noneMatch(w -> w.getValue().points() >= 90 && isWanted(asked, w.getKey()))) {
      near(ways, plain);
    }
    return ways;
  }

  private void exact(Map<Entity, Feature> ways, String plain) {
    for (var name : index.named(plain)) {
      if (name.preferred()) {
        add(ways, name.entity(), new Feature("name", 100));
      } else if (name.entity().kind() == EntityKind.INSTITUTION
          && !Offices.isPlaced(name.entity(), plain, index.divisions())) {
        // Another text's 市数据局 is another city's.
        add(ways, name.entity(), new Feature("alias-without-place", 82));
      } else {
        add(ways, name.entity(), new Feature("alias", 95));
      }
    }
  }

  private void paths(Map<Entity, Feature> ways, String name, String plain) {
    var divisions = index.divisions();
    var paths = divisions.read(plain);
    if (paths.isEmpty()) {
      paths = divisions.read(NameForm.plain(String.join("", List.of(BREAKS.split(name)).reversed())));
    }
    for (var path : paths) {
      add(ways, path.division(), path.full() ? new Feature("path", 100) : new Feature("path-to-alias", path.path() ? 97 : 95));
    }
    if (paths.isEmpty()) {
      divisions.endOf(plain).forEach(e -> add(ways, e, new Feature("end-of-unknown-path", 70)));
      var office = plain.replaceFirst("(人民政府|政府|区委|县委|市委|省委)$", "");
      if (office.length() < plain.length()) {
        divisions.read(office).forEach(p -> add(ways, p.division(), new Feature("place-of-its-government", 74)));
      }
    }
  }

  private void near(Map<Entity, Feature> ways, String plain) {
    for (var name : index.near(plain, LOOKED_AT)) {
      // A name that is the same has been judged already.
      var way = name.plain().equals(plain) ? null : Spellings.compare(plain, name.plain());
      if (way != null) {
        add(ways, name.entity(), way);
      }
    }
  }

  private static void add(Map<Entity, Feature> ways, Entity entity, Feature way) {
    ways.merge(entity, way, (a, b) -> b.points() > a.points() ? b : a);
  }

  private static boolean wants(Question asked, EntityKind kind) {
    return asked.kinds().isEmpty() || !asked.strict() || asked.kinds().contains(kind);
  }

  private static boolean isWanted(Question asked, Entity entity) {
    return asked.kinds().isEmpty() || asked.kinds().contains(entity.kind());
  }

  /** The highest level among divisions in force that bear the name as an alias; 吉林 is the province before the city. */
  private static int highest(Map<Entity, Feature> ways) {
    return ways.entrySet().stream()
        .filter(w -> w.getValue().id().equals("alias") && !w.getKey().isAbolished() && w.getKey().depth() > 0)
        .mapToInt(w -> w.getKey().depth())
        .min()
        .orElse(0);
  }

  private static void score(
      Question asked, Hints hints, Entity entity, Feature way, int highest, List<Scored> scored) {
    boolean wanted = isWanted(asked, entity);
    if (!wanted && asked.strict()) {
      return;
    }
    var features = new ArrayList<Feature>();
    features.add(way);
    double sum = way.points();
    boolean doubtful = !wanted;
    for (int i = 0; i < hints.size(); i++) {
      double points =
          switch (hints.verdict(i, entity)) {
            case CONFIRMS -> (100 - sum) / 2;
            case CONTRADICTS -> -30;
            case SILENT -> 0;
          };
      doubtful |= points < 0;
      if (points != 0) {
        features.add(new Feature(hints.name(i), points));
        sum += points;
      }
    }
    // Last: what two candidates have in common must not bring them nearer to each other.
    for (var doubt : doubts(entity, way, wanted, highest)) {
      features.add(doubt);
      sum += doubt.points();
    }
    if (sum >= LEAST) {
      scored.add(new Scored(entity, sum, doubtful, features));
    }
  }

  private static List<Feature> doubts(Entity entity, Feature way, boolean wanted, int highest) {
    var doubts = new ArrayList<Feature>();
    if (!wanted) {
      doubts.add(new Feature("other-type", -30));
    }
    if (entity.isAbolished() && !way.id().equals("identifier") && !way.id().equals("code")) {
      doubts.add(new Feature("abolished", -8));
    }
    if (way.id().equals("alias") && highest > 0 && entity.depth() > highest) {
      doubts.add(new Feature("lower-level", -6));
    }
    return doubts;
  }
}
