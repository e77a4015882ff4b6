package org.reformgraph.link;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How names compare (ANNOTATION, Files): NFKC, no white space, no quotation or title marks, Latin in lower case. */
public final class Names {

  private static final Pattern DROPPED = Pattern.compile("[\\p{IsWhite_Space}“”\"'‘’「」『』《》〈〉]+");

  private Names() {}

  /** The form for display and for IRIs: marks and white space dropped, case kept. */
  public static String plain(String name) {
    return DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** The form that decides whether two names are one. */
  public static String key(String name) {
    return plain(name).toLowerCase(java.util.Locale.ROOT);
  }
}
