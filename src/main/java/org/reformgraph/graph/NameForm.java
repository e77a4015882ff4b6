package org.reformgraph.graph;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reformgraph.text.Folding;

/**
 * Forms of a name by which two spellings of it are found to be one: packages right of {@code graph} compare names
 * only through this class, so that they fold as the articles' texts were folded.
 */
public final class NameForm {

  private NameForm() {}

  /**
   * Letters and digits alone, simplified, half-width and in lower case: {@code 「餘杭區」} and {@code 余杭区} are one. A
   * name without a letter or digit has none.
   */
  public static String plain(String name) {
    var folded = Folding.fold(name.strip());
    var plain = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The syllables of a plain name without tones: what two names have in common that were confused by ear or keyboard. */
  public static String sound(String plain) {
    return PinyinDictionary.convertToPinyin(plain, true).stream()
        .map(Pinyin::getPinyinWithoutTone)
        .collect(Collectors.joining(" "));
  }
}
