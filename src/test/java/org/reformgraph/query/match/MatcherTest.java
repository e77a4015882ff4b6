package org.reformgraph.query.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reformgraph.graph.Iris;

final class MatcherTest {

  private static DatasetGraph data;
  private static EntityIndex index;
  private static Matcher matcher;

  @BeforeAll
  static void read() {
    data = MessyNames.data();
    index = new LiveIndex(data, new Iris()).current();
    matcher = new Matcher(index);
  }

  @AfterAll
  static void close() {
    data.close();
  }

  @Test
  void matchesAreRightAndFewAreMissed() {
    int right = 0;
    int matched = 0;
    int expected = 0;
    int listed = 0;
    var faults = new ArrayList<String>();
    for (var row : MessyNames.rows()) {
      var candidates = matcher.candidates(row.question());
      var first = candidates.isEmpty() ? null : candidates.getFirst();
      var match = first != null && first.match() ? first.entity().id() : "";
      expected += row.expected().isEmpty() ? 0 : 1;
      matched += match.isEmpty() ? 0 : 1;
      right += !match.isEmpty() && match.equals(row.expected()) ? 1 : 0;
      listed += candidates.stream().anyMatch(c -> c.entity().id().equals(row.expected())) ? 1 : 0;
      if (!match.equals(row.expected())) {
        faults.add(
            row + " → " + (match.isEmpty() ? "no match" : match) + ", best " + (first == null ? "none" : first.entity().id() + " " + first.features()));
      }
    }
    double precision = (double) right / matched;
    double recall = (double) right / expected;
    System.out.printf(
        "%d messy names: precision %.3f (%d of %d matches), recall %.3f (%d of %d), right one listed %d%n",
        MessyNames.rows().size(), precision, right, matched, recall, right, expected, listed);
    faults.forEach(System.out::println);
    assertTrue(MessyNames.rows().size() >= 100, "the table has shrunk");
    assertTrue(precision >= 0.98, "precision " + precision + " " + faults);
    assertTrue(recall >= 0.90, "recall " + recall + " " + faults);
  }

  @Test
  void aNameOfTwoPlacesIsMatchedByItsParentOnly() {
    var both = ask("西湖区", EntityKind.DISTRICT);
    assertEquals(List.of(100.0, 100.0), both.stream().limit(2).map(Candidate::score).toList());
    assertFalse(both.getFirst().match());
    var one = matcher.candidates(question("西湖区", EntityKind.DISTRICT, Property.PARENT, "杭州"));
    assertEquals("district-330106", one.getFirst().entity().id());
    assertTrue(one.getFirst().match());
    assertEquals(-30, one.get(1).features().getLast().points());
  }

  @Test
  void theScoreIsTheSumOfItsFeatures() {
    for (var row : MessyNames.rows()) {
      for (var candidate : matcher.candidates(row.question())) {
        double sum = candidate.features().stream().mapToDouble(Candidate.Feature::points).sum();
        assertEquals(Math.clamp(sum, 0, 100), candidate.score(), 1e-9, row + " " + candidate);
      }
    }
  }

  @Test
  void candidatesFallInScoreAndNoMoreThanAskedForCome() {
    var candidates = matcher.candidates(new Question("区", Set.of(), true, List.of(), 3));
    assertTrue(candidates.size() <= 3);
    for (var row : MessyNames.rows()) {
      var scores = matcher.candidates(row.question()).stream().map(Candidate::score).toList();
      assertEquals(scores.stream().sorted(java.util.Comparator.reverseOrder()).toList(), scores);
    }
  }

  @Test
  void anotherTypeThanWantedIsNeverMatched() {
    var should = matcher.candidates(new Question("余杭区", Set.of(EntityKind.INSTITUTION), false, List.of(), 5));
    assertTrue(should.stream().anyMatch(c -> c.entity().id().equals("district-330110") && c.score() == 70), should.toString());
    assertTrue(should.stream().noneMatch(Candidate::match));
    assertTrue(
        matcher.candidates(new Question("余杭区", Set.of(EntityKind.INSTITUTION), true, List.of(), 5)).stream()
            .allMatch(c -> c.entity().kind() == EntityKind.INSTITUTION));
  }

