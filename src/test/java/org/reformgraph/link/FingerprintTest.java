package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTest {

  @TempDir Path folder;

  @Test
  void changesWithATableAndWithNothingElse() throws IOException {
    Files.writeString(folder.resolve("units.csv"), "form,unit\n亩,mu\n");
    String first = Fingerprint.of(folder);
    Files.writeString(folder.resolve("README.md"), "about the tables");
    assertEquals(first, Fingerprint.of(folder));
    Files.writeString(folder.resolve("units.csv"), "form,unit\n亩,mu\n垧,other\n");
    assertNotEquals(first, Fingerprint.of(folder));
  }
}
