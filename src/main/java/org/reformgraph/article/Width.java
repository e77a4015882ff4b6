package org.reformgraph.article;

/**
 * Full-width Latin letters, digits and punctuation (U+FF01–FF5E) and the ideographic space written half-width, one
 * character for one, so that patterns need one form and offsets stay.
 */
final class Width {

  private Width() {}

  static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }

  static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' || c == '\u00A0' ? ' ' : c;
  }
}
