package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.NameForm;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.QueryException.Code;

/**
 * Reads the entities out of a data set: one pass over the quads of each property, so that the time grows with the
 * names in the store and not with its triples. Their order depends on their IRIs alone.
 */
final class EntityReading {

  private final DatasetGraph data;
  private final Iris iris;
  private final int limit;
  private final Map<Node, Draft> drafts = new TreeMap<>(Comparator.comparing(Node::toString));
  private final Map<Node, String> concepts = new HashMap<>();
  private final Map<Node, Entity> made = new HashMap<>();
  private final Set<Node> making = new HashSet<>();

  /** What is gathered of one entity. */
  private static final class Draft {
    private final String id;
    private final EntityKind kind;
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> english = new TreeSet<>();
    private final TreeSet<String> aliases = new TreeSet<>();
    private final Map<Property, Set<Node>> values = new EnumMap<>(Property.class);

    Draft(String id, EntityKind kind) {
      this.id = id;
      this.kind = kind;
    }
  }

  /**
   * @param limit most entities; all of them are kept in memory
   */
  EntityReading(DatasetGraph data, Iris iris, int limit) {
    this.data = data;
    this.iris = iris;
    this.limit = limit;
  }

  List<Entity> entities() {
    for (var kind : EntityKind.values()) {
      each(RDF.type.asNode(), kind.type(), (subject, type) -> begin(subject, kind));
    }
    each(SKOS.prefLabel.asNode(), Node.ANY, this::preferred);
    each(FOAF.name.asNode(), Node.ANY, this::preferred);
    each(SKOS.altLabel.asNode(), Node.ANY, this::alias);
    for (var property : Property.values()) {
      if (property.predicate() != null) {
        each(property.predicate(), Node.ANY, (subject, value) -> value(subject, property, value));
      }
    }
    var entities = new ArrayList<Entity>(drafts.size());
    drafts.keySet().forEach(node -> entities.add(entity(node)));
    entities.removeIf(e -> e.name() == null);
    return entities;
  }

  private void each(Node predicate, Node object, BiConsumer<Node, Node> use) {
    data.find(Node.ANY, Node.ANY, predicate, object)
        .forEachRemaining(quad -> use.accept(quad.getSubject(), quad.getObject()));
  }

  private void begin(Node subject, EntityKind kind) {
    if (subject.isURI() && !drafts.containsKey(subject)) {
      if (drafts.size() >= limit) {
        throw new QueryException(
            Code.EXECUTION,
            "entities",
            "the store names more than %,d entities, which is more than are kept in memory for matching"
                .formatted(limit));
      }
      EntityId.of(iris, subject.getURI()).ifPresent(id -> drafts.put(subject, new Draft(id, kind)));
    }
  }

  private void preferred(Node subject, Node name) {
    var draft = drafts.get(subject);
    if (!name.isLiteral()) {
      return;
    }
    var text = name.getLiteralLexicalForm();
    if (draft == null) {
      if (!name.getLiteralLanguage().equals("en")) {
        concepts.put(subject, text);
      }
    } else if (name.getLiteralLanguage().equals("en")) {
      draft.english.add(text);
    } else {
      draft.names.add(text);
    }
  }

  private void alias(Node subject, Node name) {
    var draft = drafts.get(subject);
    if (draft != null && name.isLiteral()) {
      draft.aliases.add(name.getLiteralLexicalForm());
    }
  }

  private void value(Node subject, Property property, Node value) {
    var draft = drafts.get(subject);
    if (draft != null && property.appliesTo(draft.kind)) {
      draft.values
          .computeIfAbsent(property, p -> new TreeSet<>(Comparator.comparing(Node::toString)))
          .add(value);
    }
  }

  /** Recursive along what lies around it; a ring, which only a faulty update can make, is cut. */
  private Entity entity(Node node) {
    var draft = drafts.get(node);
    if (draft == null || made.containsKey(node) || !making.add(node)) {
      return made.get(node);
    }
    var around = draft.values.get(draft.kind == EntityKind.DISTRICT ? Property.PARENT : Property.JURISDICTION);
    var parent = around == null ? null : entity(around.iterator().next());
    var name = name(draft);
    var aliases = new TreeSet<>(draft.names);
    aliases.addAll(draft.aliases);
    aliases.remove(name);
    var values = new EnumMap<Property, List<Value>>(Property.class);
    draft.values.forEach((property, nodes) -> values.put(property, nodes.stream().map(this::shown).toList()));
    var english = draft.english.isEmpty() ? null : draft.english.first();
    var entity =
        new Entity(draft.id, node.getURI(), draft.kind, name, english, List.copyOf(aliases), parent, values);
    made.put(node, entity);
    making.remove(node);
    return entity;
  }

  /** Of several the one that the identifier was made of, else the first. */
  private static String name(Draft draft) {
    if (draft.names.isEmpty()) {
      return draft.aliases.isEmpty() ? null : draft.aliases.first();
    }
    var key = NameForm.plain(draft.id.substring(draft.kind.word().length() + 1));
    return draft.names.stream().filter(n -> NameForm.plain(n).equals(key)).findFirst().orElse(draft.names.first());
  }

  private Value shown(Node node) {
    if (node.isLiteral()) {
      return new Value.Words(node.getLiteralLexicalForm());
    }
    var draft = drafts.get(node);
    var name = draft == null ? null : name(draft);
    if (name != null) {
      return new Value.Reference(draft.id, name);
    }
    return new Value.Words(concepts.getOrDefault(node, node.toString()));
  }
}
