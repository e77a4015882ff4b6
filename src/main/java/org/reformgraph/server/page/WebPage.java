package org.reformgraph.server.page;

/** A page: from a visit to what is shown. Called inside a read transaction. */
@FunctionalInterface
public interface WebPage {

  /**
   * @throws PageException when it can't be shown as asked
   */
  Shown show(View view);
}
