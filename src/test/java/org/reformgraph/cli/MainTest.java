package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class MainTest {

  @Test
  void helpGoesToStandardOutput() {
    var run = Ran.with("--help");
    assertEquals(0, run.code());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: reformgraph"), run.out());
  }

  @Test
  void unknownCommandIsOneLineAndExitCodeTwo() {
    var run = Ran.with("frobnicate");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("reformgraph: "), run.err());
    assertTrue(run.err().contains("frobnicate") && run.err().contains("--help"), run.err());
  }

  @Test
  void versionIsNamed() {
    var run = Ran.with("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("reformgraph "), run.out());
  }
}
