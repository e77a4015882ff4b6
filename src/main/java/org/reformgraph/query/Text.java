package org.reformgraph.query;

import java.util.Objects;

/**
 * Words for people in both languages of the project.
 *
 * @param en English
 * @param zh Chinese
 */
public record Text(String en, String zh) {

  public Text {
    Objects.requireNonNull(en);
    Objects.requireNonNull(zh);
  }

  /** The words in a language given as a BCP 47 tag; English for all but Chinese. */
  public String in(String language) {
    return language.equals("zh") || language.startsWith("zh-") ? zh : en;
  }
}
