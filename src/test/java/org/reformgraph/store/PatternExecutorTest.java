package org.reformgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.graph.Iris;

/** Queries with an empty intermediate result, which Jena 6.0.0's own executor fails. */
final class PatternExecutorTest {

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Store.open(folder.resolve("db"), new Iris());
    Txn.executeWrite(store.dataset(), () -> store.dataset().add(SSE.parseQuad("(:g :s :p :o)")));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?s <http://e/none> 1 BIND(1 AS ?x) ?s <http://e/p> ?t ; <http://e/q> ?e }",
        "{ ?s <http://e/none>+ 1 . ?s <http://e/p> ?t ; <http://e/q> ?e FILTER(?e != 3) ?s <http://e/r> ?c }",
        "{ { SELECT ?s { ?s <http://e/none> 1 } } ?s <http://e/p> ?t ; <http://e/q> ?e FILTER(?e != 3) }",
        "{ GRAPH ?g { ?a a <http://e/None> } GRAPH ?g { ?a <http://e/b> ?c ; <http://e/d> ?e } }",
      })
  void anEmptyIntermediateResultGivesNoRows(String pattern) {
    assertEquals(0, rows(store.dataset(), "SELECT * " + pattern));
    assertEquals(1, rows(store.dataset(), "SELECT (COUNT(*) AS ?n) " + pattern));
  }

  private static long rows(DatasetGraph data, String query) {
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return RowSetOps.count(execution.select());
          }
        });
  }
}
