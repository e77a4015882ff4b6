package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reformgraph.evaluate.GoldDocument.Figure;
import org.reformgraph.evaluate.GoldDocument.Institution;
import org.reformgraph.evaluate.GoldDocument.Link;
import org.reformgraph.evaluate.GoldDocument.Measure;

final class ErrorKindsTest {

  @Test
  void nameCutOtherwiseIsOneErrorAndNotTwo() {
    assertEquals(
        List.of("institution: other bounds"),
        kinds(institutions("青岛市市场监督管理局"), institutions("市市场监督管理局")));
    assertEquals(
        List.of("institution: not found", "institution: none by the gold"),
        kinds(institutions("青岛市财政局"), institutions("海尔集团")));
  }

  @Test
  void figureIsComparedFirstByValueThenByWhatIsSaidOfIt() {
    assertEquals(
        List.of("figure: other value or unit"), kinds(figure("增加3万户", "30000", null), figure("增加3万户", "3", null)));
    assertEquals(
        List.of("period: not found"), kinds(figure("增加3万户", "30000", "2021"), figure("增加3万户", "30000", null)));
    assertEquals(List.of(), kinds(figure("增加3万户", "30000", "2021"), figure("3万户", "30000", "2021")));
  }

  @Test
  void linkIsMissedForItsEndsOrInSpiteOfThem() {
    var gold = linked(List.of("河长制", "林长制"), "河长制");
    assertEquals(List.of("partOf: not linked"), kinds(gold, linked(List.of("河长制", "林长制"), null)));
    assertEquals(
        List.of("measure: not found", "partOf: an end not found"), kinds(gold, linked(List.of("河长制"), null)));
  }

  private static List<String> kinds(GoldDocument gold, GoldDocument predicted) {
    return ErrorKinds.of(gold, predicted).stream().map(ErrorKinds.Error::kind).toList();
  }

  private static GoldDocument institutions(String name) {
    return document(List.of(new Institution(List.of(name), "government", null)), null, null, null);
  }

  private static GoldDocument figure(String quote, String value, String period) {
    var figure =
        new Figure(
            quote, new BigDecimal(value), null, null, "household", "exact", List.of("经营主体"), null, period, null, null, null,
            null, null);
    return document(null, null, List.of(figure), null);
  }

  private static GoldDocument linked(List<String> measures, String part) {
    var all = measures.stream().map(name -> new Measure(List.of(name), null, null)).toList();
    var links =
        part == null
            ? List.<Link>of()
            : List.of(new Link("measure:" + part, "partOf", "measure:林长制", null, null, null, null));
    return document(null, all, null, links);
  }

  private static GoldDocument document(
      List<Institution> institutions, List<Measure> measures, List<Figure> figures, List<Link> links) {
    return new GoldDocument("a", null, null, institutions, null, measures, figures, links, null, null);
  }
}
