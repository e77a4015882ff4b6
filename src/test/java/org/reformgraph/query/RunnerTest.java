package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.query.QueryException.Code;

/** What a runner refuses, and that it stops in time. */
final class RunnerTest {

  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private final Runner runner = TestGraph.runner(data);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://e/s> <http://e/p> 1 }", "LOAD <file:///etc/passwd>", "DROP ALL", "SELECT * {} ; CLEAR ALL", "", "SELEC"
      })
  void onlyQueriesAreTaken(String text) {
    assertEquals(Code.SYNTAX, assertThrows(QueryException.class, () -> runner.answer(text)).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "ASK { { SELECT * { OPTIONAL { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT ?x { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x)",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
      })
  void otherEndpointsAreNotCalledUnlessAllowed(String text) {
    assertEquals(Code.NETWORK, assertThrows(QueryException.class, () -> runner.answer(text)).code());
    assertFalse(data.isInTransaction());
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "CSV", "JSON", "XLSX"})
  @Timeout(20)
  void aQueryThatTakesTooLongIsStoppedAndSaysSo(Format format) {
    data.executeWrite(
        () -> {
          for (int i = 0; i < 400; i++) {
            data.add(SSE.parseQuad("(:g :s" + i + " :p " + i + ")"));
          }
        });
    Runner hasty = new Runner(new Target.Local(data), Duration.ofMillis(200), false);
    String product = "SELECT * { GRAPH ?g { ?a ?p ?x . ?b ?p ?y . ?c ?p ?z . ?d ?p ?w } }";
    try (Answer answer = hasty.answer(product)) {
      QueryException e =
          assertThrows(QueryException.class, () -> answer.write(format, OutputStream.nullOutputStream()));
      assertEquals(Code.TIMEOUT, e.code());
      assertTrue(e.getMessage().contains("incomplete"), e.getMessage());
    }
    assertFalse(data.isInTransaction());
  }

  @Test
  void aFailingExpressionIsNoFailure() {
    try (Answer answer = runner.answer("SELECT (1/0 AS ?x) {}")) {
      assertEquals(1, answer.write(Format.CSV, OutputStream.nullOutputStream()));
    }
  }
}
