package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SpoolTest {

  @Property(tries = 200)
  void givesBackWhatWasWritten(
      @ForAll @IntRange(max = 300) int length, @ForAll @IntRange(min = 1, max = 200) int memory) throws IOException {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    try (var spool = new Spool(memory, 1_000)) {
      spool.write(9);
      spool.clear();
      for (int i = 0; i < length; i += 7) {
        spool.write(bytes, i, Math.min(7, length - i));
      }
      assertEquals(length, spool.length());
      var out = new ByteArrayOutputStream();
      spool.copyTo(out);
      assertArrayEquals(bytes, out.toByteArray());
    }
  }

  @Test
  void fileIsDeletedOnClose() throws IOException {
    var spool = new Spool(10, 1_000);
    spool.write(new byte[5]);
    assertTrue(spool.file().isEmpty());
    spool.write(new byte[100]);
    var file = spool.file().orElseThrow();
    assertTrue(Files.exists(file));
    spool.close();
    assertFalse(Files.exists(file));
  }

  @Test
  void fileIsDeletedOnClear() throws IOException {
    try (var spool = new Spool(10, 1_000)) {
      spool.write(new byte[100]);
      var file = spool.file().orElseThrow();
      spool.clear();
      assertFalse(Files.exists(file));
      assertEquals(0, spool.length());
    }
  }

  @Test
  void remembersThatTooMuchCame() throws IOException {
    try (var spool = new Spool(10, 100)) {
      spool.write(new byte[100]);
      assertFalse(spool.overflown());
      assertThrows(IOException.class, () -> spool.write(1));
      spool.clear();
      assertTrue(spool.overflown());
    }
  }
}
