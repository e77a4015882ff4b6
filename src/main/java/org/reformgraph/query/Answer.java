package org.reformgraph.query;

import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.reformgraph.query.QueryException.Code;

/**
 * The result of one query, written once. Rows are read from the store while they are written, inside the
 * read transaction that this answer holds until it is closed, by the thread that asked.
 */
public final class Answer implements AutoCloseable {

  /** What a query gives. */
  public enum Kind {
    /** SELECT */
    ROWS,
    /** ASK */
    BOOLEAN,
    /** CONSTRUCT and DESCRIBE */
    GRAPH
  }

  private final Query query;
  private final QueryExec execution;
  private final Runnable end;
  private final boolean remote;
  private final String where;
  private final Duration timeout;

  private Answer(
      Query query, QueryExec execution, Runnable end, boolean remote, String where, Duration timeout) {
    this.query = query;
    this.execution = execution;
    this.end = end;
    this.remote = remote;
    this.where = where;
    this.timeout = timeout;
  }

  static Answer within(DatasetGraph data, Duration timeout, Query query, Supplier<QueryExec> start) {
    boolean begun = data.supportsTransactions() && !data.isInTransaction();
    if (begun) {
      data.begin(ReadWrite.READ);
    }
    Runnable end = begun ? data::end : () -> {};
    try {
      return new Answer(query, start.get(), end, false, "the store", timeout);
    } catch (RuntimeException e) {
      end.run();
      throw e;
    }
  }

  static Answer from(Target.Endpoint endpoint, Duration timeout, Query query, Supplier<QueryExec> start) {
    return new Answer(query, start.get(), () -> {}, true, endpoint.url().toString(), timeout);
  }

  public Kind kind() {
    if (query.isAskType()) {
      return Kind.BOOLEAN;
    }
    return query.isSelectType() || query.isJsonType() ? Kind.ROWS : Kind.GRAPH;
  }

  /** Names of the columns; those of a graph are subject, predicate and object. */
  public List<String> columns() {
    return switch (kind()) {
      case ROWS -> query.getResultVars();
      case BOOLEAN -> List.of("answer");
      case GRAPH -> Triples.COLUMNS.stream().map(Var::getVarName).toList();
    };
  }

  /**
   * Writes the result as UTF-8 (XLSX: a workbook) and leaves the stream open.
   *
   * @return number of rows or triples; 1 for an ASK
   * @throws QueryException {@link Code#TIMEOUT} when the limit passes: what was written is incomplete then
   */
  public long write(Format format, OutputStream out) {
    return write(format, Slice.ALL, out);
  }

  /**
   * Writes a part of the rows; graphs and ASK results have no parts.
   *
   * @return number of all rows, those outside of the part too
   * @throws QueryException {@link Code#TIMEOUT} when the limit passes: what was written is incomplete then
   */
  public long write(Format format, Slice slice, OutputStream out) {
    if (kind() != Kind.ROWS && !slice.equals(Slice.ALL)) {
      throw new QueryException(Code.BAD_VALUE, "limit", "limit: only rows are given in parts, and this result has none: leave it out");
    }
    return running(
        () ->
            switch (kind()) {
              case ROWS -> Results.write(execution.select(), slice, format, query.getPrefixMapping(), out);
              case BOOLEAN -> Results.write(execution.ask(), format, out);
              case GRAPH -> Results.write(graph(), format, query.getPrefixMapping(), out);
            });
  }

  /** Hands the rows to a reader, for results that are not written: the triples of a graph, the one row of an ASK. */
  public <T> T read(Function<RowSet, T> reader) {
    return running(
        () ->
            reader.apply(
                switch (kind()) {
                  case ROWS -> execution.select();
                  case BOOLEAN -> Results.row(execution.ask());
                  case GRAPH -> Triples.rows(graph());
                }));
  }

  @Override
  public void close() {
    try {
      execution.close();
    } finally {
      end.run();
    }
  }

  private Graph graph() {
    return query.isDescribeType() ? execution.describe() : execution.construct();
  }

  private <T> T running(Supplier<T> work) {
    try {
      return work.get();
    } catch (QueryCancelledException e) {
      throw stopped(e);
    } catch (QueryExceptionHTTP e) {
      throw failed(e.getStatusCode(), e);
    } catch (HttpException e) {
      throw failed(e.getStatusCode(), e);
    } catch (JenaException e) {
      throw new QueryException(
          remote ? Code.ENDPOINT : Code.EXECUTION, where, "the query failed at " + where + ": " + e.getMessage(), e);
    }
  }

  private QueryException stopped(Exception e) {
    return new QueryException(
        Code.TIMEOUT,
        "query",
        "the query was stopped after "
            + timeout.toMillis() / 1000.0
            + " s and its result is incomplete: ask for less or allow more time",
        e);
  }

  private QueryException failed(int status, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return stopped(e);
      }
    }
    String reason = SavedQuery.firstLine(String.valueOf(e.getMessage()));
    return new QueryException(
        Code.ENDPOINT,
        where,
        status > 0 ? where + " answered " + status + ": " + reason : where + " can't be reached: " + reason,
        e);
  }
}
