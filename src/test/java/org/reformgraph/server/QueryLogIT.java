package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One line of log for each query. */
final class QueryLogIT {

  @Test
  void linesTellStatusSizeTimeRowsHashAndQuery() {
    var query = "SELECT ?s\n { VALUES ?s { 1 2 3 } } # " + "很长".repeat(150);
    var log = logged(query, "CONSTRUCT { <urn:s> <urn:p> ?o } WHERE { VALUES ?o { 1 2 } }", "SELECT");
    assertTrue(
        log.matches("(?s).*GET /sparql 200 \\d+ bytes \\d+ ms 3 rows [0-9a-f]{12} SELECT \\?s \\{ VALUES[^\\n]*[很长]…\\n.*"), log);
    assertTrue(log.matches("(?s).*GET /sparql 200 \\d+ bytes \\d+ ms 2 rows [0-9a-f]{12} CONSTRUCT .*"), log);
    assertTrue(log.matches("(?s).*GET /sparql 400 \\d+ bytes \\d+ ms [0-9a-f]{12} SELECT\\n.*"), log);
  }

  private static String logged(String... queries) {
    var before = System.err;
    var kept = new ByteArrayOutputStream();
    try (var running = Running.server()) {
      System.setErr(new PrintStream(kept, true, StandardCharsets.UTF_8));
      for (var query : queries) {
        running.query(query);
      }
    } finally {
      System.setErr(before);
    }
    return kept.toString(StandardCharsets.UTF_8);
  }
}