  @Test
  void identifierIriAndQuotedNamesLeadToTheirEntity() {
    for (var name : List.of("district-330110", "https://w3id.org/reformgraph/id/district/330110")) {
      assertEquals(100, matcher.candidates(new Question(name, Set.of(), true, List.of(), 1)).getFirst().score());
    }
    assertEquals("measure-一网通办", ask("「一網通辦」", EntityKind.MEASURE).getFirst().entity().id());
    assertEquals("person-李四", ask("李四", EntityKind.PERSON).getFirst().entity().id());
  }

  @Test
  void aRoleThatIsAnotherSpeaksAgainst() {
    assertFalse(matcher.candidates(question("李四", EntityKind.PERSON, Property.ROLE, "市长")).getFirst().match());
    assertTrue(matcher.candidates(question("李四", EntityKind.PERSON, Property.ROLE, "局长")).getFirst().match());
  }

  @Test
  void aCodeAloneIsEnough() {
    var hint = new Question.Hint(Property.CODE, List.of("330110"));
    var found = matcher.candidates(new Question("", Set.of(EntityKind.DISTRICT), true, List.of(hint), 1));
    assertEquals("district-330110", found.getFirst().entity().id());
    assertTrue(found.getFirst().match());
  }

  @Test
  void anyTextIsAnswered() {
    for (var text : List.of("", " ", "()", "（）", "🙂", "a".repeat(100_000), "杭州市".repeat(5_000), "\uD800", "%", "区", "0")) {
      assertTrue(matcher.candidates(new Question(text, Set.of(), true, List.of(), 5)).size() <= 5);
    }
  }

  @Test
  void whatIsCommittedLaterIsFound() throws InterruptedException {
    var fresh = MessyNames.data();
    try {
      var live = new LiveIndex(fresh, new Iris());
      assertTrue(live.current().entity("person-王五").isEmpty());
      var iris = new Iris();
      Txn.executeWrite(
          fresh,
          () -> {
            fresh.add(iris.articleGraph("two"), iris.person("王五"), org.apache.jena.vocabulary.RDF.type.asNode(), EntityKind.PERSON.type());
            fresh.add(
                iris.articleGraph("two"),
                iris.person("王五"),
                org.apache.jena.sparql.vocabulary.FOAF.name.asNode(),
                org.apache.jena.graph.NodeFactory.createLiteralLang("王五", "zh"));
          });
      long end = System.nanoTime() + 30_000_000_000L;
      while (live.current().entity("person-王五").isEmpty() && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      assertTrue(live.current().entity("person-王五").isPresent());
    } finally {
      fresh.close();
    }
  }

  @Test
  void identifiersAreSafeInUrls() {
    for (var candidate : ask("市场监督管理局", EntityKind.INSTITUTION)) {
      assertTrue(candidate.entity().id().matches("[\\p{IsAlphabetic}\\p{IsDigit}_-]+"), candidate.entity().id());
    }
    assertEquals("measure-1_2b3_2f4_3f", EntityId.of(new Iris(), new Iris().measure("1+3/4?").getURI()).orElseThrow());
  }

  private static List<Candidate> ask(String name, EntityKind kind) {
    return matcher.candidates(new Question(name, Set.of(kind), true, List.of(), 5));
  }

  private static Question question(String name, EntityKind kind, Property property, String value) {
    return new Question(name, Set.of(kind), true, List.of(new Question.Hint(property, List.of(value))), 5);
  }

  /** Prints the speed; holds no floor, since the machine may be busy. */
  public static void main(String[] arguments) {
    read();
    var questions = MessyNames.rows().stream().map(MessyNames.Row::question).toList();
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      int n = 0;
      for (; System.nanoTime() - start < 2_000_000_000L; n++) {
        matcher.candidates(questions.get(n % questions.size()));
      }
      System.out.printf("%,.0f questions a second%n", n / ((System.nanoTime() - start) / 1e9));
    }
    close();
  }
}
