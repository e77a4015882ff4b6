package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README tells a stranger to type: blocks marked {@code console} one after the other, in a project
 * folder without a store; blocks marked {@code console exact} must print what stands there; blocks marked {@code
 * console served} run while {@code ./reformgraph up} does.
 */
final class ReadmeIT {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String PROMPT = "$ ";

  @TempDir private Path project;

  /** A command with what the README says it prints. */
  private record Step(String command, String output) {}

  @BeforeEach
  void projectWithoutStore() throws IOException {
    Files.copy(HOME.resolve("reformgraph"), project.resolve("reformgraph"));
    for (var name : List.of("data", "ontology", "queries", "target")) {
      Files.createSymbolicLink(project.resolve(name), HOME.resolve(name));
    }
  }

  /** JUnit warns of links that lead out of its temporary folder. */
  @AfterEach
  void noLinks() throws IOException {
    for (var name : List.of("data", "ontology", "queries", "target")) {
      Files.delete(project.resolve(name));
    }
  }

  @Test
  void tourRunsAndPrintsWhatItSays() throws Exception {
    var steps = steps("console");
    var exact = steps("console exact");
    assertTrue(steps.size() + exact.size() >= 5, "the README has lost its tour");
    for (var step : steps("console", "console exact")) {
      var run = shell(step.command());
      assertEquals(0, run.code(), step.command() + "\n" + run.err());
      assertFalse(run.out().isBlank(), step.command());
      if (exact.contains(step)) {
        // By lines: those of CSV end with CR and LF.
        assertEquals(step.output().lines().toList(), run.out().lines().toList(), step.command());
      }
    }
  }

  @Test
  void servedCommandsAnswerWhileUpRuns() throws Exception {
    int port = freePort();
    var log = project.resolve("up.log");
    var up =
        new ProcessBuilder("./reformgraph", "up", "--port", String.valueOf(port))
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitLine(up, log, "loaded ");
      var steps = steps("console served");
      assertFalse(steps.isEmpty());
      for (var step : steps) {
        var command = step.command().replace("3330", String.valueOf(port)).replace("curl ", "curl --fail-with-body ");
        var run = shell(command);
        assertEquals(0, run.code(), command + "\n" + run.out() + run.err());
        assertTrue(run.out().lines().count() >= 2, command + "\n" + run.out());
      }
    } finally {
      up.destroy();
      assertTrue(up.waitFor(30, TimeUnit.SECONDS), "up does not stop on a signal");
    }
  }

  private static void awaitLine(Process process, Path log, String start) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (Files.readString(log).lines().noneMatch(line -> line.startsWith(start))) {
      assertTrue(process.isAlive() && System.nanoTime() < end, Files.readString(log));
      Thread.sleep(200);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Ran shell(String command) throws IOException, InterruptedException {
    var out = Files.createTempFile(project, "out", null);
    var err = Files.createTempFile(project, "err", null);
    var process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(project.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running after five minutes: " + command);
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** The steps of all blocks with one of these marks, in the order of the README. */
  private static List<Step> steps(String... marks) throws IOException {
    var steps = new ArrayList<Step>();
    var block = new ArrayList<String>();
    boolean inside = false;
    for (var line : Files.readAllLines(HOME.resolve("README.md"))) {
      if (inside && line.equals("```")) {
        inside = false;
        steps.addAll(split(block));
        block.clear();
      } else if (inside) {
        block.add(line);
      } else {
        inside = List.of(marks).stream().anyMatch(mark -> line.equals("```" + mark));
      }
    }
    return steps;
  }

  private static List<Step> split(List<String> block) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < block.size(); ) {
      assertTrue(block.get(i).startsWith(PROMPT), "no command: " + block.get(i));
      var command = new StringBuilder(block.get(i++).substring(PROMPT.length()));
      if (command.toString().endsWith("<<'END'")) {
        do {
          command.append('\n').append(block.get(i));
        } while (!block.get(i++).equals("END"));
      }
      var output = new StringBuilder();
      while (i < block.size() && !block.get(i).startsWith(PROMPT)) {
        output.append(block.get(i++)).append('\n');
      }
      steps.add(new Step(command.toString(), output.toString()));
    }
    return steps;
  }
}
