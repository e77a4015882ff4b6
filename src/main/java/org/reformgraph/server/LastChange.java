package org.reformgraph.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.reformgraph.store.Commit;

/**
 * When the data last changed, as far as this server knows: when it first saw the present state, at the earliest when
 * it was started. Never before the change itself, so that a client never takes something old for new.
 */
final class LastChange {

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private Commit seen;
  private Instant since = start;

  /** The time for a state that a read transaction sees. */
  synchronized Instant of(Commit state) {
    if (seen == null) {
      seen = state;
    } else if (!state.equals(seen) && !(state.database() == seen.database() && state.version() < seen.version())) {
      seen = state;
      since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
    return since;
  }
}
