package org.reformgraph.text;

/**
 * A word with its part of speech.
 *
 * @param start offset of its first unit
 * @param end offset after its last unit
 * @param tag part of speech of the People's Daily set (n, v, a, d, p, c, u, m, q, t, f, ns, nr, nz, vn, w …)
 */
public record Token(int start, int end, String tag) {

  public Span span() {
    return new Span(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean tagged(String prefix) {
    return tag.startsWith(prefix);
  }

  /** A noun, or a word that stands before nouns as one of them: verbal noun, attribute, abbreviation. */
  public boolean isNominal() {
    return tag.startsWith("n") || tag.equals("vn") || tag.equals("b") || tag.equals("j");
  }

  /**
   * Whether it may be a syllable of a word that the dictionary does not know, and that falls into single characters of
   * any kind: no mark, preposition, particle, pronoun or conjunction.
   */
  public boolean mayBeSyllable() {
    return length() == 1
        && !tag.startsWith("w")
        && !tag.startsWith("p")
        && !tag.startsWith("u")
        && !tag.startsWith("r")
        && !tag.equals("c")
        && !tag.equals("cc");
  }
}
