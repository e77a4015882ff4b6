package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.ArticleEvidence.Stated;
import org.reformgraph.server.page.StatementGroup.Item;
import org.reformgraph.server.page.StatementGroup.Thing;

/** Sorts what was read from an article: mentions by the kind of thing, figures, relations by property. */
final class StatementGroups {

  private static final List<String> KINDS = List.of("district", "measure", "institution", "person", "figure");

  private final DatasetGraph data;
  private final View view;
  private final Labels labels;
  private final Node article;

  StatementGroups(DatasetGraph data, View view, Labels labels, Node article) {
    this.data = data;
    this.view = view;
    this.labels = labels;
    this.article = article;
  }

  /** The kind of a thing as in the messages. */
  static String kind(Iris iris, Node thing) {
    return iris.named(thing.toString()).map(named -> named.type().name().toLowerCase(Locale.ROOT)).orElse("");
  }

  List<StatementGroup> of(ArticleEvidence evidence) {
    var mentions = new TreeMap<String, List<Item>>();
    var relations = new LinkedHashMap<Node, List<Stated>>();
    for (var stated : evidence.statements()) {
      var triple = stated.triple();
      if (triple.getPredicate().equals(Rg.mentions)) {
        var item = new Item(List.of(thing(triple.getObject())), "", stated.confidence(), stated.quotes());
        mentions.computeIfAbsent(kind(view.iris(), triple.getObject()), k -> new ArrayList<>()).add(item);
      } else if (!triple.getPredicate().equals(Rg.hasFigure)) {
        relations.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>()).add(stated);
      }
    }
    mentions.put("figure", figures(evidence));
    var groups = new ArrayList<StatementGroup>();
    for (var kind : KINDS) {
      var items = mentions.getOrDefault(kind, List.of());
      if (!items.isEmpty()) {
        groups.add(new StatementGroup(view.text("kind." + kind), kind, items));
      }
    }
    relations.forEach((property, stated) -> groups.add(new StatementGroup(title(property), "", relation(stated))));
    return groups;
  }

  /** A property of another vocabulary has no label in the ontology: the messages name it. */
  private String title(Node property) {
    var name = property.getURI().replaceFirst("^.*[/#]", "");
    return view.textOr("article.relation." + name, labels.of(property));
  }

  /** The subject is told where it is no case, or where there are several cases. */
  private List<Item> relation(List<Stated> stated) {
    boolean one = stated.stream().map(s -> s.triple().getSubject()).distinct().count() == 1;
    return stated.stream()
        .map(
            s -> {
              var subject = s.triple().getSubject();
              boolean told = !(one && kind(view.iris(), subject).equals("case"));
              var ends = told ? List.of(thing(subject), thing(s.triple().getObject())) : List.of(thing(s.triple().getObject()));
              return new Item(ends, "", s.confidence(), s.quotes());
            })
        .toList();
  }

  private List<Item> figures(ArticleEvidence evidence) {
    Map<Node, Double> confidence =
        evidence.statements().stream()
            .filter(s -> s.triple().getPredicate().equals(Rg.hasFigure))
            .collect(Collectors.toMap(s -> s.triple().getObject(), Stated::confidence, Math::max));
    return evidence.things().entrySet().stream()
        .filter(e -> kind(view.iris(), e.getKey()).equals("figure"))
        .map(e -> new Item(List.of(thing(e.getKey())), detail(e.getKey()), confidence.get(e.getKey()), e.getValue()))
        .sorted((a, b) -> a.quotes().getFirst().compareTo(b.quotes().getFirst()))
        .toList();
  }

  /** The number as it was understood: qualifier, value or range, unit, period. */
  private String detail(Node figure) {
    var facts = new LinkedHashMap<Node, Node>();
    data.find(graph(), figure, Node.ANY, Node.ANY).forEachRemaining(quad -> facts.put(quad.getPredicate(), quad.getObject()));
    var qualifier = text(facts.get(Rg.qualifier));
    var range = Stream.of(text(facts.get(Rg.minValue)), text(facts.get(Rg.maxValue))).filter(Objects::nonNull).collect(Collectors.joining("–"));
    var unit = facts.get(Rg.unit) == null ? null : labels.of(facts.get(Rg.unit));
    return Stream.of(
            qualifier == null || qualifier.equals("exact") ? null : view.textOr("qualifier." + qualifier, qualifier),
            text(facts.get(Rg.value)) == null ? range : text(facts.get(Rg.value)),
            unit,
            facts.get(Rg.period) == null ? null : "· " + text(facts.get(Rg.period)))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Node graph() {
    return view.iris().articleGraph(view.iris().named(article.getURI()).orElseThrow().key());
  }

  private Thing thing(Node node) {
    return new Thing(node.toString(), labels.of(node));
  }

  private static String text(Node value) {
    return value == null || !value.isLiteral() ? null : value.getLiteralLexicalForm();
  }
}
