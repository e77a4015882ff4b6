package org.reformgraph.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of words, each with what it stands for, in which the longest one that begins, or ends, at a place of a text is
 * found. The first two and the last two characters of the words lead to the lengths that such words have, so that most
 * places of a text cost one look-up.
 *
 * @param <V> what a word stands for
 */
public final class Longest<V> {

  private final Map<String, V> words;
  /** Words of one character. */
  private final BitSet single = new BitSet();
  private final Lengths starts;
  private final Lengths ends;

  public Longest(Map<String, V> words) {
    this.words = new HashMap<>(words);
    this.starts = new Lengths(words.size());
    this.ends = new Lengths(words.size());
    for (String word : words.keySet()) {
      int length = word.length();
      if (length == 0 || length >= Long.SIZE) {
        throw new IllegalArgumentException("no word for a lexicon: '" + word + "'");
      }
      if (length == 1) {
        single.set(word.charAt(0));
      } else {
        starts.add(word.charAt(0), word.charAt(1), length);
        ends.add(word.charAt(length - 2), word.charAt(length - 1), length);
      }
    }
  }

  /** Length of the longest word that begins at the offset and ends by the limit; 0 for none. */
  public int startingAt(String text, int offset, int limit) {
    if (offset >= limit) {
      return 0;
    }
    if (offset + 1 < limit) {
      long lengths = starts.of(text.charAt(offset), text.charAt(offset + 1));
      for (; lengths != 0; lengths &= ~Long.highestOneBit(lengths)) {
        int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(lengths);
        if (offset + length <= limit && words.containsKey(text.substring(offset, offset + length))) {
          return length;
        }
      }
    }
    return single.get(text.charAt(offset)) ? 1 : 0;
  }

  /** Length of the longest word that ends at the offset and begins at or after the limit; 0 for none. */
  public int endingAt(String text, int offset, int limit) {
    if (offset <= limit) {
      return 0;
    }
    if (offset - 1 > limit) {
      long lengths = ends.of(text.charAt(offset - 2), text.charAt(offset - 1));
      for (; lengths != 0; lengths &= ~Long.highestOneBit(lengths)) {
        int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(lengths);
        if (offset - length >= limit && words.containsKey(text.substring(offset - length, offset))) {
          return length;
        }
      }
    }
    return single.get(text.charAt(offset - 1)) ? 1 : 0;
  }

  public V get(String word) {
    return words.get(word);
  }

  public boolean contains(String word) {
    return words.containsKey(word);
  }

  /** For pairs of characters the set of lengths, one bit each: a hash table with open addressing, at most half full. */
  private static final class Lengths {
    private final int[] pairs;
    private final long[] lengths;
    private final int mask;
    /** One bit for each place at which a pair would like to stand: small enough to stay near the processor. */
    private final long[] wanted;

    Lengths(int words) {
      int size = Integer.highestOneBit(Math.max(16, words)) * 4;
      pairs = new int[size];
      lengths = new long[size];
      mask = size - 1;
      wanted = new long[size / Long.SIZE];
    }

    void add(char first, char second, int length) {
      int home = home(first << 16 | second);
      wanted[home >>> 6] |= 1L << home;
      int at = place(first << 16 | second);
      pairs[at] = first << 16 | second;
      lengths[at] |= 1L << length;
    }

    long of(char first, char second) {
      int home = home(first << 16 | second);
      return (wanted[home >>> 6] & 1L << home) == 0 ? 0 : lengths[place(first << 16 | second)];
    }

    private int home(int pair) {
      return (pair * 0x9E3779B9 >>> 8) & mask;
    }

    /** Where the pair stands or would stand. */
    private int place(int pair) {
      int at = home(pair);
      while (lengths[at] != 0 && pairs[at] != pair) {
        at = at + 1 & mask;
      }
      return at;
    }
  }
}
