package org.reformgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records, in bounded memory: of a record that is longer than the limit only its length is
 * kept, and the next one is found all the same. Works on bytes, which is safe for UTF-8 and GB18030: no byte of a
 * longer character is a line end, a quote, a comma or a tab. (GB18030 has braces as second bytes, so JSON objects over
 * several lines are cut in UTF-8 only.)
 */
final class Pieces {

  /** Says after each byte whether it ended a record. */
  interface Boundary {
    boolean endsAt(int b);
  }

  /**
   * @param line number of the line in which the record begins, from 1
   * @param length in bytes
   * @param bytes the record without its line end, or null if it is longer than the limit
   */
  record Piece(long line, long length, byte[] bytes) {}

  private final InputStream in;
  private final Boundary boundary;
  private final int limit;
  private final byte[] buffer = new byte[1 << 15];
  private int at;
  private int filled;
  private long line = 1;

  Pieces(InputStream in, Boundary boundary, int limit) {
    this.in = in;
    this.boundary = boundary;
    this.limit = limit;
  }

  /** The next record, or null after the last. */
  Piece next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
    long first = line;
    long length = 0;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          return length == 0 ? null : piece(first, length, kept);
        }
      }
      int from = at;
      boolean ended = false;
      while (at < filled && !ended) {
        int b = buffer[at++] & 0xFF;
        line += b == '\n' ? 1 : 0;
        ended = boundary.endsAt(b);
      }
      length += at - from;
      if (length <= limit + 2L) {
        kept.write(buffer, from, at - from);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
      if (ended) {
        return piece(first, length, kept);
      }
    }
  }

  private Piece piece(long first, long length, ByteArrayOutputStream kept) {
    byte[] bytes = length <= limit + 2L ? kept.toByteArray() : null;
    if (bytes != null) {
      int end = bytes.length;
      while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
        end--;
      }
      bytes = end > limit ? null : Arrays.copyOf(bytes, end);
    }
    return new Piece(first, length, bytes);
  }

  static Boundary lines() {
    return b -> b == '\n';
  }

  /** Rows of a table: a line end within a quoted cell is part of the row; a quote opens only at the start of a cell. */
  static Boundary rows(int separator) {
    return new Boundary() {
      private boolean quoted;
      private boolean cellStart = true;

      @Override
      public boolean endsAt(int b) {
        if (b == '"' && (quoted || cellStart)) {
          quoted = !quoted;
          // A doubled quote closes and opens again at once.
          cellStart = !quoted;
          return false;
        }
        cellStart = !quoted && (b == separator || b == '\n');
        return !quoted && b == '\n';
      }
    };
  }

  /** Objects of a JSON array or of a sequence: from the brace that opens at the top to the one that closes it. */
  static Boundary objects() {
    return new Boundary() {
      private int depth;
      private boolean quoted;
      private boolean escaped;

      @Override
      public boolean endsAt(int b) {
        if (quoted) {
          quoted = escaped || b != '"';
          escaped = !escaped && b == '\\';
          return false;
        }
        quoted = b == '"' && depth > 0;
        depth += b == '{' ? 1 : b == '}' && depth > 0 ? -1 : 0;
        return b == '}' && depth == 0;
      }
    };
  }
}
