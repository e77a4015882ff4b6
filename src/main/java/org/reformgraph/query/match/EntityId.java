package org.reformgraph.query.match;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.reformgraph.graph.Iris;

/**
 * Identifiers for clients that put them into URLs as they are: {@code district-330110}, {@code institution-杭州市数据局}.
 * OpenRefine encodes neither slash nor question mark, so every character but letters, digits and the hyphen is written
 * as an underscore and the two hexadecimal digits of each of its bytes.
 */
final class EntityId {

  private EntityId() {}

  /** Of an IRI that names an entity of one of the kinds. */
  static Optional<String> of(Iris iris, String iri) {
    return iris.named(iri)
        .flatMap(named -> EntityKind.of(named.type()).map(kind -> kind.word() + "-" + escaped(named.key())));
  }

  private static String escaped(String key) {
    var id = new StringBuilder(key.length());
    key.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-') {
                id.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  id.append("_%02x".formatted(b));
                }
              }
            });
    return id.toString();
  }
}
