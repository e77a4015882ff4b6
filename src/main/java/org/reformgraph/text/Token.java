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

  public boolean tagged(String prefix) {
    return tag.startsWith(prefix);
  }
}
