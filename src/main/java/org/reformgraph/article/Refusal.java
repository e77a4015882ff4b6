package org.reformgraph.article;

/** Carries the reason why an input gives no article from the depth of a reader to its one way out. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Rejected.Code code;
  private final String id;

  Refusal(Rejected.Code code, String reason) {
    this(code, reason, null);
  }

  private Refusal(Rejected.Code code, String reason, String id) {
    super(reason, null, false, false);
    this.code = code;
    this.id = id;
  }

  /** The same, of an article whose id is known. */
  Refusal of(String articleId) {
    return new Refusal(code, getMessage(), articleId);
  }

  /** The value, with the article's id if it is known; {@code place} is the file, with the line where it has records. */
  Rejected rejected(String place) {
    return id == null ? new Rejected(place, code, getMessage()) : new Rejected(id, code, place + ": " + getMessage());
  }
}
