package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped query gives what {@code src/test/resources/queries/NAME.tsv} says, on the small graph there. */
final class SavedQueriesTest {

  private static Catalogue catalogue;
  private static DatasetGraph data;

  @BeforeAll
  static void load() {
    catalogue = Catalogue.read(TestGraph.QUERIES);
    data = TestGraph.load();
  }

  static Stream<String> local() {
    return Catalogue.read(TestGraph.QUERIES).queries().stream().filter(q -> !q.network()).map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("local")
  void queryGivesWhatIsExpected(String name) throws IOException {
    String expected = Files.readString(TestGraph.EXPECTED.resolve(name + ".tsv"));
    assertTrue(expected.lines().count() > 1, "an expected result without rows shows nothing");
    assertEquals(expected, ask(name, Map.of()));
  }

  @Test
  void everyExpectedResultBelongsToAQuery() throws IOException {
    try (Stream<Path> files = Files.list(TestGraph.EXPECTED)) {
      List<String> results =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".tsv"))
              .map(f -> f.replace(".tsv", ""))
              .sorted()
              .toList();
      assertEquals(catalogue.queries().stream().map(SavedQuery::name).toList(), results);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "list-cases, district=余杭, 2",
    "list-cases, district=330105, 1",
    "list-cases, district=Yuhang, 2",
    "list-cases-within, district=浙江, 5",
    "list-cases-within, district=余杭街道, 0",
    "compare-figures, year=2022, 1",
    "compare-figures, year=1999, 0",
    "compare-figures, indicator=时间, 1",
    "list-articles, from=2024-01-01, 1",
    "list-articles, until=2024-01-01, 1",
    "list-doubtful-statements, below=0.9, 4",
    "rank-measures, least=2, 1",
    "pair-measures, least=2, 0",
    "rank-institutions, least=2, 0",
    "rank-pioneers, least=1, 3",
    "list-area-measures, area=Business environment, 1",
    "search-sentences, words=最多跑一次, 1",
    "search-sentences, words=营商环境 商务社区, 1",
    "search-sentences, words=营商环境 一窗受理, 0",
    "search-names, words=民情热线, 3",
    "compare-districts, other=下城区, 2",
    "quote-person, person=查志强, 2",
    "list-report-cases, report=改革案例专题, 3",
  })
  void parametersRestrictTheResult(String name, String parameter, int rows) {
    String[] parts = parameter.split("=");
    assertEquals(rows, ask(name, Map.of(parts[0], parts[1])).lines().count() - 1);
  }

  @Test
  void namesComeInTheLanguageAskedFor() {
    assertTrue(ask("list-cases-within", Map.of("language", "en")).contains("\"Yuhang\"@en"));
  }

  private static String ask(String name, Map<String, String> given) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> values = TestGraph.values(catalogue.query(name));
    values.putAll(given);
    try (Answer answer = TestGraph.runner(data).answer(catalogue.query(name), values)) {
      answer.write(Format.TSV, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
