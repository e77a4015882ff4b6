package org.reformgraph.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One input (a file or a stream) and the items in it. Opened when the first item is asked for, closed after the last. */
final class Source implements Iterator<Item>, AutoCloseable {

  private final Options options;
  private final InputStream in;
  private final String name;
  private Iterator<Item> items;
  private boolean done;

  Source(Options options, InputStream in, String name) {
    this.options = options;
    this.in = new BufferedInputStream(in, Format.PREFIX);
    this.name = name;
  }

  /** An input that could not be opened. */
  Source(Options options, Rejected rejected) {
    this.options = options;
    this.in = InputStream.nullInputStream();
    this.name = rejected.id();
    this.items = Collections.<Item>singleton(rejected).iterator();
  }

  @Override
  public boolean hasNext() {
    if (done) {
      return false;
    }
    if (items == null) {
      items = open();
    }
    if (!items.hasNext()) {
      done = true;
      close();
    }
    return !done;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }

  /** A fault while closing an input that has been read changes nothing of what it gave. */
  @Override
  public void close() {
    done = true;
    try {
      in.close();
    } catch (IOException closedAnyway) {
      items = Collections.emptyIterator();
    }
  }

  private Iterator<Item> open() {
    try {
      in.mark(Format.PREFIX + 1);
      byte[] prefix = in.readNBytes(Format.PREFIX);
      in.reset();
      Format format = Format.of(prefix, name);
      return switch (format) {
        case JSON_LINES, JSON, TABLE -> rows(format, prefix);
        default -> Collections.singleton(whole(format, prefix)).iterator();
      };
    } catch (IOException e) {
      return Collections.<Item>singleton(new Rejected(name, Rejected.Code.UNREADABLE, unreadable(name, e))).iterator();
    }
  }

  /** UTF-16 can't be cut by bytes: such a file is read whole, within the limit for one article. */
  private Iterator<Item> rows(Format format, byte[] prefix) throws IOException {
    if (!Decoder.starts(prefix, 0xFF, 0xFE) && !Decoder.starts(prefix, 0xFE, 0xFF)) {
      return new Rows(options, in, name, format, prefix);
    }
    try {
      byte[] utf8 = Decoder.decode(bytes(options.maxBytes()), null).getBytes(StandardCharsets.UTF_8);
      byte[] start = Arrays.copyOf(utf8, Math.min(utf8.length, Format.PREFIX));
      return new Rows(options, new ByteArrayInputStream(utf8), name, format, start);
    } catch (Refusal refusal) {
      return Collections.<Item>singleton(refusal.rejected(name)).iterator();
    }
  }

  private Item whole(Format format, byte[] prefix) throws IOException {
    return Guard.item(
        name,
        () ->
            switch (format) {
              case EMPTY -> throw new Refusal(Rejected.Code.EMPTY, name + " has no text. Remove it, or fetch it again.");
              case BINARY ->
                  throw new Refusal(
                      Rejected.Code.BINARY,
                      name + " is " + Format.binary(prefix)
                          + ". Save the article as text, HTML, PDF or DOCX.");
              case PDF -> PdfDocument.read(bytes(options.maxDocument()), stem(name), options.maxBytes());
              case ZIP -> WordDocument.read(bytes(options.maxDocument()), stem(name), options.maxBytes());
              case HTML -> WebPage.read(bytes(options.maxBytes()), stem(name));
              default -> PlainText.read(bytes(options.maxBytes()), stem(name));
            });
  }

  private byte[] bytes(int limit) throws IOException, Refusal {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Refusal(
          Rejected.Code.TOO_LARGE,
          "%s is longer than %,d bytes, the limit for one article. Split it, or raise the limit.".formatted(name, limit));
    }
    return bytes;
  }

  /** A file's name without its extension. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return stem.isBlank() ? "article" : stem;
  }

  static String unreadable(String name, Exception e) {
    String why =
        switch (e) {
          case NoSuchFileException missing -> "There is no file " + name + ". Check the path.";
          case AccessDeniedException denied -> name + " may not be read. Give this user the permission to.";
          default -> name + " can't be read: " + e.getMessage() + ". Check the file or the disk.";
        };
    return why;
  }
}
