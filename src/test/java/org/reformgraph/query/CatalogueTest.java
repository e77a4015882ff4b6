package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.query.QueryException.Code;

/** The shipped folder keeps its rules, and a broken file is reported with its place. */
final class CatalogueTest {

  private static final String GOOD =
      """
      #+ summary: All things
      #+ summary-zh: 全部事物
      #+ description: Every thing of a class.
      #+ description-zh: 某类的全部事物。
      #+ tags: [test]
      #+ params:
      #+   - name: kind
      #+     type: iri
      #+     label: Class
      #+     label-zh: 类

      SELECT ?thing WHERE { ?thing a ?_kind_iri } ORDER BY ?thing
      """;

  @TempDir Path folder;

  @Test
  void shippedQueriesAreAllRead() {
    List<SavedQuery> queries = Catalogue.read(TestGraph.QUERIES).queries();
    assertEquals(46, queries.size());
    assertEquals(45, queries.stream().filter(q -> q.query().isSelectType()).count());
    assertEquals(1, queries.stream().filter(q -> q.query().isConstructType()).count());
    assertEquals(1, queries.stream().filter(SavedQuery::network).count());
    assertEquals(new TreeSet<>(queries.stream().map(SavedQuery::name).toList()).size(), queries.size());
  }

  @Test
  void everyShippedQueryIsNamedOrderedAndDescribedInBothLanguages() {
    for (SavedQuery query : Catalogue.read(TestGraph.QUERIES).queries()) {
      assertAll(
          query.name(),
          () -> assertTrue(query.name().matches("[a-z]+(-[a-z]+)+"), "verb-noun"),
          () -> assertTrue(query.query().hasOrderBy(), "ORDER BY"),
          () -> assertTrue(!query.tags().isEmpty(), "tags"),
          () -> bothLanguages(query.summary()),
          () -> bothLanguages(query.description()),
          () -> query.parameters().forEach(p -> bothLanguages(p.label())),
          () -> assertTrue(query.parameters().stream().noneMatch(Parameter::required), "runs as it is"));
    }
  }

  @Test
  void aFaultNamesFileAndLine() throws IOException {
    Files.writeString(folder.resolve("good-one.rq"), GOOD);
    Files.writeString(folder.resolve("bad-yaml.rq"), GOOD.replace("#+ tags: [test]", "#+ tags: [test"));
    Files.writeString(folder.resolve("bad-sparql.rq"), GOOD.replace("WHERE {", "WHERE ("));
    QueryException e = assertThrows(QueryException.class, () -> Catalogue.read(folder));
    assertEquals(2, e.faults().size());
    assertTrue(e.faults().get(0).message().startsWith(folder.resolve("bad-sparql.rq") + ":12: "), e.getMessage());
    assertTrue(e.faults().get(1).message().startsWith(folder.resolve("bad-yaml.rq") + ":6: "), e.getMessage());
    assertEquals(Code.FILE, e.code());
  }

  @Test
  void headerAndQueryHaveToAgree() {
    assertAll(
        () -> refused(GOOD.replace("?_kind_iri", "?kind"), "does not use: ?_kind_iri"),
        () -> refused(GOOD.replace("?thing a", "?thing ?_other_iri ?x ; a"), "does not declare: ?_other_iri"),
        () -> refused(GOOD.replace("type: iri", "type: colour"), "unknown type colour"),
        () -> refused(GOOD.replace("#+ summary-zh: 全部事物\n", ""), "lacks summary-zh"),
        () -> refused(GOOD.replace("#+ tags", "#+ tgas"), "unknown key: tgas"),
        () -> refused(GOOD.replace("#+ tags: [test]", "#+ network: true"), "calls no SERVICE"),
        () -> refused(GOOD.replace("{ ?thing", "{ SERVICE <http://e/> { } ?thing"), "say network: true"),
        () ->
            refused(
                GOOD.replace("?_kind_iri }", "?_kind_iri FILTER EXISTS { SERVICE <http://e/> { ?thing ?p ?o } } }"),
                "say network: true"),
        () -> refused("SELECT * {}", "no header"),
        () -> refused("#+ summary: x\nDELETE WHERE { ?s ?p ?o }", ":2: "));
  }

  @Test
  void aFolderWithoutQueriesIsAnError() {
    assertEquals(Code.FILE, assertThrows(QueryException.class, () -> Catalogue.read(folder)).code());
    assertEquals(
        Code.FILE, assertThrows(QueryException.class, () -> Catalogue.read(folder.resolve("none"))).code());
  }

  @Test
  void anUnknownNameIsAnsweredWithNearOnes() {
    Catalogue catalogue = Catalogue.read(TestGraph.QUERIES);
    QueryException e = assertThrows(QueryException.class, () -> catalogue.query("list-case"));
    assertEquals(Code.UNKNOWN_QUERY, e.code());
    assertTrue(e.getMessage().contains("near: list-cases"), e.getMessage());
    assertEquals(
        Code.UNKNOWN_QUERY,
        assertThrows(QueryException.class, () -> Catalogue.readOne(TestGraph.QUERIES, "../pom")).code());
    assertEquals("list-cases", Catalogue.readOne(TestGraph.QUERIES, "list-cases").name());
  }

  private void refused(String text, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("one-query.rq"), text);
    QueryException e = assertThrows(QueryException.class, () -> SavedQuery.read(file));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  private static void bothLanguages(Text text) {
    assertTrue(text.en().matches("\\p{ASCII}+"), text.en());
    assertTrue(text.zh().codePoints().anyMatch(Character::isIdeographic), text.zh());
  }
}
