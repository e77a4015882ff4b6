package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CasesTest {

  private static final String BODY =
      """
      专刊目录
      - 5版 常州市武进区：“一件事”办到家门口
        绵竹市：年画村里的改革账
      - 6版 湘西州：十八洞村的“共享菜园”
        滨海新区：一枚印章管审批
      ■本报记者 王立新

      各地改革各有高招。江苏省常州市把“一件事”改革推到镇村。
      """;

  private static List<Reading.Case> cases() {
    return Readings.of("改革专刊", "2022-09-06", BODY).cases();
  }

  @Test
  void eachHeadlineIsACaseAfterTheArticlesOwn() {
    List<Reading.Case> cases = cases();
    assertEquals(5, cases.size(), cases.toString());
    assertTrue(cases.getFirst().hasBody());
    for (Reading.Case announced : cases.subList(1, 5)) {
      assertFalse(announced.hasBody());
      assertEquals(announced.label(), announced.evidence().of(BODY));
    }
    assertEquals(List.of("5", "5", "6", "6"), cases.subList(1, 5).stream().map(Reading.Case::page).toList());
    assertEquals(List.of(1, 2, 1, 2), cases.subList(1, 5).stream().map(Reading.Case::ordinal).toList());
  }

  @Test
  void aCityBeforeItsDistrictIsLeftOut() {
    assertEquals(List.of("320412"), cases().get(1).districts());
  }

  @Test
  void aCountyLevelCityOfAnotherProvinceIsFound() {
    assertEquals(List.of("510683"), cases().get(2).districts());
  }

  @Test
  void measuresOfAHeadlineBelongToItsCase() {
    assertFalse(cases().get(1).measures().isEmpty());
    assertTrue(cases().get(2).measures().isEmpty());
  }

  @Test
  void theTableOfContentsStatesNoFigures() {
    assertEquals(List.of(), Readings.of("改革专刊", "2022-09-06", BODY).figures());
  }
}
