package org.reformgraph.query;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The caller's stream for a writer that closes what it writes to, as a workbook does: closing this one only flushes. */
public final class KeptOpen extends FilterOutputStream {

  public KeptOpen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
