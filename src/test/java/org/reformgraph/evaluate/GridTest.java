package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GridTest {

  private static final Grid GRID =
      new Grid("some", List.of("kind", "F1", "right"), List.of(List.of("a|b", 0.5, 7)), List.of("a note"));

  @Test
  void columnsOfTheTableAreAligned() {
    assertEquals("kind     F1  right\na|b   0.500      7\na note\n", GRID.table().replace("\r", ""));
  }

  @Test
  void markdownKeepsBarsOutOfTheTable() {
    assertEquals("| kind | F1 | right |\n|---|--:|--:|\n| a\\|b | 0.500 | 7 |\n\n- a note\n", GRID.markdown());
  }

  @Test
  void jsonHoldsNumbersAsNumbers() throws IOException {
    var root = new ObjectMapper().readTree(Section.json(List.of(GRID)));
    assertEquals("a|b", root.at("/some/0/name").asText());
    assertEquals(0.5, root.at("/some/0/F1").doubleValue());
    assertEquals(7, root.at("/some/0/right").intValue());
    assertEquals("a note", root.at("/someNotes/0").asText());
  }

  @Test
  void rowOfAnotherWidthIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Grid("some", List.of("a"), List.of(List.of("b", 1)), List.of()));
  }
}
