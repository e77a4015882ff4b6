package org.reformgraph.article;

import java.util.Objects;

/**
 * An input that gave no article. A value, never an exception that ends a run.
 *
 * @param id the article's id where it is known, else the name of the file (with {@code :line} for line formats)
 * @param code what kind of fault it is, stable for scripts
 * @param reason a sentence for a person: what is wrong, where, and what to do
 */
public record Rejected(String id, Code code, String reason) implements Item {

  /** Kinds of fault. */
  public enum Code {
    /** The file has no bytes, or no text but white space. */
    EMPTY,
    /** The file is of a format that is no text and that no reader takes. */
    BINARY,
    /** Neither valid UTF-8 nor valid GB18030 (nor what its header declares). */
    ENCODING,
    /** Text, but not Chinese. */
    NOT_CHINESE,
    /** A page or document that holds no text, as a scan does. */
    NO_TEXT,
    /** Front matter or a line's metadata that can't be parsed, or a value that is not of its type. */
    METADATA,
    /** A line or file longer than the limit. */
    TOO_LARGE,
    /** A second article with an id that another file of the same run already gave. */
    DUPLICATE_ID,
    /** A file that can't be opened or read, or whose format is damaged. */
    UNREADABLE,
    /** What was read does not conform to the SHACL shapes. */
    INVALID,
    /** A fault of the program while this article was read; the run goes on. */
    INTERNAL
  }

  public Rejected {
    Objects.requireNonNull(id);
    Objects.requireNonNull(code);
    Objects.requireNonNull(reason);
  }
}
