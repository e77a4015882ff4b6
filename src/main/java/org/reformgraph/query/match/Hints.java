package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.graph.NameForm;
import org.reformgraph.query.match.Question.Hint;

/** What is known beside the name, read once a question and held against each candidate. */
final class Hints {

  /** What a hint says of a candidate. */
  enum Verdict {
    CONFIRMS,
    CONTRADICTS,
    SILENT
  }

  /** How people write the levels. */
  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("省", "province"),
          Map.entry("省级", "province"),
          Map.entry("地级", "prefecture"),
          Map.entry("地级市", "prefecture"),
          Map.entry("市级", "prefecture"),
          Map.entry("县", "county"),
          Map.entry("县级", "county"),
          Map.entry("区县", "county"),
          Map.entry("县级市", "county"),
          Map.entry("市辖区", "county"),
          Map.entry("乡级", "township"),
          Map.entry("乡镇", "township"),
          Map.entry("街道", "township"),
          Map.entry("乡镇街道", "township"));

  private final List<Read> hints = new ArrayList<>();

  /** A hint with the places and words it names. */
  private record Read(Property property, Set<Entity> places, Set<String> words) {}

  Hints(EntityIndex index, List<Hint> given) {
    for (var hint : given) {
      var places = new LinkedHashSet<Entity>();
      var words = new LinkedHashSet<String>();
      for (var value : hint.values()) {
        var plain = NameForm.plain(value);
        if (!plain.isEmpty()) {
          words.add(hint.property() == Property.LEVEL ? LEVELS.getOrDefault(plain, plain) : plain);
          index.entity(value.strip()).ifPresent(places::add);
          index.divisions().read(plain).forEach(path -> places.add(path.division()));
        }
      }
      hints.add(new Read(hint.property(), places, words));
    }
  }

  boolean isEmpty() {
    return hints.isEmpty();
  }

  int size() {
    return hints.size();
  }

  /** The word by which a hint is called among the features. */
  String name(int i) {
    return hints.get(i).property().id();
  }

  Verdict verdict(int i, Entity entity) {
    var hint = hints.get(i);
    var property = hint.property();
    if (property.isPlace() && entity.kind() != EntityKind.MEASURE) {
      return place(hint, entity);
    }
    var values = entity.values(property);
    if (values.isEmpty() || hint.words().isEmpty()) {
      return Verdict.SILENT;
    }
    for (var value : values) {
      if (hint.words().contains(NameForm.plain(value.text()))
          || value instanceof Value.Reference(var id, var text) && hint.places().stream().anyMatch(p -> p.id().equals(id))) {
        return Verdict.CONFIRMS;
      }
    }
    // The graph knows some of the places and people of a thing, never all.
    return property == Property.PLACE || property == Property.OPERATOR || property == Property.ALIAS
        ? Verdict.SILENT
        : Verdict.CONTRADICTS;
  }

  private static Verdict place(Read hint, Entity entity) {
    // A place that is not known says nothing; nor is anything known of what lies around a person.
    if (hint.places().isEmpty() || entity.kind() == EntityKind.PERSON || entity.parent() == null && entity.depth() != 1) {
      return Verdict.SILENT;
    }
    if (entity.depth() == 1) {
      // A column of provinces beside one of districts has the province again where the row is the province's own.
      return hint.places().contains(entity) ? Verdict.SILENT : Verdict.CONTRADICTS;
    }
    for (var place : hint.places()) {
      if (entity.parent().isWithin(place)) {
        return Verdict.CONFIRMS;
      }
    }
    return hint.places().contains(entity) ? Verdict.SILENT : Verdict.CONTRADICTS;
  }

  /** Codes given as a hint: they name the entity where there is no name. */
  Set<String> codes() {
    var codes = new LinkedHashSet<String>();
    hints.stream()
        .filter(hint -> hint.property() == Property.CODE || hint.property() == Property.IRI)
        .forEach(hint -> codes.addAll(hint.words()));
    return codes;
  }
}
