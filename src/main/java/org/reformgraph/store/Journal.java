package org.reformgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that names, durably and before anything is written, the graphs whose text a transaction may change. TDB2
 * recovers from a kill by its own journal, but Lucene commits beside it: whatever this file still names when the
 * store is opened next may differ between the two and is indexed anew. Not safe for two threads at once.
 */
final class Journal {

  /** Stands for every graph. */
  static final String ALL = "*";

  private static final String END = ".";

  private final Path file;
  private final Set<String> doubtful = new TreeSet<>();

  Journal(Path file) {
    this.file = file;
  }

  /** The graphs of transactions that may not have come to their end; {@link #ALL} among them for all graphs. */
  Set<String> pending() {
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        return Set.of();
      }
      List<String> lines = Files.readAllLines(file);
      // A list that was cut off names too little.
      return lines.getLast().equals(END) ? new TreeSet<>(lines.subList(0, lines.size() - 1)) : Set.of(ALL);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Names the graphs that the transaction about to write may change; returns when that is on the disk. */
  void open(Collection<String> graphs) {
    var all = new TreeSet<>(graphs);
    all.addAll(doubtful);
    write(all);
  }

  /** The transaction was committed or rolled back, in both places. */
  void close() {
    write(doubtful);
  }

  /** The transaction ended in an error: its graphs stay named until the store is opened next. */
  void keep(Collection<String> graphs) {
    doubtful.addAll(graphs);
  }

  private void write(Set<String> graphs) {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(0);
      if (!graphs.isEmpty()) {
        var text = String.join("\n", graphs) + "\n" + END + "\n";
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private StoreException refused(IOException e) {
    return new StoreException(
        StoreException.Code.IO,
        "the store's journal can't be read or written: " + file + " (" + e.getMessage()
            + "); check the disk's free space and the folder's owner",
        e);
  }
}
