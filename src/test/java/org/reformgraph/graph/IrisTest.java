package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.reformgraph.text.Span;

final class IrisTest {

  private static final Iris IRIS = new Iris();

  @Property
  void idsComeBackFromTheirIris(@ForAll("texts") String id) {
    String composed = Normalizer.normalize(id, Normalizer.Form.NFC);
    for (Node iri : List.of(IRIS.article(id), IRIS.reformCase(id), IRIS.articleGraph(id), IRIS.run(id))) {
      assertEquals(composed, IRIS.named(iri.getURI()).orElseThrow().key());
    }
    assertEquals(
        new Iris.Named(Iris.Type.EVIDENCE, composed, "3-17"),
        IRIS.named(IRIS.evidence(id, new Span(3, 17)).getURI()).orElseThrow());
    assertEquals(
        new Iris.Named(Iris.Type.FIGURE, composed, "4"),
        IRIS.named(IRIS.figure(id, 4).getURI()).orElseThrow());
  }

  @Property
  void mintingFromTheKeyThatCameBackChangesNothing(@ForAll("texts") String name) {
    Assume.that(!IriText.name(name).isEmpty());
    Node minted = IRIS.measure(name);
    String key = IRIS.named(minted.getURI()).orElseThrow().key();
    assertEquals(minted, IRIS.measure(key));
    assertEquals(key, IriText.name(key));
  }

  @Property
  void everyIriIsOneThatJenaFindsNoFaultWith(@ForAll("texts") String text) {
    IRIx iri = IRIx.create(IRIS.article(text).getURI());
    assertFalse(iri.hasViolations(), () -> "violations in " + iri);
    assertEquals(iri.str(), iri.normalize().str());
    assertEquals(iri.str(), IRIx.create("https://example.org/a/b").resolve(iri.str()).str());
  }

  @Property
  void differentIdsHaveDifferentIris(@ForAll("texts") String one, @ForAll("texts") String other) {
    boolean same =
        Normalizer.normalize(one, Normalizer.Form.NFC).equals(Normalizer.normalize(other, Normalizer.Form.NFC));
    assertEquals(same, IRIS.article(one).equals(IRIS.article(other)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> characters =
        Arbitraries.oneOf(
            Arbitraries.chars().range('\u4e00', '\u9fff'),
            Arbitraries.chars().ascii(),
            Arbitraries.chars().range('\u00a0', '\u036f'),
            Arbitraries.chars().range('\u2000', '\u206f'),
            Arbitraries.of("“”‘’「」『』《》〈〉 ()AI+%/?#[]@!$&'*,;=:·—".chars().mapToObj(c -> (char) c).toList()),
            Arbitraries.chars().range('\ue000', '\ufffd'));
    Arbitrary<String> plain = characters.list().ofMinSize(1).ofMaxSize(12)
        .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
    Arbitrary<String> astral = Arbitraries.of("𠮷", "😀", "𝒳", "\udb40\udc01").optional().map(o -> o.orElse(""));
    return Combinators.combine(plain, astral).as(String::concat);
  }

  @Example
  void quotationMarksAndSpacesMakeNoDifferenceToNames() {
    Node plain = IRIS.measure("一网通办");
    assertEquals("https://w3id.org/reformgraph/id/measure/一网通办", plain.getURI());
    for (String form : List.of("“一网通办”", "「一网通办」", " 一网 通办", "《一网通办》", "\"一网通办\"", "'一网通办'")) {
      assertEquals(plain, IRIS.measure(form), form);
    }
  }

  @Example
  void idsKeepEveryCharacter() {
    assertEquals("https://w3id.org/reformgraph/id/article/a%20b", IRIS.article("a b").getURI());
    assertNotEquals(IRIS.article("a b"), IRIS.article("ab"));
    assertEquals("https://w3id.org/reformgraph/id/article/a%2Fb%3Fc", IRIS.article("a/b?c").getURI());
  }

  @Example
  void segmentsOfDotsAreNotResolvedAway() {
    assertEquals("https://w3id.org/reformgraph/id/article/%2E%2E", IRIS.article("..").getURI());
  }

  @Example
  void reservedCharactersOfNamesAreEncoded() {
    assertEquals("https://w3id.org/reformgraph/id/measure/AI%2B政务服务", IRIS.measure("“AI+”政务服务").getURI());
  }

  @Example
  void statementsDifferByArticleAndByEachTerm() {
    Triple triple = Triple.create(IRIS.measure("a"), Rg.implementedIn, IRIS.district("330110"));
    Node statement = IRIS.statement("x", triple);
    assertEquals(statement, IRIS.statement("x", triple));
    assertNotEquals(statement, IRIS.statement("y", triple));
    assertNotEquals(
        statement,
        IRIS.statement("x", Triple.create(IRIS.measure("a"), Rg.implementedIn, IRIS.district("330111"))));
    assertNotEquals(
        statement, IRIS.statement("x", Triple.create(IRIS.measure("a"), Rg.about, IRIS.district("330110"))));
  }

  @Example
  void theBaseIsTakenOverAndChecked() {
    Iris local = new Iris("http://localhost:3330/");
    assertEquals("http://localhost:3330/id/district/330110", local.district("330110").getURI());
    for (String bad : List.of("", "urn:x:", "https://example.org", "https://example.org/#", "https://a b/")) {
      assertThrows(IllegalArgumentException.class, () -> new Iris(bad), bad);
    }
  }

  @Example
  void foreignAndMalformedIrisNameNothing() {
    for (String iri :
        List.of(
            "https://example.org/id/measure/a",
            "https://w3id.org/reformgraph/id/measure/",
            "https://w3id.org/reformgraph/id/measure/a/b",
            "https://w3id.org/reformgraph/id/figure/a",
            "https://w3id.org/reformgraph/id/figure/a/x",
            "https://w3id.org/reformgraph/id/measure/%E4%B8",
            "https://w3id.org/reformgraph/id/measure/%G1")) {
      assertEquals(Optional.empty(), IRIS.named(iri), iri);
    }
  }

  @Example
  void aNameOfQuotationMarksOnlyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> IRIS.measure("“”"));
  }

  @Example
  void pathsAreReadHoweverTheyAreEncoded() {
    var iris = new Iris();
    var minted = iris.reformCase("余杭:城市更新");
    assertEquals(minted, iris.at("id/case/余杭:城市更新").orElseThrow());
    assertEquals(minted, iris.at("id/case/余杭%3A城市更新").orElseThrow());
    assertEquals(minted, iris.at("id/case/%E4%BD%99%E6%9D%AD%3a%E5%9F%8E%E5%B8%82%E6%9B%B4%E6%96%B0").orElseThrow());
    assertTrue(iris.at("id/case/").isEmpty());
    assertTrue(iris.at("id/case/%FF").isEmpty());
  }
}
