package org.reformgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;

/**
 * Bytes to text, strictly: what does not decode is refused with its byte offset, never replaced. A byte order mark
 * decides; else UTF-8 if it is valid (by chance it hardly ever is); else the encoding the page declares; else GB18030
 * (with GBK and GB 2312 in it), if what comes out reads like Chinese: nearly any bytes are valid GB18030.
 */
final class Decoder {

  static final Charset GB18030 = Charset.forName("GB18030");

  /** Labels that pages bear by mistake or default, and that would decode anything. */
  private static final Set<String> MEANINGLESS =
      Set.of("iso-8859-1", "windows-1252", "us-ascii", "x-user-defined", "utf-16", "utf-16le", "utf-16be");

  private Decoder() {}

  /**
   * The text of a whole file.
   *
   * @param declared label of the encoding that the file itself names, or null
   */
  static String decode(byte[] bytes, String declared) throws Refusal {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return strict(bytes, 0, charset(bytes, declared));
  }

  /** The encoding of bytes that bear no mark; UTF-8 where none fits, whose first fault then is the one to report. */
  static Charset charset(byte[] bytes, String declared) {
    if (valid(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    Charset named = named(declared);
    if (named != null && !named.equals(GB18030) && !named.equals(StandardCharsets.UTF_8)) {
      return named;
    }
    return valid(bytes, GB18030) && readsLikeChinese(new String(bytes, GB18030)) ? GB18030 : StandardCharsets.UTF_8;
  }

  /** The text from an offset on, in this encoding. */
  static String strict(byte[] bytes, int from, Charset charset) throws Refusal {
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 2);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new Refusal(
          Rejected.Code.ENCODING,
          "Byte %d (0x%02X) is not valid %s, and the text as a whole is no other encoding known here. Save it as UTF-8."
              .formatted(in.position(), bytes[Math.min(in.position(), bytes.length - 1)] & 0xFF, charset.name()));
    }
    return out.flip().toString();
  }

  private static boolean valid(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isOverflow()) {
        return !result.isError();
      }
      out.clear();
    }
  }

  /**
   * Whether nine in ten characters beyond ASCII are of those that GB 2312 or the first plane of Big5 hold: all of modern
   * text but the rare ones. UTF-8 with a fault, or noise, read as GB18030 gives others for the most part.
   */
  private static boolean readsLikeChinese(String text) {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    Charset traditional = Charset.forName("Big5");
    int common = 0;
    int all = 0;
    for (int i = 0; i < text.length() && all < 20_000; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        all++;
        common += simplified.canEncode(c) || isFrequent(String.valueOf(c).getBytes(traditional)) ? 1 : 0;
      }
    }
    return common * 10 >= all * 9;
  }

  /** The 5401 frequent characters of Big5 have first bytes A4 to C6. */
  private static boolean isFrequent(byte[] big5) {
    return big5.length == 2 && (big5[0] & 0xFF) >= 0xA4 && (big5[0] & 0xFF) <= 0xC6;
  }

  private static Charset named(String label) {
    if (label == null || MEANINGLESS.contains(label.toLowerCase(Locale.ROOT))) {
      return null;
    }
    if (label.toLowerCase(Locale.ROOT).matches("gb.*|x-gbk|hz-gb-2312|cp936")) {
      return GB18030;
    }
    try {
      return Charset.forName(label);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static boolean starts(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
