package org.reformgraph.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The format of an input, told by its first bytes. */
enum Format {
  EMPTY,
  BINARY,
  PDF,
  /** A ZIP archive; a Word document is one. */
  ZIP,
  HTML,
  /** One object a line. */
  JSON_LINES,
  /** One object or an array of objects over several lines. */
  JSON,
  TABLE,
  /** Plain text or Markdown. */
  TEXT;

  /** How many bytes are looked at. */
  static final int PREFIX = 1 << 16;

  private record Magic(String name, int[] bytes) {}

  private static final List<Magic> MAGIC =
      List.of(
          magic("a PNG picture", 0x89, 'P', 'N', 'G'),
          magic("a JPEG picture", 0xFF, 0xD8, 0xFF),
          magic("a GIF picture", 'G', 'I', 'F', '8'),
          magic("a RIFF file (picture, sound or film)", 'R', 'I', 'F', 'F'),
          magic("a TIFF picture", 'I', 'I', '*', 0),
          magic("a gzip archive", 0x1F, 0x8B),
          magic("a RAR archive", 'R', 'a', 'r', '!'),
          magic("a 7-Zip archive", '7', 'z', 0xBC, 0xAF),
          magic("an xz archive", 0xFD, '7', 'z', 'X', 'Z'),
          magic("a bzip2 archive", 'B', 'Z', 'h'),
          magic("an old Office file (.doc, .xls, .ppt)", 0xD0, 0xCF, 0x11, 0xE0),
          magic("a Rich Text file", '{', '\\', 'r', 't', 'f'),
          magic("a program (ELF)", 0x7F, 'E', 'L', 'F'),
          magic("a program (Windows)", 'M', 'Z', 0x90, 0),
          magic("a Java class file", 0xCA, 0xFE, 0xBA, 0xBE),
          magic("an SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'));

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?:<\\?xml[^>]*+>\\s*+)?+<(?:!doctype\\s+html|html|head|body|meta|title|div|p|article|section|h[1-6]|table|script|style|span|link|center|font)[\\s>/].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_LATER =
      Pattern.compile(".*(?:<html[\\s>].*<body[\\s>]|<!doctype html).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_START = Pattern.compile("\\s*+\\[?+\\s*+\\{\\s*+[\"}].*|\\s*+\\[\\s*+\\]\\s*+", Pattern.DOTALL);

  /** The format of an input with this beginning (the whole of it if shorter than {@link #PREFIX}). */
  static Format of(byte[] prefix, String name) {
    String ascii = new String(prefix, StandardCharsets.ISO_8859_1);
    if (ascii.isBlank() && !ascii.contains("\0")) {
      return EMPTY;
    }
    if (ascii.substring(0, Math.min(ascii.length(), 1024)).contains("%PDF-")) {
      return PDF;
    }
    if (Decoder.starts(prefix, 'P', 'K', 3, 4)) {
      return ZIP;
    }
    if (binary(prefix) != null) {
      return BINARY;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String start = ascii.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").replace("\0", "");
    if (HTML_START.matcher(withoutComments(start)).matches() || extension.startsWith("htm") && HTML_LATER.matcher(start).matches()) {
      return HTML;
    }
    boolean json = extension.matches("json|jsonl|ndjson|jsonlines");
    if (JSON_START.matcher(start).matches() || json && !extension.equals("json")) {
      return json(start);
    }
    return extension.matches("csv|tsv|tab") || Table.isTable(prefix) ? TABLE : TEXT;
  }

  /** Which format that is no text begins with these bytes, or null. */
  static String binary(byte[] prefix) {
    for (Magic magic : MAGIC) {
      if (Decoder.starts(prefix, magic.bytes)) {
        return magic.name;
      }
    }
    boolean wide = Decoder.starts(prefix, 0xFF, 0xFE) || Decoder.starts(prefix, 0xFE, 0xFF);
    int controls = 0;
    for (int i = 0; i < prefix.length; i++) {
      int b = prefix[i] & 0xFF;
      if (b == 0 && !wide) {
        return "no text (a zero byte at " + i + ")";
      }
      controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
    }
    return !wide && controls * 20 > prefix.length ? "no text (" + controls + " control characters at its beginning)" : null;
  }

  /** From the first thing on that is neither white space nor a comment of HTML. */
  private static String withoutComments(String start) {
    String rest = start.stripLeading();
    while (rest.startsWith("<!--") && rest.contains("-->")) {
      rest = rest.substring(rest.indexOf("-->") + 3).stripLeading();
    }
    return rest;
  }

  /** Lines, unless an array opens or the first object goes on over its line. */
  private static Format json(String start) {
    String text = start.strip();
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    if (text.startsWith("[")) {
      return JSON;
    }
    boolean closed = first.endsWith("}") || end < 0;
    boolean nextOpens = end > 0 && text.substring(end).strip().startsWith("{");
    return closed || nextOpens ? JSON_LINES : JSON;
  }

  private static Magic magic(String name, int... bytes) {
    return new Magic(name, bytes);
  }
}
