package org.reformgraph.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What can go wrong with a query, from its file to its result. Holds every fault that was found, not just
 * the first one: the faults of all parameters come in one exception. Callers act on the codes; the messages
 * are for people and say what, where and what to do.
 */
public final class QueryException extends RuntimeException {

  /** Kinds of fault. */
  public enum Code {
    /** A query file or its header can't be read. */
    FILE,
    /** No saved query has this name. */
    UNKNOWN_QUERY,
    /** A value was given for a parameter the query does not have. */
    UNKNOWN_PARAMETER,
    /** A parameter without a default was not given. */
    MISSING_PARAMETER,
    /** A value is not of its parameter's type. */
    BAD_VALUE,
    /** No thing of the parameter's class has this name or code. */
    NOT_FOUND,
    /** Several things of the parameter's class have this name. */
    AMBIGUOUS,
    /** The text is no SPARQL query; an update is none. */
    SYNTAX,
    /** The query calls another endpoint and the caller did not allow that. */
    NETWORK,
    /** The time limit passed; what was written so far is incomplete. */
    TIMEOUT,
    /** The remote endpoint can't be reached or refused the query. */
    ENDPOINT,
    /** The result can't be written in this format. */
    FORMAT,
    /** The query failed while it ran. */
    EXECUTION
  }

  /**
   * One fault.
   *
   * @param code what kind
   * @param subject the parameter, query or file concerned
   * @param message for a person
   */
  public record Fault(Code code, String subject, String message) {}

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public QueryException(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public QueryException(Code code, String subject, String message) {
    this(List.of(new Fault(code, subject, message)));
  }

  QueryException(Code code, String subject, String message, Throwable cause) {
    this(code, subject, message);
    initCause(cause);
  }

  public List<Fault> faults() {
    return faults;
  }

  /** The first fault's code. */
  public Code code() {
    return faults.getFirst().code();
  }
}
