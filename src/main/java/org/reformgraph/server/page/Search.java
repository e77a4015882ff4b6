package org.reformgraph.server.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Full text over names and sentences, narrowed down by facets. */
final class Search implements WebPage {

  private static final int PAGE = 20;
  private static final int LONGEST = 200;

  private final Graphs graphs;

  Search(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * What the page shows.
   *
   * @param words as typed
   * @param asked whether there was anything to search for
   * @param cut whether there is more than was looked through
   * @param total hits after narrowing down
   * @param shown those of this page
   * @param facets what to narrow down by
   * @param names of what the keys of facets stand for
   * @param labels names of things
   * @param page from 1 on
   * @param pages how many there are
   */
  record Model(
      String words,
      boolean asked,
      boolean cut,
      int total,
      List<Hit> shown,
      List<Facet> facets,
      Map<String, String> names,
      Labels labels,
      int page,
      int pages) {

    /** Where a hit is shown. */
    String href(View view, Hit hit) {
      return hit.article() == null
          ? view.href(hit.thing().getURI())
          : view.href(hit.article().getURI()) + "#e-" + hit.place().replace(',', '-');
    }

    String name(View view, String facet, String key) {
      return facet.equals("kind") ? view.text("kind." + key) : names.getOrDefault(key, key);
    }
  }

  @Override
  public Shown show(View view) {
    var words = view.parameter("q").orElse("");
    if (words.length() > LONGEST) {
      throw new PageException(400, "search.long", LONGEST);
    }
    var chosen = new LinkedHashMap<String, String>();
    Facet.NAMES.forEach(name -> view.parameter(name).ifPresent(value -> chosen.put(name, value)));
    var labels = new Labels(graphs.data(), view.language());
    var finder = new Finder(graphs, view, labels);
    var hits = words.isEmpty() ? finder.ofKind(chosen.getOrDefault("kind", chosen.isEmpty() ? "" : "case")) : finder.byWords(words);
    var left = Facet.filtered(hits, chosen);
    int pages = Math.max(1, (left.size() + PAGE - 1) / PAGE);
    int page = Math.min(view.number("page"), pages);
    var facets = Facet.of(hits, chosen);
    return Shown.of(
        "search",
        new Model(
            words,
            !words.isEmpty() || !chosen.isEmpty(),
            finder.cut(),
            left.size(),
            left.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
            facets,
            names(hits, facets, labels),
            labels,
            page,
            pages));
  }

  /** Only keys that are shown are given names. */
  private static Map<String, String> names(List<Hit> hits, List<Facet> facets, Labels labels) {
    var things = new HashMap<String, Node>();
    for (var hit : hits) {
      hit.traits().districts().forEach(thing -> things.put(Home.key(thing.toString()), thing));
      hit.traits().areas().forEach(thing -> things.put(Home.key(thing.toString()), thing));
    }
    var names = new HashMap<String, String>();
    for (var facet : facets) {
      facet.values().stream()
          .map(Facet.Value::key)
          .filter(things::containsKey)
          .forEach(key -> names.put(key, labels.of(things.get(key))));
    }
    return names;
  }
}
