package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;

/** What users type becomes RDF terms or errors that name the parameter, and never becomes syntax. */
final class BindingTest {

  private static final String DISTRICT = "https://w3id.org/reformgraph/id/district/";

  private static final String ALL_TYPES =
      """
      #+ summary: Types
      #+ summary-zh: 类型
      #+ description: One parameter of each type.
      #+ description-zh: 每种类型一个参数。
      #+ params:
      #+   - {name: place, type: iri, class: "rg:District", label: Place, label-zh: 地方}
      #+   - {name: any, type: iri, optional: true, label: Any, label-zh: 任意}
      #+   - {name: word, type: string, label: Word, label-zh: 词}
      #+   - {name: words, type: text, optional: true, label: Words, label-zh: 词语}
      #+   - {name: count, type: integer, label: Count, label-zh: 数}
      #+   - {name: share, type: decimal, label: Share, label-zh: 比例}
      #+   - {name: day, type: date, label: Day, label-zh: 日}
      #+   - {name: year, type: year, label: Year, label-zh: 年}
      #+ defaults:
      #+   - count: 7

      PREFIX rg: <https://w3id.org/reformgraph/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      SELECT ?x WHERE {
        ?x rdf:reifies <<( ?m rg:implementedIn ?_place_iri )>> .
        FILTER(?x NOT IN (COALESCE(?__any_iri, ""), ?_word, COALESCE(?__words, ""), ?_count_integer, ?_share_xsd_decimal, ?_day_xsd_date, ?_year_integer))
      } ORDER BY ?x
      """;

