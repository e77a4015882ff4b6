package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Lexicon;

final class RecognizersCasesTest {

  private static Extractor extractor;

  @TempDir private Path folder;

  @BeforeAll
  static void extractorOfTheShippedLists() {
    extractor = new Extractor(Lexicon.read(Path.of("data/lexicon")), Gazetteer.read(Path.of("data/gazetteer")));
  }

  /** What each resolution says, as the specifications write it, agrees or not with the words before it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "修路300公里 | 2 | 6 | dimension | `{\"value\": \"300\", \"unit\": \"Kilometer\"}` | agree",
        "修路300公里 | 2 | 6 | dimension | `{\"value\": \"300\", \"unit\": \"Meter\"}` | differ",
        "修路300公里 | 2 | 6 | dimension | `{\"value\": \"30\", \"unit\": \"Kilometer\"}` | differ",
        "投入5万元 | 2 | 4 | currency | `{\"value\": \"50000\", \"unit\": \"Chinese yuan\"}` | agree",
        "增长8% | 2 | 3 | percentage | `{\"value\": \"8%\"}` | agree",
        "增长三分之一 | 2 | 5 | number | `{\"value\": \"0.333333333333333\"}` | agree",
        "超过300家 | 0 | 4 | numberrange | `{\"value\": \"(300,)\"}` | agree",
        "增加了 | 0 | 1 | number | `{\"value\": \"2\"}` | only-theirs",
      })
  void resolutionIsComparedByValueAndUnit(
      String input, int start, int end, String type, String resolution, String column) throws IOException {
    var grid = compare("Some", input, start, end, type, resolution);
    var row = grid.rows().getFirst();
    assertEquals(1, row.get(grid.columns().indexOf(column)), grid.toString());
    assertEquals(column.equals("differ") ? 1 : 0, grid.notes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"values\": [{\"start\": \"2017-10-01\", \"end\": \"2017-11-01\"}]}` | agree",
        "`{\"values\": [{\"start\": \"2018-10-01\", \"end\": \"2018-11-01\"}]}` | differ",
        "`{\"values\": [{\"start\": \"2016-10-01\", \"end\": \"2016-11-01\"}, {\"start\": \"2017-10-01\", \"end\": \"2017-11-01\"}]}` | agree",
      })
  void monthIsReadFromTheReferenceDay(String resolution, String column) throws IOException {
    var grid = compare("DateTime-Some", "去年10月的会", 0, 4, "datetimeV2.daterange", resolution);
    assertEquals(1, grid.rows().getFirst().get(grid.columns().indexOf(column)), grid.toString());
  }

  @Test
  void differenceIsNotedWithItsInput() throws IOException {
    var note = compare("Some", "增长8%", 2, 3, "percentage", "{\"value\": \"9%\"}").notes().getFirst();
    assertTrue(note.startsWith("Some: 增长8% | ") && note.endsWith("here [8% 8 percent]"), note);
  }

  @Test
  void folderWithoutSpecificationsIsRefused() {
    var e = assertThrows(IOException.class, () -> RecognizersCases.of(extractor, folder, false));
    assertTrue(e.getMessage().contains("*.json"), e.getMessage());
  }

  private Grid compare(String name, String input, int start, int end, String type, String resolution)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        """
        [{"Input": "%s", "Context": {"ReferenceDateTime": "2018-03-22T00:00:00"}, "Results":
          [{"Text": "words", "TypeName": "%s", "Start": %d, "End": %d, "Resolution": %s}]}]
        """
            .formatted(input, type, start, end, resolution));
    return RecognizersCases.of(extractor, folder, true);
  }
}
