package org.reformgraph.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.reformgraph.article.Rejected;

/**
 * What a load came to.
 *
 * @param loaded articles that are new in the store
 * @param replaced articles that took the place of an older version
 * @param unchanged articles that were in the store already
 * @param rejected inputs that gave no article in the store, in the order of the input
 * @param triples number of triples written
 * @param time how long it took
 */
public record LoadReport(
    long loaded, long replaced, long unchanged, List<Rejected> rejected, long triples, Duration time) {

  public LoadReport {
    rejected = List.copyOf(rejected);
  }

  /** One line for each rejected input, {@code id TAB code TAB reason}, then one of counts. */
  public String render() {
    var text = new StringBuilder();
    for (var one : rejected) {
      text.append("rejected\t%s\t%s\t%s%n".formatted(one.id(), one.code(), one.reason().replaceAll("\\s+", " ")));
    }
    double seconds = time.toMillis() / 1000.0;
    return text.append(
            String.format(
                Locale.ROOT,
                "loaded %d, replaced %d, unchanged %d, rejected %d; %d triples in %.1f s%n",
                loaded,
                replaced,
                unchanged,
                rejected.size(),
                triples,
                seconds))
        .toString();
  }
}
