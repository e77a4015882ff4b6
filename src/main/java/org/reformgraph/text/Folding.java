package org.reformgraph.text;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.text.Normalizer;

/**
 * Folds a text for matching, one UTF-16 unit for one, so that every offset of the folded text is an offset of the
 * text as published: full-width letters, digits and punctuation to half-width (NFKC where it yields one unit),
 * traditional characters to simplified, corner brackets to quotation marks, every kind of space to U+0020.
 *
 * <p>The table of characters is made once. Traditional forms come from HanLP's character table; a character it maps
 * to more than one simplified form keeps the commonest.
 */
public final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[text.charAt(i)];
    }
    return new String(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = folded((char) c);
    }
    table['「'] = table['『'] = table['﹃'] = table['﹁'] = '“';
    table['」'] = table['』'] = table['﹄'] = table['﹂'] = '”';
    table['〈'] = '《';
    table['〉'] = '》';
    table['～'] = table['〜'] = table['∼'] = '~';
    table['－'] = table['–'] = table['―'] = '—';
    table['·'] = table['•'] = table['・'] = '·';
    // Some forms lead to a variant that folds again (U+2329 to 〈 to 《): folding twice must change nothing.
    for (int c = 0; c < table.length; c++) {
      table[c] = table[table[table[c]]];
    }
    return table;
  }

  private static char folded(char c) {
    if (c == '\n') {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c < 0x80 || Character.isSurrogate(c) || c == '。' || c == '…') {
      return c;
    }
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    char one = normal.length() == 1 ? normal.charAt(0) : c;
    if (one <= '9' && one >= '0' && !Character.isDigit(c)) {
      // ² and ① number nothing that can be counted.
      return c;
    }
    boolean ideograph = Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN && one != '〇';
    return ideograph ? CharTable.convert(one) : one;
  }
}
