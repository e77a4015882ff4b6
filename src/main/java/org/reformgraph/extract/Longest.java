package org.reformgraph.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * A set of words, each with what it stands for, in which the longest one that begins, or ends, at a place of a text is
 * found. The first and last characters of the words are indexed by length, so that most places cost one look-up.
 *
 * @param <V> what a word stands for
 */
public final class Longest<V> {

  private final Map<String, V> words;
  private final byte[] longestByFirst = new byte[Character.MAX_VALUE + 1];
  private final byte[] longestByLast = new byte[Character.MAX_VALUE + 1];

  public Longest(Map<String, V> words) {
    this.words = new HashMap<>(words);
    for (String word : words.keySet()) {
      if (word.isEmpty() || word.length() > Byte.MAX_VALUE) {
        throw new IllegalArgumentException("no word for a lexicon: '" + word + "'");
      }
      byte length = (byte) word.length();
      char first = word.charAt(0);
      char last = word.charAt(length - 1);
      longestByFirst[first] = (byte) Math.max(longestByFirst[first], length);
      longestByLast[last] = (byte) Math.max(longestByLast[last], length);
    }
  }

  /** Length of the longest word that begins at the offset and ends by the limit; 0 for none. */
  public int startingAt(String text, int offset, int limit) {
    if (offset >= limit) {
      return 0;
    }
    for (int length = Math.min(longestByFirst[text.charAt(offset)], limit - offset); length > 0; length--) {
      if (words.containsKey(text.substring(offset, offset + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Length of the longest word that ends at the offset and begins at or after the limit; 0 for none. */
  public int endingAt(String text, int offset, int limit) {
    if (offset <= limit) {
      return 0;
    }
    for (int length = Math.min(longestByLast[text.charAt(offset - 1)], offset - limit); length > 0; length--) {
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
