package org.reformgraph.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One article as published. What the source does not tell is null (or empty), never guessed.
 *
 * @param id stable id, from the metadata or the file's name stem
 * @param title headline, or null
 * @param published day of publication, or null
 * @param publisher newspaper or body, or null
 * @param page page of a newspaper ({@code 26}, {@code A03}), or null
 * @param authors bylines
 * @param report title of the report or series it belongs to, or null
 * @param district GB/T 2260 code the publisher filed it under, or null
 * @param url where it was published, or null
 * @param language BCP 47 tag ({@code zh}, {@code zh-Hant})
 * @param sources where a text written for this project took its facts from
 * @param brief true for a text that is not the publisher's own
 * @param body the text as published; all offsets of the project count its UTF-16 units
 */
public record Article(
    String id,
    String title,
    LocalDate published,
    String publisher,
    String page,
    List<String> authors,
    String report,
    String district,
    String url,
    String language,
    List<Source> sources,
    boolean brief,
    String body)
    implements Item {

  /**
   * A source of facts.
   *
   * @param url its address
   * @param facts which facts were taken from it, or null
   */
  public record Source(String url, String facts) {}

  public Article {
    if (Objects.requireNonNull(id).isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    Objects.requireNonNull(body);
    language = language == null ? "zh" : language;
    authors = List.copyOf(authors);
    sources = List.copyOf(sources);
  }

  /** An article of which only the text is known. */
  public static Article of(String id, String body) {
    return new Article(
        id, null, null, null, null, List.of(), null, null, null, "zh", List.of(), false, body);
  }

  /** The same article with this publication date. */
  public Article withPublished(LocalDate date) {
    return new Article(
        id, title, date, publisher, page, authors, report, district, url, language, sources, brief, body);
  }
}
