package org.reformgraph.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reformgraph.article.Rejected;
import org.reformgraph.store.Stored;

/** Counts what became of the input, from all threads of a load. */
final class Tally {

  private record Placed(long place, Rejected rejected) {}

  private final Progress progress;
  private final List<Placed> rejected = new ArrayList<>();
  private Stored stored = Stored.NOTHING;
  private long unchanged;

  Tally(Progress progress) {
    this.progress = progress;
  }

  synchronized void rejected(long place, Rejected why) {
    rejected.add(new Placed(place, why));
    tell();
  }

  synchronized void unchanged() {
    unchanged++;
    tell();
  }

  synchronized void stored(Stored more) {
    stored = stored.plus(more);
    tell();
  }

  synchronized long written() {
    return stored.added() + stored.replaced();
  }

  synchronized LoadReport report(Duration time) {
    var inOrder =
        rejected.stream().sorted(Comparator.comparingLong(Placed::place)).map(Placed::rejected).toList();
    return new LoadReport(stored.added(), stored.replaced(), unchanged, inOrder, stored.triples(), time);
  }

  private void tell() {
    progress.at(stored.added() + stored.replaced() + unchanged + rejected.size(), stored.triples());
  }
}
