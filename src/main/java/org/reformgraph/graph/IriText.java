package org.reformgraph.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * One path segment of an IRI, to and from text. Kept as they are: unreserved characters of RFC 3986 and the Chinese
 * (and other) characters that RFC 3987 calls {@code ucschar}; all else is percent-encoded from UTF-8. Text is in NFC.
 */
final class IriText {

  private static final String QUOTES = "“”‘’\"'「」『』《》〈〉";
  private static final String HEX = "0123456789ABCDEF";

  private IriText() {}

  /** A name as used in an IRI: NFC, without white space and quotation marks. */
  static String name(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !isSpace(c) && QUOTES.indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    // Two characters that a dropped one kept apart may compose.
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  static String encode(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.isEmpty()) {
      throw new IllegalArgumentException("nothing to make an IRI from: the name has no characters");
    }
    // A segment of dots alone would be resolved away.
    if (composed.equals(".") || composed.equals("..")) {
      return composed.replace(".", "%2E");
    }
    StringBuilder segment = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              if (isKept(c)) {
                segment.appendCodePoint(c);
              } else {
                appendEncoded(segment, c);
              }
            });
    return segment.toString();
  }

  /** The text that a segment encodes; null where it is not well-formed. */
  static String decode(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    ByteBuffer bytes = ByteBuffer.allocate(segment.length() * 3);
    for (int i = 0; i < segment.length(); ) {
      int c = segment.codePointAt(i);
      if (c == '%') {
        int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(segment.charAt(i + 2), 16) : -1;
        if (low < 0) {
          return null;
        }
        bytes.put((byte) (high * 16 + low));
        i += 3;
      } else {
        bytes.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
      }
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static void appendEncoded(StringBuilder segment, int c) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      segment.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }

  private static boolean isKept(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
    // Formatting characters are forbidden by RFC 3987 4.1; unassigned and private ones have no fixed meaning.
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c >= 0xA0 && !(c >= 0xFFF0 && c <= 0xFFFF) && !(c >= 0xE0000 && c <= 0xE0FFF);
    };
  }
}
