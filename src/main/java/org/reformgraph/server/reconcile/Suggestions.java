package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reformgraph.query.Text;
import org.reformgraph.query.match.Candidate;
import org.reformgraph.query.match.Entity;
import org.reformgraph.query.match.EntityIndex;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.query.match.Matcher;
import org.reformgraph.query.match.Property;
import org.reformgraph.query.match.Question;
import org.reformgraph.server.page.Language;

/** Completions for what somebody is typing. */
final class Suggestions {

  private static final int PAGE = 20;

  private final EntityIndex index;
  private final Language language;

  Suggestions(EntityIndex index, Language language) {
    this.index = index;
    this.language = language;
  }

  /** What has the identifier, then names that begin so; where there are none, what the words may mean. */
  ObjectNode entities(String prefix, String type, int cursor) {
    var kind = type == null || type.isEmpty() ? null : EntityKind.of(type).orElse(null);
    var found = new LinkedHashSet<Entity>();
    if (cursor == 0) {
      index.entity(prefix.strip()).filter(e -> kind == null || e.kind() == kind).ifPresent(found::add);
    }
    found.addAll(index.beginning(prefix, kind, cursor, PAGE));
    if (found.isEmpty() && cursor == 0) {
      Set<EntityKind> kinds = kind == null ? Set.of() : Set.of(kind);
      new Matcher(index)
          .candidates(new Question(prefix, kinds, true, List.of(), PAGE)).stream()
              .map(Candidate::entity)
              .forEach(found::add);
    }
    var answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("result");
    for (var entity : found) {
      var one = list.addObject();
      one.put("id", entity.id()).put("name", entity.name()).put("description", entity.description());
      one.putArray("notable").add(Words.type(entity.kind(), language));
    }
    return answer;
  }

  ObjectNode types(String prefix) {
    return answer(
        Stream.of(EntityKind.values())
            .filter(kind -> fits(prefix, kind.word(), kind.label()))
            .map(kind -> Words.type(kind, language))
            .toList());
  }

  ObjectNode properties(String prefix) {
    return answer(
        Stream.of(Property.values())
            .filter(p -> fits(prefix, p.id(), p.label()) || Property.of(prefix).filter(p::equals).isPresent())
            .map(p -> Words.property(p, language))
            .toList());
  }

  private static ObjectNode answer(List<ObjectNode> found) {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("result").addAll(new ArrayList<>(found));
    return answer;
  }

  private static boolean fits(String prefix, String id, Text label) {
    var typed = prefix.strip().toLowerCase(Locale.ROOT);
    return id.startsWith(typed) || label.en().toLowerCase(Locale.ROOT).contains(typed) || label.zh().contains(typed);
  }
}
