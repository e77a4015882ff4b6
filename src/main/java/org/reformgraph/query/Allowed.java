package org.reformgraph.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a parameter's value may be, beyond its type.
 *
 * @param minimum least number, or null
 * @param maximum greatest number, or null
 * @param pattern regular expression the whole value has to match, or null
 * @param values the only ones possible; empty where any is
 */
public record Allowed(BigDecimal minimum, BigDecimal maximum, String pattern, List<String> values) {

  static final Allowed ANY = new Allowed(null, null, null, List.of());

  public Allowed {
    values = List.copyOf(values);
  }

  /** Whether a value is allowed that is of its parameter's type. */
  boolean takes(String lexical) {
    return (minimum == null || minimum.compareTo(new BigDecimal(lexical)) <= 0)
        && (maximum == null || maximum.compareTo(new BigDecimal(lexical)) >= 0)
        && (pattern == null || lexical.matches(pattern))
        && (values.isEmpty() || values.contains(lexical));
  }

  /** For a person, to come after what the type is; empty where anything goes. */
  String words() {
    List<String> words = new ArrayList<>();
    if (minimum != null) {
      words.add(", from " + minimum.toPlainString());
    }
    if (maximum != null) {
      words.add((minimum == null ? "," : "") + " up to " + maximum.toPlainString());
    }
    if (pattern != null) {
      words.add(" that matches " + pattern);
    }
    if (!values.isEmpty()) {
      words.add(", one of " + String.join(", ", values));
    }
    return String.join("", words);
  }
}
