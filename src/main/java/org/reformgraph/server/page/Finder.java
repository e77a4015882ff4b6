package org.reformgraph.server.page;

import static org.reformgraph.server.page.Graphs.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.SearchWords;

/** Finds names and sentences by words, or all things of a kind where no words are given. */
final class Finder {

  /** Things of a kind that are looked through without words. */
  private static final int MOST = 1000;

  /** The limit in the queries by words. */
  private static final int FOUND = 800;

  private static final Map<String, Node> CLASSES =
      Map.of(
          "case", Rg.ReformCase, "measure", Rg.Measure, "institution", Rg.Institution, "person", Rg.Person,
          "article", Rg.Article, "report", Rg.Report, "district", Rg.District);

  private final Graphs graphs;
  private final View view;
  private final Labels labels;
  private final TraitReader traits;
  private boolean cut;

  Finder(Graphs graphs, View view, Labels labels) {
    this.graphs = graphs;
    this.view = view;
    this.labels = labels;
    this.traits = new TraitReader(graphs.data());
  }

  /** Names first, equal ones before all; then sentences, the best first. */
  List<Hit> byWords(String words) {
    Map<String, Node> values = Map.of("words", NodeFactory.createLiteralString(SearchWords.allOf(words)));
    var names = graphs.select(Finder.class, "search-names", values);
    var sentences = graphs.select(Finder.class, "search-sentences", values);
    cut = names.size() >= FOUND || sentences.size() >= FOUND;
    var hits = new ArrayList<>(names(words, names));
    hits.addAll(sentences(sentences));
    return hits;
  }

  /** Whether there is more than was looked through. */
  boolean cut() {
    return cut;
  }

  List<Hit> ofKind(String kind) {
    var type = CLASSES.get(kind);
    if (type == null) {
      return List.of();
    }
    var things = new LinkedHashMap<Node, Hit>();
    var found = graphs.data().find(Node.ANY, Node.ANY, RDF.type.asNode(), type);
    while (found.hasNext() && things.size() < MOST) {
      things.computeIfAbsent(found.next().getSubject(), thing -> hit(kind, thing, labels.of(thing)));
    }
    cut = found.hasNext();
    return things.values().stream().sorted(Comparator.comparing(Hit::text).thenComparing(h -> h.thing().getURI())).toList();
  }

  private List<Hit> names(String words, List<Binding> rows) {
    var best = new LinkedHashMap<Node, Binding>();
    for (var row : rows) {
      best.merge(row.get("thing"), row, (a, b) -> score(b, words) > score(a, words) ? b : a);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Binding row) -> -score(row, words))
                .thenComparing(row -> text(row, "thing")))
        .map(row -> kind(row.get("thing")).map(kind -> hit(kind, row.get("thing"), text(row, "name"))))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Hit> sentences(List<Binding> rows) {
    var best = new LinkedHashMap<Node, Binding>();
    for (var row : rows) {
      best.merge(row.get("evidence"), row, (a, b) -> score(b, "") > score(a, "") ? b : a);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble((Binding row) -> -score(row, "")).thenComparing(row -> text(row, "evidence")))
        .map(
            row ->
                new Hit(
                    "sentence",
                    row.get("evidence"),
                    text(row, "sentence"),
                    row.get("article"),
                    text(row, "start") + "," + text(row, "end"),
                    traits.of("article", row.get("article"))))
        .toList();
  }

  private Hit hit(String kind, Node thing, String name) {
    return new Hit(kind, thing, name, null, null, traits.of(kind, thing));
  }

  private Optional<String> kind(Node thing) {
    return view.iris().named(thing.getURI())
        .map(Iris.Named::type)
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .filter(CLASSES::containsKey);
  }

  private static double score(Binding row, String words) {
    double score = ((Number) row.get("score").getLiteralValue()).doubleValue();
    return words.equals(text(row, "name")) ? score + 1000 : score;
  }
}
