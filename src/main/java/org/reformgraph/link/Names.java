package org.reformgraph.link;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How names compare (ANNOTATION, Files): NFKC, no white space, no quotation or title marks, Latin in lower case. */
public final class Names {

  private static final Pattern DROPPED = Pattern.compile("[\\p{IsWhite_Space}“”\"'‘’「」『』《》〈〉]+");

  private Names() {}

  /** The form for display and for IRIs: marks and white space dropped, case kept. */
  public static String plain(String name) {
    if (isPlain(name)) {
      return name;
    }
    return DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Chinese characters and ASCII letters and digits only, as most names are: these stay as they are. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 0x4E00 && c <= 0x9FFF || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  /** The form that decides whether two names are one. */
  public static String key(String name) {
    return plain(name).toLowerCase(java.util.Locale.ROOT);
  }
}
