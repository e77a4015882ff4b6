package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * One way to narrow hits down. Its counts are those of the hits that pass all other facets: what one would see.
 *
 * @param name of the parameter and of its words
 * @param chosen the value in force, or an empty text
 * @param values with their counts, most first
 */
record Facet(String name, String chosen, List<Value> values) {

  private static final int MOST = 30;

  /**
   * @param key as in the parameter
   * @param number of hits
   */
  record Value(String key, int number) {}

  private static final Map<String, Function<Hit, Collection<String>>> KEYS =
      Map.of(
          "kind", hit -> List.of(hit.kind()),
          "district", hit -> keys(hit.traits().districts()),
          "area", hit -> keys(hit.traits().areas()),
          "year", hit -> hit.traits().years());

  /** In the order shown. */
  static final List<String> NAMES = List.of("kind", "district", "area", "year");

  static List<Hit> filtered(List<Hit> hits, Map<String, String> chosen) {
    return hits.stream().filter(hit -> passes(hit, chosen, "")).toList();
  }

  static List<Facet> of(List<Hit> hits, Map<String, String> chosen) {
    var facets = new ArrayList<Facet>();
    for (var name : NAMES) {
      var counts = new TreeMap<String, Integer>();
      hits.stream()
          .filter(hit -> passes(hit, chosen, name))
          .flatMap(hit -> KEYS.get(name).apply(hit).stream())
          .forEach(key -> counts.merge(key, 1, Integer::sum));
      facets.add(new Facet(name, chosen.getOrDefault(name, ""), values(name, counts)));
    }
    return facets;
  }

  private static List<Value> values(String name, Map<String, Integer> counts) {
    var order =
        name.equals("year")
            ? Comparator.comparing(Value::key).reversed()
            : Comparator.comparingInt((Value v) -> -v.number()).thenComparing(Value::key);
    return counts.entrySet().stream().map(e -> new Value(e.getKey(), e.getValue())).sorted(order).limit(MOST).toList();
  }

  private static boolean passes(Hit hit, Map<String, String> chosen, String except) {
    return chosen.entrySet().stream()
        .allMatch(c -> c.getKey().equals(except) || KEYS.get(c.getKey()).apply(hit).contains(c.getValue()));
  }

  private static List<String> keys(Collection<Node> things) {
    return things.stream().filter(Node::isURI).map(thing -> Home.key(thing.getURI())).toList();
  }
}
