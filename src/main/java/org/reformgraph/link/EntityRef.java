package org.reformgraph.link;

import java.util.Objects;
import org.reformgraph.extract.Kind;

/**
 * Names one entity of a {@link Reading}.
 *
 * @param kind what it is
 * @param key a district's code; an institution's, person's or measure's canonical name; a figure's number
 */
public record EntityRef(Kind kind, String key) implements Comparable<EntityRef> {

  public EntityRef {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
  }

  @Override
  public int compareTo(EntityRef other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : key.compareTo(other.key);
  }

  /** As in gold files: {@code measure:一网通办}. */
  @Override
  public String toString() {
    return kind.word() + ":" + key;
  }
}
