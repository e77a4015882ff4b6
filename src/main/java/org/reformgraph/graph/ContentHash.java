package org.reformgraph.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.reformgraph.article.Article;

/**
 * SHA-256 over all fields of an article, in lower-case hex: equal for equal articles, so that an unchanged one need not
 * be read again. Each field is preceded by its length, so that no two articles give the same bytes.
 */
public final class ContentHash {

  private ContentHash() {}

  /** The value of {@code schema:sha256} in the article's graph. */
  public static String of(Article article) {
    MessageDigest sha256 = sha256();
    add(sha256, article.id());
    add(sha256, article.title());
    add(sha256, Objects.toString(article.published(), null));
    add(sha256, article.publisher());
    add(sha256, article.page());
    add(sha256, Integer.toString(article.authors().size()));
    article.authors().forEach(author -> add(sha256, author));
    add(sha256, article.report());
    add(sha256, article.district());
    add(sha256, article.url());
    add(sha256, article.language());
    add(sha256, Integer.toString(article.sources().size()));
    for (Article.Source source : article.sources()) {
      add(sha256, source.url());
      add(sha256, source.facts());
    }
    add(sha256, Boolean.toString(article.brief()));
    add(sha256, article.body());
    return HexFormat.of().formatHex(sha256.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Feeds one field; null differs from the empty text. */
  static void add(MessageDigest digest, String field) {
    byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
    digest.update(bytes);
  }
}