  private static DatasetGraph data;
  private static SavedQuery query;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    data = TestGraph.load();
    query = SavedQuery.read(Files.writeString(folder.resolve("all-types.rq"), ALL_TYPES));
  }

  @Test
  void valuesBecomeTermsOfTheirType() {
    Binding binding =
        bind(
            Map.of(
                "place", " 余杭 ", "word", "a \"b\" c", "words", "甲 “乙\"", "share", "０.８", "day", "2024-08-29", "year",
                "2024"));
    assertEquals("<" + DISTRICT + "330110>", string(binding, "place"));
    assertEquals("\"a \\\"b\\\" c\"", string(binding, "word"));
    assertEquals("+\"甲\" +\"“乙\\\"\"", binding.terms().get("words").getLiteralLexicalForm());
    assertEquals("7", string(binding, "count"));
    assertEquals("0.8", string(binding, "share"));
    assertEquals("\"2024-08-29\"^^<http://www.w3.org/2001/XMLSchema#date>", string(binding, "day"));
    assertEquals("2024", string(binding, "year"));
    assertEquals(null, binding.terms().get("any"));
    assertEquals(java.util.Set.of("__any_iri"), Variables.parametersOf(binding.query()));
  }

  @Test
  void allFaultsComeTogether() {
    QueryException e =
        assertThrows(
            QueryException.class,
            () -> bind(Map.of("colour", "red", "place", "鼓楼区", "count", "1.5", "share", "1e9", "day", "2024-02-30", "year", "24")));
    assertEquals(
        List.of(
            "UNKNOWN_PARAMETER colour", "AMBIGUOUS place", "MISSING_PARAMETER word", "BAD_VALUE count",
            "BAD_VALUE share", "BAD_VALUE day", "BAD_VALUE year"),
        e.faults().stream().map(f -> f.code() + " " + f.subject()).toList());
    assertTrue(e.faults().stream().map(Fault::message).allMatch(m -> m.length() > 10));
  }

  @ParameterizedTest
  @CsvSource({
    "余杭区, 330110", "余杭, 330110", "330110, 330110", "Yuhang, 330110", "余杭市, 330125", "“余杭”, 330110", "330110005, 330110005",
    "下城, 330103", "<https://w3id.org/reformgraph/id/district/330105>, 330105",
    "https://w3id.org/reformgraph/id/district/330105, 330105",
  })
  void aDistrictIsFoundByWhatAnAnalystTypes(String typed, String code) {
    assertEquals(DISTRICT + code, place(typed).getURI());
  }

  @Test
  void anAmbiguousNameListsItsCandidates() {
    QueryException e = assertThrows(QueryException.class, () -> place("鼓楼区"));
    assertEquals(Code.AMBIGUOUS, e.code());
    assertTrue(e.getMessage().contains("鼓楼区（南京市） 320106, 鼓楼区（福州市） 350102"), e.getMessage());
  }

  @Test
  void aNameThatFitsNothingGetsNearOnes() {
    QueryException e = assertThrows(QueryException.class, () -> place("余杭新区"));
    assertEquals(Code.NOT_FOUND, e.code());
    assertTrue(e.getMessage().contains("near: 余杭区 330110"), e.getMessage());
    assertEquals(Code.NOT_FOUND, assertThrows(QueryException.class, () -> place("(.*")).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://e/> } ; DROP ALL ; #", "http://e/ b", "http://e/\"x", "<http://e/a><b>", "http://e/{x}", "urn:a>b"
      })
  void aMalformedIriIsRefused(String typed) {
    QueryException e = assertThrows(QueryException.class, () -> place(typed));
    assertEquals(Code.BAD_VALUE, e.code());
  }

  @Test
  void aTermReachesIntoTripleTerms() {
    Query bound = bind(Map.of("place", "330105", "word", "x", "share", "1", "day", "2024-01-01", "year", "2024")).query();
    try (Answer answer = TestGraph.runner(data).answer(bound)) {
      assertEquals(
          List.of("https://w3id.org/reformgraph/id/statement/s21"),
          answer.read(
              rows -> {
                var found = new java.util.ArrayList<String>();
                rows.forEachRemaining(row -> found.add(row.get("x").getURI()));
                return found;
              }));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" } DELETE WHERE { ?s ?p ?o } #", "x') || true || (\"", "\\\" ) } #", "\n} SELECT * { ?s ?p ?o }", "?_place_iri", "'''", "\"\"\"",
        "\\u0022 } #", "𠮷\u0000\u001F"
      })
  void aHostileTextStaysAText(String typed) {
    Query bound = bindWord(typed);
    assertEquals(List.of(NodeFactory.createLiteralString(typed)), wordsOf(bound));
    assertEquals(List.of(NodeFactory.createLiteralString(typed)), wordsOf(sent(bound)));
  }

  @Property
  void anyTextStaysAText(@ForAll String typed) {
    // Lone surrogates are no characters: UTF-8 can't carry them to an endpoint.
    if (typed.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      return;
    }
    Query bound = bindWord(typed);
    assertEquals(List.of(NodeFactory.createLiteralString(typed)), wordsOf(sent(bound)));
  }

  private static Binding bind(Map<String, String> values) {
    return TestGraph.runner(data).bind(query, values);
  }

  private static Node place(String typed) {
    return bind(Map.of("place", typed, "word", "x", "share", "1", "day", "2024-01-01", "year", "2024"))
        .terms()
        .get("place");
  }

  private static String string(Binding binding, String name) {
    return org.apache.jena.riot.out.NodeFmtLib.strTTL(binding.terms().get(name));
  }

  private static Query bindWord(String typed) {
    Query plain = QueryFactory.create("SELECT ?s { ?s ?p ?_word , <<( ?s ?p ?_word )>> }", Syntax.syntaxARQ);
    return Variables.bind(plain, Map.of(Var.alloc("_word"), NodeFactory.createLiteralString(typed)));
  }

  /** As a remote endpoint parses it. */
  private static Query sent(Query bound) {
    return QueryFactory.create(bound.toString(), Syntax.syntaxARQ);
  }

  /** The literals in the pattern, those of triple terms included; one where all are equal. */
  private static List<Node> wordsOf(Query bound) {
    var found = new java.util.LinkedHashSet<Node>();
    org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps.transform(
        bound,
        (org.apache.jena.sparql.graph.NodeTransform)
            node -> {
              if (node.isLiteral()) {
                found.add(node);
              } else if (node.isTripleTerm()) {
                found.add(node.getTriple().getObject());
              }
              return node;
            });
    return List.copyOf(found);
  }
}
