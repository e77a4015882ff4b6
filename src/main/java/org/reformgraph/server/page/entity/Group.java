package org.reformgraph.server.page.entity;

import java.util.List;

/**
 * Statements of one property on a thing, or of others with it.
 *
 * @param id of its heading
 * @param title what the statements say
 * @param rows as many as are shown
 * @param total how many there are, as far as they were counted
 * @param counted whether the total is all
 * @param more where all of them are, or an empty text
 */
record Group(String id, String title, List<Row> rows, int total, boolean counted, String more) {

  /**
   * @param text the other thing's name, or the value
   * @param href its page, or an empty text
   * @param proofs sentences behind the statement
   */
  record Row(String text, String href, List<Proof> proofs) {}

  boolean whole() {
    return rows.size() == total && counted;
  }

  boolean proven() {
    return rows.stream().anyMatch(row -> !row.proofs().isEmpty());
  }
}
