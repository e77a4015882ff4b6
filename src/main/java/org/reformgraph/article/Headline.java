package org.reformgraph.article;

import java.util.Objects;

/**
 * One headline of a report's table of contents ({@code - 26版 A:… B:…}): the announcement of one reform case.
 *
 * @param page page of the newspaper, as printed before 版
 * @param ordinal place among the headlines of that page, from 1
 * @param text the whole headline, as printed
 * @param subject whose reform it is: what stands before the colon, or null where there is none
 * @param title what stands after the subject
 * @param start offset of the headline in the article's body
 * @param end offset after its last character
 */
public record Headline(
    String page, int ordinal, String text, String subject, String title, int start, int end) {

  public Headline {
    Objects.requireNonNull(page);
    Objects.requireNonNull(text);
    Objects.requireNonNull(title);
  }
}
