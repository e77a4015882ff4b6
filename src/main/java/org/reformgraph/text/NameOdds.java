package org.reformgraph.text;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;

/**
 * How likely characters are a Chinese person's name, and how likely they are ordinary words: natural logarithms of
 * probabilities, from the counts that HanLP's dictionaries hold (family names, given names by place, words beside names,
 * words). One name model and one word model, so that the two readings of the same characters can be compared (Sun, Gao
 * and others: class-based language models for Chinese words).
 */
public final class NameOdds {

  /** About as many words as were counted for the dictionary: its 的 is one word in twenty. */
  private static final double WORDS = 1.1e6;
  /** Share of names among the words of a text. */
  private static final double NAME = Math.log(0.012);
  /** What a character costs that was never seen in its place. */
  private static final double UNSEEN = 0.3;
  /** A family name of two characters that the dictionary does not count. */
  private static final int COMPOUND = 60;

  private static final char FIRST = '\u4e00';
  private static final int SIZE = 0x9fa6 - FIRST;

  private NameOdds() {}

  /** The counts by character, read once. */
  private static final class Counts {
    static final int[] FAMILY = new int[SIZE];
    static final int[] FIRST_GIVEN = new int[SIZE];
    static final int[] LAST_GIVEN = new int[SIZE];
    static final int[] ONLY_GIVEN = new int[SIZE];
    static final double NAMES;
    static final double LONG_NAMES;

    static {
      long names = 0;
      long longer = 0;
      for (int i = 0; i < SIZE; i++) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf((char) (FIRST + i)));
        if (item != null) {
          FAMILY[i] = count(item, NR.B);
          FIRST_GIVEN[i] = count(item, NR.C);
          LAST_GIVEN[i] = count(item, NR.D);
          ONLY_GIVEN[i] = count(item, NR.E);
          names += FAMILY[i];
          longer += LAST_GIVEN[i];
        }
      }
      NAMES = names;
      LONG_NAMES = longer;
    }
  }

  private static int count(EnumItem<NR> item, NR label) {
    return item != null && item.containsLabel(label) ? item.getFrequency(label) : 0;
  }

  /** Reads the counts, which the first question would do otherwise. */
  static void prepare() {
    name("王明", 0, 1, 2);
    before("记者");
  }

  /**
   * Of a name in the text: a family name and one or two characters.
   *
   * @param family length of the family name
   */
  public static double name(String text, int start, int family, int end) {
    double first = Math.log((family == 1 ? of(Counts.FAMILY, text.charAt(start)) : COMPOUND) / Counts.NAMES);
    int given = start + family;
    if (end - given == 1) {
      return NAME + first + Math.log(of(Counts.ONLY_GIVEN, text.charAt(given)) / Counts.NAMES);
    }
    return NAME
        + first
        + Math.log(of(Counts.FIRST_GIVEN, text.charAt(given)) / Counts.NAMES)
        + Math.log(of(Counts.LAST_GIVEN, text.charAt(given + 1)) / Counts.LONG_NAMES);
  }

  private static double of(int[] counts, char c) {
    int i = c - FIRST;
    return (i >= 0 && i < SIZE ? counts[i] : 0) + UNSEEN;
  }

  /** Of the likeliest words that make up the characters, at most a handful of them. */
  public static double words(String text, int start, int end) {
    double[] best = new double[end - start + 1];
    for (int to = 1; to < best.length; to++) {
      best[to] = best[to - 1] + word(text.substring(start + to - 1, start + to));
      for (int from = Math.max(0, to - 4); from < to - 1; from++) {
        String word = text.substring(start + from, start + to);
        if (CoreDictionary.contains(word)) {
          best[to] = Math.max(best[to], best[from] + word(word));
        }
      }
    }
    return best[end - start];
  }

  /** Of one word. */
  public static double word(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return Math.log(((known == null ? 0 : known.totalFrequency) + UNSEEN) / WORDS);
  }

  /** What a word right before says for a name: the logarithm of how much oftener it stands there than elsewhere. */
  public static double before(String word) {
    return beside(word, NR.K);
  }

  /** What a word right after says for a name. */
  public static double after(String word) {
    return beside(word, NR.L);
  }

  private static double beside(String word, NR label) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    double expected = (known == null ? 0 : known.totalFrequency) * Counts.NAMES / WORDS;
    return Math.log((count(PersonDictionary.dictionary.get(word), label) + 2) / (expected + 2));
  }

  /** Whether the character is one that foreign names are written with (克 尔 斯). */
  public static boolean foreign(char c) {
    return TranslatedPersonDictionary.containsKey(String.valueOf(c));
  }

  /** Whether the whole is a foreign name of the dictionary. */
  public static boolean foreignName(String word) {
    return word.length() > 1 && TranslatedPersonDictionary.containsKey(word);
  }
}
