package org.reformgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads articles: from a file of any format known here, from a folder of such files, or from a stream. What gives no
 * article gives a {@link Rejected}; nothing here throws for bad content. Reading is lazy and holds one article at a
 * time, so that inputs of any size and number pass through; the stream is sequential and must be closed.
 *
 * <p>The format is told by the content; the extension only where the content leaves it open (CSV, JSON, Markdown).
 * Bodies keep the text as published, with line ends written {@code \n}, without a byte order mark, and without the
 * front matter and the blank lines after it.
 */
public final class Articles {

  private final Options options;

  public Articles(Options options) {
    this.options = options;
  }

  /** What a file, or each file of a folder in sorted order, holds. A file that is named is always tried. */
  public Stream<Item> read(Path path) {
    Iterator<Item> items = Files.isDirectory(path) ? new Folder(path, this::open) : open(path);
    return stream(items);
  }

  /** What a stream holds; {@code name} stands for the file's name in ids and messages. The caller closes the stream. */
  public Stream<Item> read(InputStream in, String name) {
    return stream(new Source(options, in, name));
  }

  private Source open(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return new Source(options, Files.newInputStream(file), name);
    } catch (IOException | SecurityException e) {
      return new Source(options, new Rejected(name, Rejected.Code.UNREADABLE, Source.unreadable(file.toString(), e)));
    }
  }

  private static Stream<Item> stream(Iterator<Item> items) {
    Stream<Item> stream =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false);
    return items instanceof AutoCloseable closeable ? stream.onClose(() -> close(closeable)) : stream;
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("Closing an input failed", e);
    }
  }

  /** All items of a small input, for callers that need no stream. */
  public List<Item> all(Path path) {
    try (Stream<Item> items = read(path)) {
      return items.toList();
    }
  }
}
