package org.reformgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
    return readsLikeGb(bytes) && valid(bytes, GB18030) ? GB18030 : StandardCharsets.UTF_8;
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
   * Whether two-byte characters stand mostly in the part that GB 2312 defines (symbols A1–A9, Han B0–F7, second byte
   * from A1), where all but the rare characters of modern text are. UTF-8 read as GBK, or noise, falls outside.
   */
  private static boolean readsLikeGb(byte[] bytes) {
    int inside = 0;
    int outside = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int trail = bytes[i + 1] & 0xFF;
      boolean four = trail >= 0x30 && trail <= 0x39;
      boolean core = trail >= 0xA1 && (lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xF7);
      inside += core ? 1 : 0;
      outside += core || four ? 0 : 1;
      i += four ? 3 : 1;
    }
    return inside > 0 && inside >= 9 * outside;
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
