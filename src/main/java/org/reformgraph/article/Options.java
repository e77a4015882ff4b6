package org.reformgraph.article;

import java.util.Map;

/**
 * How articles are read.
 *
 * @param maxBytes the longest text of one article, in bytes of the input (a text file, a line of JSON Lines, a row of
 *     a table) and in characters of what a document format gives; longer ones are rejected, not cut
 * @param maxDocument the longest PDF or Word file in bytes; more than {@code maxBytes}, since these hold pictures
 * @param columns which column of a table, or key of a JSON object, holds which metadata key ({@code 全文 → body}); goes
 *     before the names known in any case, see {@link Metadata}
 */
public record Options(int maxBytes, int maxDocument, Map<String, String> columns) {

  private static final int MEBIBYTE = 1 << 20;

  public Options {
    if (maxBytes < 1 || maxDocument < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
    columns = Map.copyOf(columns);
    for (String key : columns.values()) {
      if (!Metadata.KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "no metadata key '" + key + "'; known are " + String.join(", ", Metadata.KEYS));
      }
    }
  }

  /** 16 MiB of text, documents of 64 MiB, columns by their usual names. */
  public static Options standard() {
    return new Options(16 * MEBIBYTE, 64 * MEBIBYTE, Map.of());
  }

  /** The same limits with these columns (name in the file → metadata key). */
  public Options withColumns(Map<String, String> names) {
    return new Options(maxBytes, maxDocument, names);
  }
}
