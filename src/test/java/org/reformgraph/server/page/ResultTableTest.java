package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reformgraph.server.page.ResultTable.Chart;

/** Which results get a chart, and which. */
final class ResultTableTest {

  @Test
  void namesWithAmountsAreBars() {
    assertEquals(
        Optional.of(new Chart("bar", 1, 2)), table("year,area,cases", "2024,产业,3", "2024,数字,2").chart());
  }

  @Test
  void amountsOverTimeAreALine() {
    assertEquals(Optional.of(new Chart("line", 0, 1)), table("year,cases", "2023,3", "2024,2").chart());
  }

  @Test
  void whatRepeatsOrHasNoAmountIsATableOnly() {
    assertEquals(Optional.empty(), table("area,cases", "产业,3", "产业,2").chart());
    assertEquals(Optional.empty(), table("title,page", "甲,3", "乙,2").chart());
    assertEquals(Optional.empty(), table("area,cases", "产业,3").chart());
  }

  private static ResultTable table(String columns, String... rows) {
    return new ResultTable(
        List.of(columns.split(",")),
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row.split(",")).map(v -> new Cell(v, "", v.matches("\\d+"), false)).toList())
            .toList(),
        true);
  }
}
