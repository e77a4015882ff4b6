package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityTest {

  @TempDir private Path folder;

  @Test
  void readsCountsAndWhatIsLeftEmpty() throws Exception {
    var file = folder.resolve("quality.csv");
    Files.writeString(
        file,
        """
        gold,articles,version,type,right,wanted,read
        gold,12,4-abcd,district,65,66,65
        gold,12,4-abcd,confident,400,,430
        """);
    assertEquals(
        List.of(
            new Quality.Row("gold", 12, "4-abcd", "district", 65, 66, 65),
            new Quality.Row("gold", 12, "4-abcd", "confident", 400, null, 430)),
        Quality.read(file).rows());
  }

  @Test
  void nothingMeasuredWithoutAFile() {
    assertEquals(Quality.NONE, Quality.read(folder.resolve("none.csv")));
  }

  @Test
  void aBrokenRecordIsNamed() throws Exception {
    var file = folder.resolve("quality.csv");
    Files.writeString(file, "gold,articles,version,type,right,wanted,read\ngold,twelve,4,district,1,1,1\n");
    var failure = assertThrows(IllegalArgumentException.class, () -> Quality.read(file));
    assertTrue(failure.getMessage().contains("record 1"), failure::getMessage);
  }
}
