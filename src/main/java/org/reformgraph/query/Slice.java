package org.reformgraph.query;

/**
 * A part of a result's rows.
 *
 * @param offset rows left out before it
 * @param limit most rows in it
 */
public record Slice(long offset, long limit) {

  /** Every row. */
  public static final Slice ALL = new Slice(0, Long.MAX_VALUE);

  public Slice {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("no slice: offset " + offset + ", limit " + limit);
    }
  }
}
