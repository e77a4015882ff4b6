package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.graph.Quality;

/** Scores of a folder of two gold files against lines made from them. */
final class EvaluateCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path lines;

  @BeforeEach
  void goldOfTwoArticlesAndOneLineForEach() throws IOException {
    var all = new ArrayList<String>();
    for (var id : new String[] {"p15-gongshu-enterprise-needs", "p25-china-vision-valley"}) {
      var gold = Path.of("data/gold", id + ".gold.json");
      Files.copy(gold, folder.resolve(gold.getFileName()));
      all.add(JSON.readTree(gold.toFile()).toString());
    }
    lines = Files.write(folder.resolve("lines.jsonl"), all);
  }

  @Test
  void perfectPredictionsReachEveryFloor() {
    var run = evaluate("--floor", "districts=1", "--floor", "links=1", "--floor", "figures+period=1");
    assertEquals("", run.err());
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("2 articles"), run.out());
  }

  /** The promise of the README; raise it when the reader gets better. */
  @Test
  void shippedGoldIsReadAsWellAsPromised() {
    var run =
        Ran.with(
            "evaluate", "data/gold", "--errors",
            "--floor", "districts=0.98", "--floor", "institutions=0.93", "--floor", "people=0.98",
            "--floor", "measures=0.90", "--floor", "measures~=0.93", "--floor", "figures=0.98",
            "--floor", "figures+qualifier=0.98", "--floor", "figures+indicator=0.95", "--floor", "figures+period=0.92",
            "--floor", "links=0.80");
    assertEquals(0, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("12 articles"), run.out());
  }

  /** What an article may expect that no rule was made by. */
  @Test
  void heldOutArticlesAreReadAsWellAsPromised() {
    var run =
        Ran.with(
            "evaluate", "data/held-out",
            "--floor", "districts=0.95", "--floor", "institutions=0.83", "--floor", "people=0.93",
            "--floor", "measures=0.80", "--floor", "measures~=0.81", "--floor", "figures=0.95",
            "--floor", "figures+qualifier=0.93", "--floor", "figures+indicator=0.87", "--floor", "figures+period=0.70",
            "--floor", "links=0.55");
    assertEquals(0, run.code(), run.err() + run.out());
  }

  /** After a change of the reader: {@code ./reformgraph evaluate --save data/quality.csv}. */
  @Test
  void dataSetTellsTheQualityThatIsMeasuredNow() throws IOException {
    var file = folder.resolve("quality.csv");
    assertEquals(0, Ran.with("evaluate", "--save", file.toString()).code());
    assertEquals(Files.readString(Path.of("data/quality.csv")), Files.readString(file));
  }

  @Test
  void missedFloorIsNamedAndExitCodeOne() throws IOException {
    Files.writeString(lines, Files.readString(lines).replaceAll("\"code\":\"33[0-9]*\"", "\"code\":\"110000\""));
    var run = evaluate("--floor", "districts=0.95", "--floor", "links=0.1");
    assertEquals(1, run.code());
    assertEquals("reformgraph: district has F1 0.0000, the floor is 0.9500\n", run.err());
  }

  @Test
  void articleWithoutPredictionCountsAsMissedAndIsNamed() throws IOException {
    Files.write(lines, Files.readAllLines(lines).subList(0, 1));
    var run = evaluate("--format", "json");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("p25-china-vision-valley"), run.err());
    var district = JSON.readTree(run.out()).at("/scores/district");
    assertTrue(district.get("recall").asDouble() < 1);
    assertEquals(1.0, district.get("precision").asDouble());
  }

  @Test
  void errorsAreListedByArticleAndType() throws IOException {
    Files.writeString(lines, Files.readString(lines).replace("拱墅区", "某某区").replace("330105", "330199"));
    var run = evaluate("--errors");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("p15-gongshu-enterprise-needs district missed: 330105 拱墅区"), run.out());
    assertTrue(run.out().contains("p15-gongshu-enterprise-needs district wrong: 330199 某某区"), run.out());
  }

  @Test
  void markdownIsATable() {
    var rows = evaluate("--format", "md").out().lines().toList();
    assertEquals("| | P | R | F1 | right | gold | predicted |", rows.getFirst());
    assertTrue(rows.stream().anyMatch(r -> r.startsWith("| district | 1.000 | 1.000 | 1.000 |")));
  }

  @Test
  void unknownTypeOfFloorIsUsage() {
    var run = evaluate("--floor", "rivers=0.9");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("rivers=0.9") && run.err().contains("district"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void missingFolderIsOneLine() {
    var run = Ran.with("evaluate", folder.resolve("none").toString(), "--predictions", lines.toString());
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("reformgraph: ") && run.err().contains("none"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void goldFolderIsNotNeededBesideOtherData() throws IOException {
    var bio = Files.writeString(folder.resolve("some.bio"), "绍 B-LOC\n兴 I-LOC\n市 I-LOC\n");
    var run = Ran.with("evaluate", "--bio", bio.toString(), "--format", "json");
    assertEquals(0, run.code(), run.err());
    assertEquals(1, JSON.readTree(run.out()).at("/spans/0/right").asInt(), run.out());
  }

  @Test
  void severalMeasurementsAreOneObject() throws IOException {
    var bio = Files.writeString(folder.resolve("some.bio"), "绍 B-LOC\n兴 I-LOC\n市 I-LOC\n");
    var root = JSON.readTree(evaluate("--bio", bio.toString(), "--format", "json").out());
    assertTrue(root.has("scores") && root.has("spans"), root.toString());
  }

  @Test
  void predictionsWithoutGoldAreUsage() {
    var run = Ran.with("evaluate", "--predictions", lines.toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("GOLD-FOLDER"), run.err());
  }

  @Test
  void severalFoldersAreScoredOneByOne() throws IOException {
    var other = Files.createDirectory(folder.resolve("other"));
    var gold = "p25-china-vision-valley.gold.json";
    Files.copy(Path.of("data/gold", gold), other.resolve(gold));
    var run = evaluate(other.toString(), "--format", "json");
    var root = JSON.readTree(run.out());
    assertEquals(1, root.at("/other/articles").asInt(), run.out());
    assertEquals(2, root.get(folder.getFileName().toString()).get("articles").asInt(), run.out());
  }

  @Test
  void countsAreSavedAsTheDataSetReadsThem() throws IOException {
    Files.writeString(lines, Files.readString(lines).replace("拱墅区", "某某区").replace("330105", "330199"));
    var file = folder.resolve("quality.csv");
    var run = evaluate("--save", file.toString());
    assertEquals(0, run.code(), run.err());
    var rows = Quality.read(file).rows();
    var district = rows.getFirst();
    assertEquals("district", district.type());
    assertEquals(2, district.articles());
    assertEquals(1, district.wanted() - district.right());
    assertTrue(rows.stream().anyMatch(row -> row.type().equals("confident") && row.wanted() == null));
  }

  @Test
  void mostFrequentKindsOfErrorAreCounted() throws IOException {
    Files.writeString(lines, Files.readString(lines).replace("拱墅区", "某某区").replace("330105", "330199"));
    var kinds = JSON.readTree(evaluate("--format", "json").out()).get("errorKinds").findValuesAsText("name");
    assertTrue(kinds.containsAll(List.of("district: not found", "district: none by the gold")), kinds.toString());
  }

  private Ran evaluate(String... options) {
    var args = new ArrayList<>(List.of("evaluate", folder.toString(), "--predictions", lines.toString()));
    args.addAll(List.of(options));
    return Ran.with(args.toArray(String[]::new));
  }
}
