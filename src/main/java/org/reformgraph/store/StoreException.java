package org.reformgraph.store;

/** A store that can't be used: what is wrong, where, and what to do, with a code for programs. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Kinds of trouble. */
  public enum Code {
    /** Another process, or another store object of this one, has it open. */
    IN_USE,
    /** There is no store in that folder. */
    MISSING,
    /** The folder holds something else, or a store already where a new one is to be. */
    OCCUPIED,
    /** It was written by a version of the program whose format this one doesn't know. */
    FORMAT,
    /** A backup that can't be read to its end. */
    DAMAGED,
    /** The file system refused. */
    IO
  }

  private final Code code;

  StoreException(Code code, String message) {
    super(message);
    this.code = code;
  }

  StoreException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
