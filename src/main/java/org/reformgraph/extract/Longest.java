package org.reformgraph.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * A map of words in which the longest one that begins, or ends, at a place of a text is found.
 *
 * @param <V> what a word stands for
 */
public final class Longest<V> {

  private final Map<String, V> words;
  private final int longest;

  public Longest(Map<String, V> words) {
    this.words = new HashMap<>(words);
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Length of the longest word that begins at the offset and ends by the limit; 0 for none. */
  public int startingAt(String text, int offset, int limit) {
    for (int length = Math.min(longest, limit - offset); length > 0; length--) {
      if (words.containsKey(text.substring(offset, offset + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Length of the longest word that ends at the offset and begins at or after the limit; 0 for none. */
  public int endingAt(String text, int offset, int limit) {
    for (int length = Math.min(longest, offset - limit); length > 0; length--) {
      if (words.containsKey(text.substring(offset - length, offset))) {
        return length;
      }
    }
    return 0;
  }

  public V get(String word) {
    return words.get(word);
  }

  public boolean contains(String word) {
    return words.containsKey(word);
  }
}
