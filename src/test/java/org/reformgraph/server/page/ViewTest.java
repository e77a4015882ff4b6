package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;

/** Addresses of pages. */
final class ViewTest {

  private static final View VIEW =
      new View(
          Language.EN, new Iris("http://data.example/"), "http://localhost", "/search", "",
          Map.of("q", List.of(" 余杭 "), "page", List.of("3"), "lang", List.of("en"), "kind", List.of("")));

  @Test
  void thingsOfAnyBaseAreShownHere() {
    assertEquals("/page/district/330110", VIEW.href("http://data.example/id/district/330110"));
    assertEquals("/ontology#ReformCase", VIEW.href(Rg.ReformCase.getURI()));
    assertEquals("https://www.wikidata.org/entity/Q1", VIEW.href("https://www.wikidata.org/entity/Q1"));
  }

  @Test
  void whatIsNoWebAddressIsNoLink() {
    assertEquals("", VIEW.href("javascript:alert(1)"));
    assertEquals("", VIEW.href("urn:x"));
  }

  @Test
  void changedParameterStartsAtTheFirstPage() {
    assertEquals(Optional.of("余杭"), VIEW.parameter("q"));
    assertEquals(Optional.empty(), VIEW.parameter("kind"));
    var one = new View(Language.ZH, new Iris(), "", "/search", "", Map.of("page", List.of("3")));
    assertEquals("/search?area=a%26b", one.with("area", "a&b"));
    assertEquals("/search?page=2", one.with("page", "2"));
    assertEquals("/search?page=3&lang=en", one.otherLanguage());
  }

  @Test
  void numberOfAPageIsWhole() {
    assertEquals(3, VIEW.number("page"));
    assertEquals(1, VIEW.number("other"));
    assertThrows(PageException.class, () -> VIEW.number("q"));
  }
}
