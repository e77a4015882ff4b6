package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.article.Article;
import org.reformgraph.link.Reading;

final class ArticleMapperTest {

  private static final Iris IRIS = new Iris();
  private static final ArticleMapper MAPPER = new ArticleMapper(IRIS, SmallReading.GAZETTEER);

  @Test
  void mapsTheSmallReadingToTheGraphOfTheFile() {
    ArticleGraphs mapped = MAPPER.map(SmallReading.reading(), "v1");
    DatasetGraph expected =
        RDFParser.source(Path.of("src/test/resources/graph/small-reading.trig")).toDatasetGraph();
    same(expected.getGraph(IRIS.articleGraph("a1")), mapped.facts());
    same(expected.getGraph(IRIS.evidenceGraph("a1")), mapped.evidence());
    same(expected.getGraph(IRIS.gazetteerGraph()), mapped.authority());
  }

  @Test
  void factsAreRdf11AndNoGraphHasBlankNodes() {
    ArticleGraphs mapped = MAPPER.map(SmallReading.reading(), "v1");
    assertFalse(mapped.facts().stream().anyMatch(t -> t.getObject().isTripleTerm()));
    for (Graph graph : List.of(mapped.facts(), mapped.evidence(), mapped.authority())) {
      assertFalse(graph.stream().anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    }
  }

  @Test
  void theOrderOfWhatWasReadDoesNotMatter() {
    Reading reading = SmallReading.reading();
    Reading reversed =
        new Reading(
            reading.article(),
            reversed(reading.districts()),
            reversed(reading.institutions()),
            reversed(reading.people()),
            reversed(reading.measures()),
            reversed(reading.figures()),
            reversed(reading.links()),
            reversed(reading.cases()));
    ArticleGraphs one = MAPPER.map(reading, "v1");
    ArticleGraphs other = new ArticleMapper(new Iris(), SmallReading.GAZETTEER).map(reversed, "v1");
    same(one.facts(), other.facts());
    same(one.evidence(), other.evidence());
    same(one.authority(), other.authority());
  }

  @Test
  void everyReifiedStatementStandsAmongTheFacts() {
    ArticleGraphs mapped = MAPPER.map(SmallReading.reading(), "v1");
    List<Triple> reified =
        mapped.evidence().stream(Node.ANY, RDF.Nodes.reifies, Node.ANY)
            .map(t -> t.getObject().getTriple())
            .toList();
    assertFalse(reified.isEmpty());
    assertTrue(reified.stream().allMatch(mapped.facts()::contains));
  }

  @Test
  void quotesStandAtTheirOffsetsAlsoWhereCharactersTakeTwoUnits() {
    String body = SmallReading.BODY;
    Article article = withBody(body.replace("收件率", "𠮷😀率").replace("局长", "𠀀"));
    EvidenceGraph evidence = new EvidenceGraph(IRIS, article, "zh", true);
    for (int start = 0; start + 5 < body.length(); start++) {
      evidence.quote(new org.reformgraph.text.Span(start, start + 5));
    }
    Graph graph = evidence.graph();
    quotesStand(graph, Statements.whole(article.body()));
    graph.stream(Node.ANY, OA.prefix.asNode(), Node.ANY)
        .forEach(t -> assertFalse(Character.isLowSurrogate(t.getObject().getLiteralLexicalForm().charAt(0))));
  }

  @Test
  void withoutTextThereIsNoBodyAndNoLongQuote() {
    String filler = "改革".repeat(100);
    Reading reading = SmallReading.reading(withBody(SmallReading.BODY));
    Reading longer =
        new Reading(
            withBody(SmallReading.BODY + filler), reading.districts(), reading.institutions(), reading.people(),
            reading.measures(), reading.figures(),
            List.of(
                new Reading.Link(
                    reading.links().getFirst().subject(),
                    reading.links().getFirst().relation(),
                    reading.links().getFirst().object(),
                    new org.reformgraph.text.Span(0, SmallReading.BODY.length() + filler.length()),
                    0.5)),
            reading.cases());
    ArticleGraphs mapped = new ArticleMapper(IRIS, SmallReading.GAZETTEER, false).map(longer, "v1");
    assertFalse(mapped.facts().contains(null, SchemaDO.articleBody.asNode(), null));
    assertTrue(
        mapped.evidence().stream(Node.ANY, OA.exact.asNode(), Node.ANY)
            .allMatch(t -> t.getObject().getLiteralLexicalForm().length() <= EvidenceGraph.SHORT_QUOTE));
    quotesStand(mapped.evidence(), longer.article().body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "7", "-3.50", "99.520", "0.0001", "2E+12", "46900000000", "12345678901234567890.125", "1E+30"})
  void numbersComeBackFromTheStoreAsTheyWereWritten(String number) {
    Node literal = Statements.decimal(new BigDecimal(number));
    assertEquals(0, new BigDecimal(number).compareTo(new BigDecimal(literal.getLiteralLexicalForm())));
    assertTrue(literal.getLiteralLexicalForm().matches("-?[0-9]+\\.[0-9]+"), literal::toString);
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(store, () -> store.add(IRIS.articleGraph("a"), IRIS.figure("a", 1), Rg.value, literal));
    Node stored = Txn.calculateRead(store, () -> store.stream().findFirst().orElseThrow().getObject());
    assertEquals(literal, stored);
  }

  @Test
  void twoArticlesGiveOneThingOneIri() {
    Reading reading = SmallReading.reading();
    ArticleGraphs one = MAPPER.map(reading, "v1");
    Article other = new Article(
        "a2", null, null, null, null, List.of(), null, null, null, "zh-Hant", List.of(), false, SmallReading.BODY);
    ArticleGraphs two = MAPPER.map(SmallReading.reading(other), "v1");
    for (Node type : List.of(Rg.District, Rg.Institution, Rg.Measure)) {
      assertEquals(
          one.facts().stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject).sorted(BY_IRI).toList(),
          two.facts().stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject).sorted(BY_IRI).toList());
    }
    assertFalse(one.facts().contains(IRIS.article("a2"), null, null));
  }

  @Test
  void contentHashChangesWithEachFieldAndOnlyThen() {
    Article article = SmallReading.article();
    String hash = ContentHash.of(article);
    assertEquals(hash, ContentHash.of(SmallReading.article()));
    List<Article> changed =
        List.of(
            article.withPublished(LocalDate.of(2024, 3, 6)),
            article.withPublished(null),
            withBody(article.body() + " "),
            new Article(
                "a1", article.title(), article.published(), "21", "杭州日报", article.authors(), article.report(),
                article.district(), article.url(), "zh", article.sources(), true, article.body()),
            new Article(
                "a1", article.title(), article.published(), "杭州日报", "21", List.of("赵", "路"), article.report(),
                article.district(), article.url(), "zh", article.sources(), true, article.body()));
    changed.forEach(a -> assertFalse(hash.equals(ContentHash.of(a)), a::toString));
  }

  private static final java.util.Comparator<Node> BY_IRI = java.util.Comparator.comparing(Node::getURI);

  private static void quotesStand(Graph evidence, String body) {
    evidence.stream(Node.ANY, OA.exact.asNode(), Node.ANY)
        .forEach(
            t -> {
              int start = offset(evidence, t.getSubject(), OA.start.asNode());
              int end = offset(evidence, t.getSubject(), OA.end.asNode());
              assertEquals(Statements.whole(body.substring(start, end)), t.getObject().getLiteralLexicalForm());
            });
  }

  private static int offset(Graph graph, Node quote, Node property) {
    return Integer.parseInt(
        graph.stream(quote, property, Node.ANY).findFirst().orElseThrow().getObject().getLiteralLexicalForm());
  }

  private static Article withBody(String body) {
    return new Article(
        "a1", "余杭推行“一网通办”", LocalDate.of(2024, 3, 5), "杭州日报", "21", List.of("赵路"), "改革案例专题", "330110",
        "https://example.org/a1", "zh", SmallReading.article().sources(), true, body);
  }

  private static void same(Graph expected, Graph actual) {
    List<String> missing = new ArrayList<>();
    expected.stream().filter(t -> !actual.contains(t)).forEach(t -> missing.add("missing " + t));
    actual.stream().filter(t -> !expected.contains(t)).forEach(t -> missing.add("unexpected " + t));
    assertEquals(List.of(), missing.stream().sorted().toList());
    assertTrue(expected.isIsomorphicWith(actual));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }
}
