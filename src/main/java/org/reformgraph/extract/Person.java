package org.reformgraph.extract;

import java.util.List;
import org.reformgraph.text.Span;

/**
 * Words that name a person.
 *
 * @param span the name
 * @param role the words of title and post before (or after) it, or null
 * @param bodies the institutions of these posts, the one nearest to the name first
 */
public record Person(Span span, Span role, List<Body> bodies) {
  public Person {
    bodies = List.copyOf(bodies);
  }
}
