package org.reformgraph.article;

/** Carries the reason why an input gives no article from the depth of a reader to its one way out. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Rejected.Code code;

  Refusal(Rejected.Code code, String reason) {
    super(reason, null, false, false);
    this.code = code;
  }

  Rejected rejected(String id) {
    return new Rejected(id, code, getMessage());
  }
}
