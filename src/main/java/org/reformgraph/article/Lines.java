package org.reformgraph.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Printed lines joined to paragraphs again. A line goes on in the next if it fills its column (nine tenths of the usual
 * width of a full line) and the next does not begin a paragraph, by its mark or its indent. Between Chinese characters
 * nothing is put at the joint; between words a blank, a hyphen at the end of a line is dropped.
 */
final class Lines {

  private Lines() {}

  /** The text, a blank line between paragraphs; {@code mark} stands before a line that was set as a new paragraph. */
  static String join(List<String> lines, char mark) {
    int full = fullWidth(lines);
    StringBuilder text = new StringBuilder();
    boolean open = false;
    for (String raw : lines) {
      String marked = raw.indexOf(mark) >= 0 ? raw.replace(String.valueOf(mark), "") : raw;
      String line = Width.strip(marked);
      if (line.isEmpty()) {
        continue;
      }
      boolean indented = raw.indexOf(mark) >= 0 || marked.startsWith("\u3000\u3000") || marked.startsWith("    ");
      boolean begins = !open || indented && endsParagraph(text);
      if (begins) {
        text.append(text.isEmpty() ? "" : "\n\n");
      } else {
        joint(text, line.codePointAt(0));
      }
      text.append(line);
      open = width(line) * 10 >= full * 9;
    }
    return text.toString();
  }

  /** A page's lines without a page number alone in the first or last one. */
  static List<String> withoutPageNumbers(List<String> page) {
    List<String> lines = new ArrayList<>(page);
    String number = "[\\s\\u2029]*(?:[-—–·]\\s*)?(?:第\\s*)?[0-9]{1,4}(?:\\s*/\\s*[0-9]{1,4})?(?:\\s*页)?(?:\\s*[-—–·])?\\s*";
    if (lines.size() > 1 && lines.getLast().matches(number)) {
      lines.removeLast();
    }
    if (lines.size() > 1 && lines.getFirst().matches(number)) {
      lines.removeFirst();
    }
    return lines;
  }

  /** A new paragraph inside a sentence is a column's or a page's break. */
  private static boolean endsParagraph(StringBuilder text) {
    return text.isEmpty() || "。!?;:”\"』」…)".indexOf(Width.fold(text.charAt(text.length() - 1))) >= 0;
  }

  private static void joint(StringBuilder text, int next) {
    int last = text.codePointBefore(text.length());
    if (last == '-' && Character.isLowerCase(next)) {
      text.setLength(text.length() - 1);
    } else if (isLatin(last) && isLatin(next)) {
      text.append(' ');
    }
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && Character.isLetterOrDigit(c) && !(c >= '0' && c <= '9') || c == ',' || c == '.';
  }

  /** The width that nine in ten lines do not pass. */
  private static int fullWidth(List<String> lines) {
    int[] widths = lines.stream().mapToInt(Lines::width).sorted().toArray();
    return widths.length == 0 ? 0 : widths[Math.min(widths.length - 1, widths.length * 9 / 10)];
  }

  /** In half-width columns. */
  private static int width(String line) {
    return Arrays.stream(line.strip().codePoints().toArray()).map(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
