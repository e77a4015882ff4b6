package org.reformgraph.extract;

import java.util.Locale;

/** The four levels of China's administrative divisions that GB/T 2260 and GB/T 10114 code, the highest first. */
public enum Level {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP;

  /** As in the gazetteer's files and in {@code rg:level}: {@code county}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that {@link #word()}; IllegalArgumentException for any other. */
  public static Level of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
