package org.reformgraph.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The articles of a file that holds one a record: JSON Lines, a JSON array, a table. One record is in memory at a time.
 * The encoding is settled by the first record that is not plain ASCII; a record with faults gives a {@link Rejected}
 * with its line, and the next ones are read.
 */
final class Rows implements Iterator<Item> {

  private final Options options;
  private final String name;
  private final Pieces pieces;
  private final ObjectReader json;
  private final Table table;
  private final Format format;
  private final boolean array;
  private Charset charset;
  private Item next;
  private boolean done;

  Rows(Options options, InputStream in, String name, Format format, byte[] prefix) {
    this.options = options;
    this.name = name;
    this.format = format;
    this.array = new String(prefix, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip().startsWith("[");
    this.table = format == Format.TABLE ? new Table(options.columns(), Table.separator(prefix)) : null;
    Pieces.Boundary boundary =
        switch (format) {
          case TABLE -> Pieces.rows(table.separator());
          case JSON -> Pieces.objects();
          default -> Pieces.lines();
        };
    this.pieces = new Pieces(in, boundary, options.maxBytes());
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(options.maxBytes()).maxNestingDepth(100).build())
            .build();
    this.json = new ObjectMapper(factory).readerFor(Object.class);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !done) {
      advance();
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Item item = next;
    next = null;
    return item;
  }

  private void advance() {
    try {
      Pieces.Piece piece = pieces.next();
      if (piece == null) {
        done = true;
        return;
      }
      String place = name + ":" + piece.line();
      next = Guard.item(place, () -> read(piece));
    } catch (IOException e) {
      done = true;
      next = new Rejected(name, Rejected.Code.UNREADABLE, Source.unreadable(name, e));
    }
  }

  /** The article of a record, or null for a blank one and for the header of a table. */
  private Item read(Pieces.Piece piece) throws Refusal, IOException {
    if (piece.bytes() == null) {
      throw new Refusal(
          Rejected.Code.TOO_LARGE,
          "The record from line %d on has %,d bytes, more than the limit of %,d for one article. Split it, or raise the limit."
              .formatted(piece.line(), piece.length(), options.maxBytes()));
    }
    String text = PlainText.lines(decode(piece.bytes()));
    PlainText.refuseZero(text);
    if (table != null) {
      return row(text, piece);
    }
    int brace = text.indexOf('{');
    String outside = brace < 0 ? text : text.substring(0, brace);
    if (brace < 0 && outside.matches("[\\s,\\]\\[]*")) {
      return null;
    }
    return article(Metadata.of(object(brace < 0 ? text : text.substring(brace), piece), options.columns()), piece);
  }

  private Item row(String text, Pieces.Piece piece) throws Refusal, IOException {
    if (text.isBlank()) {
      return null;
    }
    if (!table.hasHeader()) {
      try {
        table.header(text);
      } catch (Refusal refusal) {
        done = true;
        throw refusal;
      }
      return null;
    }
    return article(table.row(text), piece);
  }

  private Map<?, ?> object(String text, Pieces.Piece piece) throws Refusal {
    try {
      if (json.readValue(text) instanceof Map<?, ?> map) {
        return map;
      }
      throw new Refusal(
          Rejected.Code.METADATA, "Line " + piece.line() + " holds no JSON object. Write one object {…} an article.");
    } catch (JsonProcessingException e) {
      throw new Refusal(
          Rejected.Code.METADATA,
          "The record from line %d on is no valid JSON: %s. Correct it; the others are read."
              .formatted(piece.line(), e.getOriginalMessage()));
    }
  }

  private Item article(Metadata metadata, Pieces.Piece piece) throws Refusal {
    String body = metadata.body();
    if (body == null || body.isBlank()) {
      throw new Refusal(
          Rejected.Code.EMPTY,
          "The record from line %d on has no text under body (or 正文, content). Name its column, or remove it."
              .formatted(piece.line()));
    }
    String id = Source.stem(name) + (format == Format.JSON && alone(piece) ? "" : "-" + piece.line());
    return metadata.article(id, PlainText.lines(body));
  }

  /** A file of one object bears one article, whose id needs no line number. */
  private boolean alone(Pieces.Piece piece) {
    return piece.line() == 1 && !array;
  }

  private String decode(byte[] bytes) throws Refusal {
    if (charset == null) {
      if (ascii(bytes)) {
        return new String(bytes, StandardCharsets.US_ASCII);
      }
      charset = Decoder.charset(bytes, null);
    }
    return Decoder.strict(bytes, 0, charset);
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
