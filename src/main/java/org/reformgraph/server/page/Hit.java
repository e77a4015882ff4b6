package org.reformgraph.server.page;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Something found.
 *
 * @param kind as in the messages: {@code measure}, {@code sentence} …
 * @param thing the thing, or the evidence whose sentence it is
 * @param text the name or the sentence
 * @param article of a sentence, else null
 * @param place where the sentence stands in the article, as {@code start,end}; else null
 * @param traits what it can be narrowed down by
 */
record Hit(String kind, Node thing, String text, Node article, String place, Traits traits) {

  /**
   * What a thing can be narrowed down by.
   *
   * @param districts divisions it is about
   * @param areas policy areas
   * @param years of publication
   */
  record Traits(Set<Node> districts, Set<Node> areas, Set<String> years) {
    static final Traits NONE = new Traits(Set.of(), Set.of(), Set.of());
  }
}
