package org.reformgraph.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * One demand of the shapes that a graph does not meet.
 *
 * @param focus IRI of the thing that is wrong
 * @param path the property concerned, as a SPARQL path; empty for the thing as a whole
 * @param value what is wrong with it, as printed by N-Triples; empty where something is missing
 * @param chinese the demand, in Chinese
 * @param english the demand, in English
 */
public record Violation(String focus, String path, String value, String chinese, String english)
    implements Comparable<Violation> {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::focus)
          .thenComparing(Violation::path)
          .thenComparing(Violation::value)
          .thenComparing(Violation::english);

  public Violation {
    Objects.requireNonNull(focus);
    Objects.requireNonNull(path);
    Objects.requireNonNull(value);
    Objects.requireNonNull(chinese);
    Objects.requireNonNull(english);
  }

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }

  /** A line for a report: what is wrong, where. */
  @Override
  public String toString() {
    String where = path.isEmpty() ? focus : focus + " " + path;
    return english + " (" + chinese + "): " + (value.isEmpty() ? where : where + " " + value);
  }
}
