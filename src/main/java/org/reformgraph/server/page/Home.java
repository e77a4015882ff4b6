package org.reformgraph.server.page;

import static org.reformgraph.server.page.Graphs.number;
import static org.reformgraph.server.page.Graphs.text;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.reformgraph.graph.Rg;

/**
 * The home page: what this is, how much is in it, where the cases are and what they are about. Counting goes through
 * the whole store, so what was counted is shown again for a minute.
 */
final class Home implements WebPage {

  private static final int SHOWN = 40;

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<Language, Counted> kept = new ConcurrentHashMap<>();
  private final Graphs graphs;

  /**
   * @param model what was counted
   * @param end until when it is shown, in the nanoseconds of the system's clock
   */
  private record Counted(Model model, long end) {}

  Home(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * How many there are of a kind.
   *
   * @param key the kind, as in the messages and in searches
   * @param number how many
   */
  record Count(String key, int number) {}

  /**
   * A row of a chart's table.
   *
   * @param iri what is counted for
   * @param label its name
   * @param key to search by
   * @param number cases
   */
  record Bar(String iri, String label, String key, int number) {}

  /**
   * What the page shows.
   *
   * @param counts by kind
   * @param districts with most cases
   * @param areas policy areas
   * @param years of the articles
   */
  record Model(List<Count> counts, List<Bar> districts, List<Bar> areas, List<Bar> years) {}

  @Override
  public Shown show(View view) {
    var last =
        kept.compute(
            view.language(),
            (language, before) ->
                before != null && System.nanoTime() - before.end() < 0
                    ? before
                    : new Counted(count(view), System.nanoTime() + KEPT.toNanos()));
    return Shown.of("home", last.model());
  }

  private Model count(View view) {
    var counts = new TreeMap<String, Integer>();
    graphs.select(Home.class, "home-counts", Map.of()).forEach(row -> counts.put(text(row, "kind"), number(row, "number")));
    var ordered = List.of("case", "article", "measure", "institution", "figure", "person", "district", "statement");
    return new Model(
        ordered.stream().map(kind -> new Count(kind, counts.getOrDefault(kind, 0))).toList(),
        bars("home-districts", view),
        bars("home-areas", view),
        years());
  }

  private List<Bar> bars(String query, View view) {
    var labels = new Labels(graphs.data(), view.language());
    var numbers = new LinkedHashMap<Node, Integer>();
    graphs.select(Home.class, query, Map.of()).forEach(row -> numbers.put(row.get("thing"), number(row, "number")));
    return numbers.entrySet().stream()
        .map(e -> new Bar(e.getKey().getURI(), labels.of(e.getKey()), key(e.getKey().getURI()), e.getValue()))
        .sorted(Comparator.comparingInt((Bar b) -> -b.number()).thenComparing(Bar::iri))
        .limit(SHOWN)
        .toList();
  }

  private List<Bar> years() {
    return graphs.select(Home.class, "home-years", Map.of()).stream()
        .map(row -> new Bar("", text(row, "year"), text(row, "year"), number(row, "number")))
        .toList();
  }

  /** The last part of an IRI: a division's code, a concept's word. */
  static String key(String iri) {
    return iri.startsWith(Rg.NS) ? iri.substring(Rg.NS.length()) : iri.substring(iri.lastIndexOf('/') + 1);
  }
}
