package org.reformgraph.query.match;

/** A value of a property. */
public sealed interface Value {

  /** What to show. */
  String text();

  /**
   * Words, a code, a day or a year.
   *
   * @param text as in the graph; of a concept its Chinese label
   */
  record Words(String text) implements Value {}

  /**
   * Another entity that has an identifier of its own.
   *
   * @param id the identifier
   * @param text its name
   */
  record Reference(String id, String text) implements Value {}
}
