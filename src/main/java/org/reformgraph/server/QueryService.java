package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * The SPARQL query endpoint (SPARQL 1.1 Protocol, 2.1): GET, HEAD and POST. Differs from Fuseki's own in what it
 * refuses (SERVICE, over-long bodies, unknown formats), in its default format (JSON), in streaming CONSTRUCT, and in
 * answering a GET without a query with the service description.
 */
final class QueryService extends SPARQL_QueryDataset {

  private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

  /** Most triples of a DESCRIBE: it must be complete in memory before it is written. */
  private static final int DESCRIBED = 500_000;

  private final Options options;
  private final ServiceDescription description;

  QueryService(Options options, ServiceDescription description) {
    this.options = options;
    this.description = description;
  }

  @Override
  public void execGet(HttpAction action) {
    // The format may be asked for by parameter here too; anything else is a query that went wrong.
    if (Set.of("format", "output").containsAll(action.getRequest().getParameterMap().keySet())) {
      description.answer(action);
    } else {
      executeLifecycle(action);
    }
  }

  @Override
  public void execHead(HttpAction action) {
    execGet(action);
  }

  @Override
  public void execOptions(HttpAction action) {
    action.setResponseHeader("Allow", ALLOW);
    ServletOps.successNoContent(action);
  }

  @Override
  public void execAny(String method, HttpAction action) {
    action.setResponseHeader("Allow", ALLOW);
    ServletOps.errorMethodNotAllowed(method, method + " is not possible here: this endpoint answers queries by GET and POST");
  }

  @Override
  public void validate(HttpAction action) {
    var type = action.getRequestContentType();
    if (action.getRequestParameter("update") != null
        || (type != null && type.startsWith("application/sparql-update"))) {
      ServletOps.error(403, "this endpoint only reads: SPARQL Update is not possible here");
    }
    validateParams(action, acceptedParams(action));
    var timeout = action.getRequestParameter("timeout");
    if (timeout != null && !timeout.matches("[1-9][0-9]{0,8}")) {
      ServletOps.errorBadRequest("timeout=" + timeout + ": give whole seconds, such as timeout=10");
    }
  }

  /** Read whole, but no further than the limit, and only as UTF-8. */
  @Override
  protected void executeBody(HttpAction action) {
    try {
      execute(text(action.getRequestInputStream(), options.requestBytes()), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("the request could not be read: " + e.getMessage());
    }
  }

  static String text(InputStream input, long limit) throws IOException {
    byte[] bytes = input.readNBytes(Math.toIntExact(limit + 1));
    if (bytes.length > limit) {
      ServletOps.error(413, "the request is longer than %,d bytes".formatted(limit));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    Gate.note(action.getRequest(), query);
    try {
      super.execute(query, action);
    } catch (QueryCancelledException e) {
      ServletOps.error(
          503,
          "the query was stopped after %s: nothing of its result was sent; narrow the pattern, add a LIMIT or ask in parts"
              .formatted(limit(action)));
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    var called = ServiceCalls.of(query);
    if (!called.isEmpty()) {
      ServletOps.error(
          422, "SERVICE is off on this server, and the query calls %s; ask both endpoints from your side".formatted(called));
    }
  }

  /** Executes and writes in one step, so that the triples of a CONSTRUCT need not be in memory together. */
  @Override
  protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
    try {
      if (query.isSelectType()) {
        writeRows(action, execution.select());
      } else if (query.isAskType()) {
        var format = MediaType.choose(action.getRequest(), MediaType.TABLES);
        start(action, format);
        writer(action, format).write(action.getResponseOutputStream(), execution.ask());
      } else if (query.isConstructType()) {
        writeQuads(action, query, execution.constructQuads());
      } else if (query.isDescribeType()) {
        Iterator<Quad> quads =
            execution.describe(new BoundedGraph(DESCRIBED, options.timeout())).stream().map(t -> Quad.create(Quad.defaultGraphNodeGenerated, t)).iterator();
        writeQuads(action, query, quads);
      } else {
        ServletOps.errorBadRequest("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
      }
    } catch (IOException e) {
      ServletOps.errorOccurred("the answer could not be kept: " + e.getMessage(), e);
    }
    return null;
  }

  /** Nothing is left to do: see {@link #executeQuery}. */
  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {}

  private static void writeRows(HttpAction action, RowSet rows) throws IOException {
    var format = MediaType.choose(action.getRequest(), MediaType.TABLES);
    start(action, format);
    var counted = new long[1];
    var counting = RowSetStream.create(rows.getResultVars(), Iter.operate(rows, row -> counted[0]++));
    writer(action, format).write(action.getResponseOutputStream(), counting);
    Gate.rows(action.getRequest(), counted[0]);
  }

  private static void writeQuads(HttpAction action, Query query, Iterator<Quad> quads) throws IOException {
    HttpServletRequest request = action.getRequest();
    var format = MediaType.choose(request, query.isConstructQuad() ? MediaType.DATASETS : MediaType.GRAPHS);
    var counted = new long[1];
    var counting = Iter.operate(quads, quad -> counted[0]++);
    RdfAnswer.write(action, format, PrefixMapFactory.create(query.getPrefixMapping()), counting);
    Gate.rows(request, counted[0]);
  }

  private static void start(HttpAction action, MediaType format) {
    ServletOps.success(action);
    action.setResponseContentType(format.contentType());
  }

  private static ResultsWriter writer(HttpAction action, MediaType format) {
    return ResultsWriter.create().lang(format.lang()).context(action.getContext()).build();
  }

  /** The limit that held: the server's, or the client's own where that is shorter. */
  private String limit(HttpAction action) {
    var asked = action.getRequestParameter("timeout");
    var longest = BigDecimal.valueOf(options.timeout().toMillis(), 3);
    var limit = asked == null ? longest : longest.min(new BigDecimal(asked));
    return limit.stripTrailingZeros().toPlainString() + " s";
  }
}
