package org.reformgraph.query.match;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A name to be looked up.
 *
 * @param name as somebody wrote it; may be empty where a hint names the code
 * @param kinds what it may be; empty for anything
 * @param strict whether nothing else is wanted; otherwise others come with fewer points
 * @param hints what else is known of it
 * @param limit most candidates wanted
 */
public record Question(String name, Set<EntityKind> kinds, boolean strict, List<Hint> hints, int limit) {

  /** Most candidates for one question. */
  public static final int MOST = 100;

  /** Names of more characters are cut here: none in the graph is as long, and work grows with the length. */
  static final int LONGEST = 200;

  /**
   * A property known of what is meant.
   *
   * @param values one of them should hold
   */
  public record Hint(Property property, List<String> values) {
    public Hint {
      values = List.copyOf(values);
    }
  }

  public Question {
    Objects.requireNonNull(name);
    name = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    kinds = Set.copyOf(kinds);
    hints = List.copyOf(hints);
    limit = Math.clamp(limit, 1, MOST);
  }
}
