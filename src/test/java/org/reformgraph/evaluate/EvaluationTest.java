package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reformgraph.evaluate.Evaluation.Scored;

final class EvaluationTest {

  private static final String GOLD =
      """
      {"article": "a", "published": "2024-08-29",
       "districts": [{"code": "330110", "names": ["余杭区"], "main": true},
                     {"code": "330100", "names": ["杭州市"], "main": false}],
       "institutions": [{"names": ["杭州市市场监督管理局", "市市场监管局"], "kind": "government"}],
       "people": [{"name": "查志强", "role": "院长", "institution": null}],
       "measures": [{"names": ["“一网通办”"], "areas": ["government-services"]}],
       "figures": [{"quote": "收件率已达99.52%", "value": 99.52, "unit": "percent", "qualifier": "exact",
                    "indicator": ["“一网通办”收件率", "收件率"], "period": "2024", "about": ["measure:一网通办"]}],
       "links": [{"subject": "measure:一网通办", "relation": "implementedIn", "object": "district:330110"}]}
      """;

  @ParameterizedTest
  @EnumSource(Yardstick.class)
  void goldAgainstItselfIsPerfect(Yardstick yardstick) throws IOException {
    var gold =
        GoldFolder.read(Path.of("data/gold"), null).stream().map(GoldFolder.Entry::gold).toList();
    var evaluation = new Evaluation(gold.stream().map(g -> Scored.of(g, g)).toList());
    var tally = evaluation.total(yardstick);
    assertTrue(tally.gold() > 0);
    assertEquals(new Tally(tally.gold(), tally.gold(), tally.gold()), tally);
    assertEquals(1.0, tally.f1());
  }

  /** Each row changes one thing in the gold; the yardsticks named, and no others, must notice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"330110\", \"names\"                | \"330106\", \"names\"            | district",
        "\"市市场监管局\"                      | \"市 市场监管局\"                 | ",
        "\"names\": [\"杭州市市场监督管理局\", \"市市场监管局\"] | \"names\": [\"市场监管局\"] | institution",
        "查志强                               | 查志刚                            | person",
        "\"names\": [\"“一网通办”\"]          | \"names\": [\"一网通办\"]         | ",
        "\"names\": [\"“一网通办”\"]          | \"names\": [\"“一网通办”平台\"]   | measure",
        "\"names\": [\"“一网通办”\"]          | \"names\": [\"政务服务的一网通办平台\"] | measure measure~",
        "99.52, \"unit\"                      | 99.53, \"unit\"                   | figure figure+qualifier figure+indicator figure+period",
        "99.52, \"unit\"                      | 99.525, \"unit\"                  | ",
        "\"percent\"                          | \"count\"                         | figure figure+qualifier figure+indicator figure+period",
        "\"qualifier\": \"exact\"             | \"qualifier\": \"over\"            | figure+qualifier",
        "\"qualifier\": \"exact\"             | \"qualifier\": null                | ",
        "[\"“一网通办”收件率\", \"收件率\"]   | [\"率\"]                          | ",
        "[\"“一网通办”收件率\", \"收件率\"]   | [\"办结量\"]                      | figure+indicator",
        "\"period\": \"2024\"                 | \"period\": null                  | figure+period",
        "implementedIn                        | implementedBy                     | link",
        "\"object\": \"district:330110\"      | \"object\": \"district:330100\"   | link",
        "\"subject\": \"measure:一网通办\"    | \"subject\": \"measure:一网通办平台\" | ",
      })
  void changeIsNoticedByItsYardsticksOnly(String part, String replacement, String noticing, @TempDir Path folder)
      throws IOException {
    assertTrue(GOLD.contains(part), part);
    var gold = document(folder, GOLD);
    var scored = Scored.of(gold, document(folder, GOLD.replace(part, replacement)));
    var expected = noticing == null ? Set.of() : Set.of(noticing.split(" "));
    for (var yardstick : Yardstick.values()) {
      var tally = scored.outcomes().get(yardstick).tally();
      assertEquals(expected.contains(yardstick.word()), tally.right() < tally.gold(), yardstick.word());
    }
  }

  @Test
  void missesAndFalseHitsAreListed(@TempDir Path folder) throws IOException {
    var gold = document(folder, GOLD);
    var outcome =
        Scored.of(gold, document(folder, GOLD.replace("查志强", "赵路"))).outcomes().get(Yardstick.PERSON);
    assertEquals(List.of("查志强"), outcome.missed());
    assertEquals(List.of("赵路"), outcome.wrong());
  }

  @Test
  void oneItemMatchesOneOnly(@TempDir Path folder) throws IOException {
    var gold = document(folder, GOLD);
    var twice =
        document(folder, GOLD.replace("[{\"name\": \"查志强\"", "[{\"name\": \"查志强\"}, {\"name\": \"查志强\""));
    assertEquals(new Tally(1, 1, 2), Scored.of(gold, twice).outcomes().get(Yardstick.PERSON).tally());
  }

  @Test
  void laterItemIsNotRobbedOfItsOnlyPartner() {
    // 1 fits both, 2 fits only the one that 1 would take first.
    var matching = Matching.of(List.of(1, 2), List.of(10, 20), (g, p) -> g == 1 || p == 10);
    assertEquals(2, matching.size());
  }

  @Test
  void unreadArticleCountsAsMissed(@TempDir Path folder) throws IOException {
    var gold = document(folder, GOLD);
    var scored = Scored.of(gold, GoldDocument.empty("a"));
    assertEquals(new Tally(0, 2, 0), scored.outcomes().get(Yardstick.DISTRICT).tally());
    assertEquals(0.0, scored.outcomes().get(Yardstick.DISTRICT).tally().f1());
  }

  @Test
  void confidencesAreComparedWithWhatIsRight(@TempDir Path folder) throws IOException {
    var gold = document(folder, GOLD);
    var predicted =
        GOLD.replace("\"main\": true", "\"main\": true, \"confidence\": 0.92")
            .replace("\"330100\", \"names\"", "\"330106\", \"confidence\": 0.94, \"names\"");
    var bins = new Evaluation(List.of(Scored.of(gold, document(folder, predicted)))).calibration();
    assertEquals(1, bins.size());
    assertEquals(2, bins.getFirst().statements());
    assertEquals(0.93, bins.getFirst().confidence(), 1e-9);
    assertEquals(0.5, bins.getFirst().right(), 1e-9);
  }

  @Test
  void damagedGoldNamesFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.gold.json"), "{\"article\": \"a\",\n  oops}");
    var e =
        assertThrows(
            IOException.class, () -> GoldFolder.read(folder, null));
    assertTrue(e.getMessage().contains("a.gold.json, line 2"), e.getMessage());
  }

  @Test
  void folderWithoutGoldIsAnError(@TempDir Path folder) {
    var e =
        assertThrows(
            IOException.class, () -> GoldFolder.read(folder, null));
    assertFalse(e.getMessage().isBlank());
  }

  private static GoldDocument document(Path folder, String json) throws IOException {
    return GoldFormat.read(Files.writeString(folder.resolve("a.gold.json"), json));
  }
}
