package org.reformgraph.server.page;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;

/** The list of saved queries, by their first tag, or those of one tag. */
final class QueryCatalogue {

  private final Catalogue catalogue;

  QueryCatalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What the page shows.
   *
   * @param tags with the numbers of their queries
   * @param chosen tag, or an empty text
   * @param groups queries by tag
   */
  record Model(SortedMap<String, Integer> tags, String chosen, SortedMap<String, List<SavedQuery>> groups) {

    static String tag(View view, String tag) {
      return view.textOr("tag." + tag, tag);
    }
  }

  Shown show(View view) {
    var chosen = view.parameter("tag").orElse("");
    SortedMap<String, Integer> tags = new TreeMap<>();
    SortedMap<String, List<SavedQuery>> groups = new TreeMap<>();
    for (var query : catalogue.queries()) {
      query.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
      if (chosen.isEmpty() || query.tags().contains(chosen)) {
        var group = chosen.isEmpty() ? query.tags().stream().findFirst().orElse("") : chosen;
        groups.merge(group, List.of(query), QueryCatalogue::joined);
      }
    }
    return Shown.of("queries", new Model(tags, chosen, groups));
  }

  private static List<SavedQuery> joined(List<SavedQuery> some, List<SavedQuery> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
