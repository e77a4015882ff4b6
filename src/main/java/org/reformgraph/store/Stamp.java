package org.reformgraph.store;

import java.util.Objects;

/**
 * What an article in the store was read from and by: when both are the same again, reading it again changes nothing.
 *
 * @param content hash of the article, {@link org.reformgraph.graph.ContentHash}
 * @param version version of the extractor
 */
public record Stamp(String content, String version) {

  public Stamp {
    Objects.requireNonNull(content);
    Objects.requireNonNull(version);
  }
}
