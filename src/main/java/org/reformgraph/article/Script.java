package org.reformgraph.article;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** What a text is written in: whether it is Chinese at all, and in which characters. */
final class Script {

  private Script() {}

  /**
   * Why the text is not Chinese, or null if it is. Chinese: at least two Han characters, a tenth of all letters, and
   * neither kana nor hangul in the numbers of Japanese and Korean prose (a tenth of the Han characters).
   */
  static String fault(String text) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      letters++;
      switch (UnicodeScript.of(c)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        default -> { }
      }
    }
    if (kana * 10 > han && kana > 1) {
      return "The text is Japanese (" + kana + " kana beside " + han + " Han characters).";
    }
    if (hangul * 10 > han && hangul > 1) {
      return "The text is Korean (" + hangul + " hangul beside " + han + " Han characters).";
    }
    if (han < 2 || han * 10 < letters) {
      return "The text is not Chinese (" + han + " Han characters among " + letters + " letters).";
    }
    return null;
  }

  /**
   * {@code zh-Hant} if more characters stand only in Big5 (the standard of traditional script) than only in GB 2312
   * (that of simplified), else {@code zh}. The two character sets serve as the list of what is written in one script
   * alone, so that no list has to be kept here.
   */
  static String language(String text) {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    int balance = 0;
    int end = Math.min(text.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 && c <= 0x9FFF) {
        boolean inSimplified = simplified.canEncode(c);
        boolean inTraditional = traditional.canEncode(c);
        balance += inTraditional && !inSimplified ? 1 : inSimplified && !inTraditional ? -1 : 0;
      }
    }
    return balance > 0 ? "zh-Hant" : "zh";
  }
}
