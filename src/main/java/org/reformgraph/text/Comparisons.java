package org.reformgraph.text;

import java.util.regex.Pattern;

/** Tells a time that something is compared with (比2019年底, 较去年同期, 与2020年相比) from the time it holds for. */
final class Comparisons {

  private static final Pattern BEFORE =
      Pattern.compile("(?:比|较|超|比起|较之|相比|相较|相较于|相比于|对比|高于|低于|优于|多于|少于)$");
  private static final Pattern AFTER = Pattern.compile("(?:同期|的?水平)?(?:相比|比较|持平|比[,、])");

  private Comparisons() {}

  static boolean isYardstick(String text, int start, int end) {
    if (BEFORE.matcher(text).region(Math.max(0, start - 3), start).find()) {
      return true;
    }
    boolean beside = start > 0 && "与同和跟".indexOf(text.charAt(start - 1)) >= 0;
    return beside && AFTER.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether the character before digits makes them part of a longer number, a clock time or a word. */
  static boolean isNumberPart(String text, int i) {
    char c = text.charAt(i);
    boolean clock = c == ':' && i > 0 && Character.isDigit(text.charAt(i - 1));
    return c >= '0' && c <= '9' || c == '.' || clock || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
