package org.reformgraph.query;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.reformgraph.query.QueryException.Code;

/**
 * Runs queries, never updates, against a {@link Target}. No other endpoint is called (SERVICE) unless the
 * caller allows the network.
 *
 * @param target where they run
 * @param timeout limit of each query, the writing of its result included
 * @param network whether a query may call other endpoints
 */
public record Runner(Target target, Duration timeout, boolean network) {

  public Runner {
    Objects.requireNonNull(target);
    Objects.requireNonNull(timeout);
  }

  /** Converts the values of a saved query's parameters, looking up names in the target. */
  public Binding bind(SavedQuery query, Map<String, String> values) {
    return Binding.of(query, values, new Names(this));
  }

  /** Runs a saved query; close the answer. */
  public Answer answer(SavedQuery query, Map<String, String> values) {
    refuseNetwork(query.network(), query.name());
    return answer(bind(query, values).query());
  }

  /** Runs a saved query whose values are bound; close the answer. */
  public Answer answer(Binding binding) {
    refuseNetwork(binding.saved().network(), binding.saved().name());
    return answer(binding.query());
  }

  /** Runs SPARQL text; close the answer. */
  public Answer answer(String sparql) {
    Query query;
    try {
      query = QueryFactory.create(sparql, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new QueryException(
          Code.SYNTAX, "query", "not a SPARQL query (updates are not taken): " + e.getMessage().strip(), e);
    }
    return answer(query);
  }

  /** Runs a parsed query; close the answer. */
  public Answer answer(Query query) {
    refuseNetwork(Variables.callsService(query), "query");
    return switch (target) {
      case Target.Local local ->
          Answer.within(
              local.data(),
              timeout,
              query,
              () ->
                  limited(QueryExec.dataset(local.data()).query(query))
                      .set(ARQ.httpServiceAllowed, network)
                      .build());
      case Target.Endpoint endpoint ->
          Answer.from(
              endpoint,
              timeout,
              query,
              () -> limited(QueryExecHTTPBuilder.create().endpoint(endpoint.url().toString()).query(query)).build());
    };
  }

  private QueryExecBuilder limited(QueryExecBuilder builder) {
    return builder.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void refuseNetwork(boolean needed, String subject) {
    // An endpoint decides for itself whether it calls others.
    if (needed && !network) {
      throw new QueryException(
          Code.NETWORK, subject, subject + " calls another endpoint (SERVICE), which is off: allow the network to run it");
    }
  }
}
