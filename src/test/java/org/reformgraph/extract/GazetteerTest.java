package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped gazetteer: what it holds and how it answers. */
final class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.read(Path.of("data/gazetteer"));
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  private static List<Division> all() {
    return StreamSupport.stream(GAZETTEER.spliterator(), false).toList();
  }

  private static Division division(String code) {
    return GAZETTEER.division(code).orElseThrow();
  }

  private static List<String> codes(List<Division> divisions) {
    return divisions.stream().map(Division::code).toList();
  }

  /**
   * The Ministry of Civil Affairs counted 34, 333 and 2,844 at the end of 2023. Of the counties the two of 三沙 are
   * not in the source, the four of 大兴安岭 are.
   */
  @Test
  void everyLevelIsComplete() {
    assertEquals(34, inForce(Level.PROVINCE));
    assertEquals(333, inForce(Level.PREFECTURE));
    assertEquals(2_844 - 2 + 4, inForce(Level.COUNTY));
    long townships = inForce(Level.TOWNSHIP);
    assertTrue(townships > 38_000 && townships < 39_500, townships + " townships");
  }

  private static long inForce(Level level) {
    return GAZETTEER.level(level).filter(division -> !division.abolished()).count();
  }

  @Test
  void hangzhouHasItsDistrictsOfToday() {
    assertEquals(
        List.of(
            "上城区", "拱墅区", "西湖区", "滨江区", "萧山区", "余杭区", "富阳区", "临安区", "临平区", "钱塘区", "桐庐县",
            "淳安县", "建德市"),
        GAZETTEER.children("330100").stream().filter(d -> !d.abolished()).map(Division::name).toList());
    assertEquals("临平区", division("330113").name());
    assertEquals("钱塘区", division("330114").name());
  }

  @ParameterizedTest
  @CsvSource({
    "330000,浙江,Zhejiang", "150000,内蒙古,Inner Mongolia", "650000,新疆,Xinjiang", "540000,西藏,Tibet",
    "610000,陕西,Shaanxi", "810000,香港,Hong Kong", "330100,杭州,Hangzhou", "330110,余杭,Yuhang District",
    "330122,桐庐,Tonglu County", "330110012,仓前,Cangqian Subdistrict", "330182,建德,Jiande",
    "422800,恩施,Enshi Tujia and Miao Autonomous Prefecture", "429004,仙桃,Xiantao", "310115,浦东,Pudong New Area",
    "330127,淳安,Chun'an County", "429021,神农架,Shennongjia Forestry District",
    "653100,喀什,Kashgar Prefecture", "341500,六安,Lu'an", "451200,河池,Hechi", "330382,乐清,Yueqing"
  })
  void shortAndEnglishNamesAreTheUsualOnes(String code, String shortName, String english) {
    assertEquals(shortName, division(code).shortNames().getFirst());
    assertEquals(english, GAZETTEER.englishLabel(code));
    assertTrue(codes(GAZETTEER.named(shortName)).contains(code));
  }

  @ParameterizedTest
  @CsvSource({
    "330103,330105", "330104,330102|330114", "330181,330109", "330184,330110", "330183,330111", "110103,110101",
    "310103,310101", "310108,310106", "120107,120116", "440102,440104"
  })
  void abolishedDivisionsLeadToTheirSuccessors(String code, String successors) {
    assertTrue(division(code).abolished());
    assertEquals(Arrays.asList(successors.split("\\|")), division(code).successors());
  }

  @Test
  void namesInForceComeBeforeAbolishedAndHigherBeforeLower() {
    List<Division> yuhang = GAZETTEER.named("余杭");
    assertEquals(List.of("330110", "330110013", "330184"), codes(yuhang));
    assertEquals("420600", GAZETTEER.named("襄樊市").getFirst().code());
    assertEquals("150000", GAZETTEER.named("内蒙古").getFirst().code());
    assertEquals(List.of(), GAZETTEER.named("亚特兰蒂斯"));
  }

  @Test
  void ancestorsLeadFromTheStreetToTheProvince() {
    assertEquals(List.of("330110", "330100", "330000"), codes(GAZETTEER.ancestors("330110012")));
    assertEquals(List.of("110000"), codes(GAZETTEER.ancestors("110101")));
    assertEquals(List.of("420000"), codes(GAZETTEER.ancestors("429004")));
    assertEquals(List.of(), GAZETTEER.ancestors("999999"));
  }

  @Test
  void withinHoldsUpwardsOnly() {
    assertTrue(GAZETTEER.within("330110012", "330100"));
    assertTrue(GAZETTEER.within("330110", "330000"));
    assertFalse(GAZETTEER.within("330100", "330110"));
    assertFalse(GAZETTEER.within("330110", "330110"));
    assertFalse(GAZETTEER.within("330110", "320000"));
  }

  @Test
  void townsOfCitiesWithoutDistrictsLieDirectlyBelowThem() {
    assertFalse(GAZETTEER.children("441900").isEmpty());
    assertTrue(GAZETTEER.children("441900").stream().allMatch(d -> d.level() == Level.TOWNSHIP));
  }

  @Test
  void statisticalRowsAndZonesAreNoDivisions() {
    for (String name : List.of("市辖区", "县", "省直辖县级行政区划", "苏州工业园区", "洋浦经济开发区")) {
      assertEquals(List.of(), GAZETTEER.named(name), name);
    }
    assertTrue(
        GAZETTEER.level(Level.TOWNSHIP).allMatch(d -> d.name().matches(".+(街道|镇|乡|苏木|地区)")));
  }

  @Test
  void parentsAndSuccessorsExistAndParentsAreHigher() {
    for (Division division : all()) {
      if (division.level() == Level.PROVINCE) {
        assertEquals(null, division.parent(), division.name());
      } else {
        assertTrue(division(division.parent()).level().compareTo(division.level()) < 0, division.toString());
      }
      division.successors().forEach(GazetteerTest::division);
      assertTrue(division.abolished() || division.successors().isEmpty(), division.toString());
      assertFalse(division.successors().contains(division.code()), division.toString());
    }
  }

  @Test
  void noShortNameHasOneCharacter() {
    for (Division division : all()) {
      for (String name : division.shortNames()) {
        assertTrue(name.length() > 1 && !name.equals(division.name()), division.toString());
      }
    }
  }

  @Test
  void ordinaryWordsNeedContextAndPlaceNamesDoNot() {
    for (String word : List.of("和平", "新城", "长安", "向阳", "解放", "中心", "桥东", "幸福", "东方")) {
      List<Division> bearers =
          GAZETTEER.named(word).stream().filter(d -> d.shortNames().contains(word)).toList();
      assertFalse(bearers.isEmpty(), word);
      assertTrue(bearers.stream().allMatch(d -> d.needsContext(word) && d.contextOnly()), word);
    }
    for (String word : List.of("余杭", "杭州", "浙江", "拱墅", "淳安", "萧山", "上城", "九江", "长春")) {
      assertFalse(GAZETTEER.named(word).getFirst().needsContext(word), word);
    }
    assertTrue(division("140502").needsContext("城区"), "晋城's 城区");
    assertTrue(division("231005").needsContext("西安"), "牡丹江's 西安区, not 西安市");
    assertFalse(division("610100").needsContext("西安"));
    assertTrue(division("320902").needsContext("城区"), "a former name");
  }

  @Test
  void englishLabelsAreLatin() {
    for (Division division : all()) {
      assertTrue(division.english().matches("[A-ZÜ][A-Za-zÀ-ž', -]+"), division.toString());
    }
  }

  @Test
  void everyNameInTheFilesIsFound() {
    Set<String> names = GAZETTEER.names();
    for (Division division : all()) {
      assertTrue(names.contains(division.name()));
      assertTrue(GAZETTEER.named(division.name()).contains(division), division.toString());
    }
  }

  /**
   * A code begins as its parent's does. Municipalities and divisions run by a province have no prefecture between;
   * the towns of a zone that is no division lie below the prefecture.
   */
  @Test
  void codesAgreeWithParents() {
    for (Division division : all()) {
      String code = division.code();
      Set<String> allowed =
          switch (division.level()) {
            case PROVINCE -> Set.of();
            case PREFECTURE -> Set.of(code.substring(0, 2) + "0000");
            case COUNTY ->
                MUNICIPALITIES.contains(code.substring(0, 2)) || code.startsWith("90", 2)
                    ? Set.of(code.substring(0, 2) + "0000")
                    : Set.of(code.substring(0, 4) + "00");
            case TOWNSHIP ->
                GAZETTEER.division(code.substring(0, 6)).filter(d -> !d.abolished()).isPresent()
                    ? Set.of(code.substring(0, 6))
                    : Set.of(code.substring(0, 4) + "00");
          };
      assertTrue(allowed.isEmpty() || allowed.contains(division.parent()), division.toString());
    }
  }

  @Test
  void malformedFilesAreNamedWithTheirLine(@TempDir Path folder) throws IOException {
    assertThrows(UncheckedIOException.class, () -> Gazetteer.read(folder));
    for (String file : List.of("townships.csv", "abolished.csv")) {
      Files.writeString(folder.resolve(file), DivisionRows.HEAD + "\n");
    }
    Files.writeString(folder.resolve("divisions.csv"), DivisionRows.HEAD + "\n330000,浙江省,province\n");
    String message =
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.read(folder)).getMessage();
    assertTrue(message.contains("divisions.csv, line 2"), message);
  }

  @Test
  void everyCodeIsWellFormed() {
    assertEquals(
        Set.of(),
        all().stream()
            .filter(d -> !d.code().matches(d.level() == Level.TOWNSHIP ? "\\d{9}" : "\\d{6}"))
            .collect(Collectors.toSet()));
  }
}
