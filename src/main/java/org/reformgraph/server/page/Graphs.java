package org.reformgraph.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The one way of pages to the data: prepared SELECT queries in {@code *.rq} files beside the class that asks, values
 * put in as terms, each query within the time a page may take.
 */
public final class Graphs {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Map<String, Query> prepared = new ConcurrentHashMap<>();
  private final DatasetGraph data;
  private final Duration timeout;

  /**
   * @param data its default graph is the union of the others
   * @param timeout longest run of a query; a page waits ten seconds at most
   */
  public Graphs(DatasetGraph data, Duration timeout) {
    this.data = data;
    this.timeout = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
  }

  /** For what the graph itself answers best; to be used inside {@link #read}, as every page is. */
  public DatasetGraph data() {
    return data;
  }

  /**
   * Runs the query in the file {@code name.rq} beside a class.
   *
   * @param values terms for variables of the query
   */
  public List<Binding> select(Class<?> beside, String name, Map<String, Node> values) {
    var query = prepared.computeIfAbsent(beside.getPackageName() + "/" + name, key -> parsed(beside, name + ".rq"));
    return select(query, values);
  }

  private List<Binding> select(Query query, Map<String, Node> values) {
    var building = QueryExec.dataset(data).query(query).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    values.forEach(building::substitution);
    try (var execution = building.build()) {
      var rows = new ArrayList<Binding>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  <T> T read(Function<DatasetGraph, T> reader) {
    data.begin(ReadWrite.READ);
    try {
      return reader.apply(data);
    } finally {
      data.end();
    }
  }

  /** The words of a literal, the IRI of a resource, or an empty text where the variable has no value. */
  public static String text(Binding row, String variable) {
    var term = row.get(variable);
    return term == null ? "" : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }

  /** A count. */
  public static int number(Binding row, String variable) {
    var term = row.get(variable);
    return term == null ? 0 : ((Number) term.getLiteralValue()).intValue();
  }

  private static Query parsed(Class<?> beside, String file) {
    try (var in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no query " + file + " beside " + beside.getName());
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8), Syntax.syntaxARQ);
    } catch (IOException e) {
      throw new UncheckedIOException("query of a page: " + file, e);
    }
  }
}
