package org.reformgraph.extract;

import java.util.List;
import org.reformgraph.text.Span;

/**
 * Words that may name an administrative division.
 *
 * @param span the words
 * @param candidates the divisions of that name, current ones first
 * @param full whether the words are a full name (余杭区), not a short one (余杭)
 */
public record Place(Span span, List<Division> candidates, boolean full) {

  public Place {
    candidates = List.copyOf(candidates);
  }
}
