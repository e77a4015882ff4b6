package org.reformgraph.server;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * An answer kept back until it is whole: in memory up to a limit, beyond it in a temporary file, and refused beyond
 * a second limit. Sizes in bytes. Closing it deletes the file.
 */
final class Spool extends OutputStream {

  private final int memory;
  private final long limit;
  private DeferredFileOutputStream bytes;
  private OutputStream buffered;
  private long length;
  private boolean overflown;

  Spool(int memory, long limit) {
    this.memory = memory;
    this.limit = limit;
    renew();
  }

  @Override
  public void write(int b) throws IOException {
    require(1);
    buffered.write(b);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    require(length);
    buffered.write(from, offset, length);
  }

  long length() {
    return length;
  }

  /** Whether more was written than an answer may be long; stays true after {@link #clear}. */
  boolean overflown() {
    return overflown;
  }

  /** Where what does not fit into memory waits; empty as long as it fits. */
  Optional<Path> file() {
    return Optional.ofNullable(bytes.getFile()).map(File::toPath);
  }

  /** Forgets what was written. */
  void clear() throws IOException {
    if (length() > 0) {
      discard();
      renew();
    }
  }

  /** Writes all of it to the stream, once. */
  void copyTo(OutputStream out) throws IOException {
    buffered.close();
    if (bytes.isInMemory()) {
      out.write(bytes.getData());
    } else {
      Files.copy(bytes.getFile().toPath(), out);
    }
  }

  @Override
  public void close() throws IOException {
    discard();
  }

  private void discard() throws IOException {
    buffered.close();
    var file = file();
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }

  private void require(int more) throws IOException {
    if (length + more > limit) {
      overflown = true;
      throw new IOException("the answer is longer than " + limit + " bytes");
    }
    length += more;
  }

  private void renew() {
    bytes = DeferredFileOutputStream.builder().setThreshold(memory).setPrefix("reformgraph-answer-").get();
    // Writers flush often; each write to the file is a call of the system.
    buffered = new BufferedOutputStream(bytes, Math.min(memory, 1 << 16));
    length = 0;
  }
}
