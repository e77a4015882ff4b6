package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.reformgraph.graph.Iris;
import org.reformgraph.server.page.Facet.Value;
import org.reformgraph.server.page.Hit.Traits;

/** Narrowing hits down. */
final class FacetTest {

  private static final Iris IRIS = new Iris();
  private static final Node YUHANG = IRIS.district("330110");
  private static final Node GONGSHU = IRIS.district("330105");

  private static final List<Hit> HITS =
      List.of(
          hit("case", YUHANG, "2023"), hit("case", GONGSHU, "2024"), hit("sentence", YUHANG, "2024"), hit("measure", YUHANG, null));

  @Test
  void countsAreThoseOfTheHitsThatPassTheOtherFacets() {
    var facets = Facet.of(HITS, Map.of("district", "330110"));
    assertEquals(List.of("kind", "district", "area", "year"), facets.stream().map(Facet::name).toList());
    assertEquals(List.of(new Value("case", 1), new Value("measure", 1), new Value("sentence", 1)), facets.get(0).values());
    assertEquals(List.of(new Value("330110", 3), new Value("330105", 1)), facets.get(1).values());
    assertEquals("330110", facets.get(1).chosen());
  }

  @Test
  void hitsPassAllThatIsChosen() {
    assertEquals(List.of(HITS.get(0)), Facet.filtered(HITS, Map.of("district", "330110", "kind", "case")));
    assertEquals(List.of(), Facet.filtered(HITS, Map.of("year", "1999")));
    assertEquals(HITS, Facet.filtered(HITS, Map.of()));
  }

  @Test
  void yearsComeLatestFirst() {
    assertEquals(List.of(new Value("2024", 2), new Value("2023", 1)), Facet.of(HITS, Map.of()).get(3).values());
  }

  private static Hit hit(String kind, Node district, String year) {
    return new Hit(
        kind, IRIS.reformCase(kind + year), "", null, null, new Traits(Set.of(district), Set.of(), year == null ? Set.of() : Set.of(year)));
  }
}
