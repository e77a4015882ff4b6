package org.reformgraph.server.page;

/** A page can't be shown as asked: the words of {@code key} tell the visitor why and what to do. */
public final class PageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient Object[] values;

  /**
   * @param status of HTTP
   * @param key of the messages
   * @param values put into the words
   */
  public PageException(int status, String key, Object... values) {
    super(status + " " + key);
    this.status = status;
    this.key = key;
    this.values = values.clone();
  }

  int status() {
    return status;
  }

  String text(View view) {
    return view.text(key, values);
  }
}
