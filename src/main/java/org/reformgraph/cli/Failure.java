package org.reformgraph.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * Ends a command with exit code 2 and one line: what is wrong, where, and what to do. For mistakes of usage and
 * configuration; a bad article is a finding, not a failure.
 */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String what, String where, String remedy) {
    super(what + ": " + where + "; " + remedy);
  }

  /** One line for whatever ended a command. */
  static String describe(Throwable e) {
    var cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    var message = cause.getMessage() == null ? "" : Main.oneLine(cause.getMessage());
    return switch (cause) {
      case Failure f -> message;
      case NoSuchFileException f -> "no such file: " + message + "; check the path";
      case FileNotFoundException f -> "no such file: " + message + "; check the path";
      case OutOfMemoryError f -> "out of memory (" + message + "); give java more: REFORMGRAPH_OPTS=-Xmx4g";
      case LinkageError f -> "damaged build: " + cause + "; build again with mvn package";
      case AccessDeniedException f -> "not permitted: " + message + "; check the file's owner and mode";
      // Other packages' exceptions carry a message for a person; a bare one says at least its kind.
      default -> message.isEmpty() ? cause.getClass().getSimpleName() + "; run again with --debug" : message;
    };
  }
}
