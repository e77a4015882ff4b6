package org.reformgraph.extract;

import java.util.Locale;

/** The kinds of thing that are read out of a text. */
public enum Kind {
  DISTRICT,
  INSTITUTION,
  PERSON,
  MEASURE,
  FIGURE;

  /** The word used in gold files and JSON output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
