package org.reformgraph.server;

/** Why a server could not be started; the message says what, where and what to do. */
public final class ServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The kinds of failure. */
  public enum Code {
    /** Another process listens on the port, or this machine does not have the address. */
    PORT_TAKEN,
    /** The host has no address. */
    NO_SUCH_HOST,
    /** The administrators' file cannot be read or names nobody. */
    NO_ADMINISTRATORS,
    /** Anything else; see the cause. */
    NOT_STARTED
  }

  private final Code code;

  ServerException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
