package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.link.Linker;

final class ReadingSpeedTest {

  /** Only what holds on any machine: the reader is slower than the segmenter that it uses, and takes time and room. */
  @Test
  void readingIsMeasuredBesideSegmentation() {
    var grid = ReadingSpeed.loading(() -> Linker.read(Path.of("data"))).over(Path.of("data/articles"), 0.2, 0.1);
    assertEquals(
        List.of("whole reading", "plain segmentation", "ready to read", "heap of the loaded reader"),
        grid.rows().stream().map(List::getFirst).toList());
    var measured = grid.rows().stream().mapToLong(row -> (Long) row.get(1)).toArray();
    assertTrue(measured[0] > 0 && measured[0] < measured[1], grid.table());
    assertTrue(measured[2] > 0 && measured[3] > 0, grid.table());
  }

  @Test
  void folderWithoutArticlesIsRefused(@TempDir Path folder) {
    var speed = ReadingSpeed.loading(() -> Linker.read(Path.of("data")));
    assertThrows(IllegalArgumentException.class, () -> speed.over(folder));
  }
}
