package org.reformgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response that leaves the server only when {@link #send} is called, with its true length. A status from 400 on
 * drops what was written before it, so an error takes the place of a half-written result. The length the servlet
 * announces is ignored: Fuseki counts characters where bytes are meant, which cuts off errors in Chinese.
 */
final class WholeResponse extends HttpServletResponseWrapper implements AutoCloseable {

  private final Spool spool;
  private final ServletOutputStream stream;
  private PrintWriter writer;

  WholeResponse(HttpServletResponse response, Options options) {
    super(response);
    this.spool = new Spool(options.memoryBytes(), options.resultBytes());
    this.stream = new Stream(spool);
  }

  /** Replaces whatever there is by a plain text. */
  void fail(int status, String message) {
    setStatus(status);
    setContentType("text/plain; charset=utf-8");
    setHeader("Cache-Control", "no-store");
    try {
      stream.print(message.endsWith("\n") ? message : message + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("no room even for the message: " + message, e);
    }
  }

  boolean overflown() {
    return spool.overflown();
  }

  /** Bytes of the body so far. */
  long length() {
    return spool.length();
  }

  /** Sends head and body; nothing may be changed afterwards. */
  void send(boolean withBody) throws IOException {
    if (writer != null) {
      writer.flush();
    }
    var response = getResponse();
    if (getStatus() != SC_NO_CONTENT && getStatus() != SC_NOT_MODIFIED) {
      response.setContentLengthLong(spool.length());
    }
    if (withBody) {
      spool.copyTo(response.getOutputStream());
    }
    response.flushBuffer();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  @Override
  public void setStatus(int status) {
    if (status >= 400) {
      clear();
      // They told of the answer that is not sent.
      List.of("ETag", "Last-Modified", "Content-Disposition", "X-Total-Count").forEach(name -> super.setHeader(name, null));
    }
    super.setStatus(status);
  }

  /** The container's error page would be sent past the spool. */
  @Override
  public void sendError(int status, String message) {
    fail(status, message == null ? "error " + status : message);
  }

  @Override
  public void sendError(int status) {
    fail(status, status == SC_NOT_FOUND ? "there is nothing at this path; / lists what there is" : "error " + status);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // See the class comment.
  }

  @Override
  public void setContentLengthLong(long length) {
    // See the class comment.
  }

  @Override
  public void flushBuffer() {
    // Kept back.
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void resetBuffer() {
    clear();
  }

  @Override
  public void reset() {
    clear();
    super.reset();
  }

  private void clear() {
    try {
      writer = null;
      spool.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("temporary file of an answer could not be deleted", e);
    }
  }

  private static final class Stream extends ServletOutputStream {
    private final Spool spool;

    Stream(Spool spool) {
      this.spool = spool;
    }

    @Override
    public void write(int b) throws IOException {
      spool.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      spool.write(bytes, offset, length);
    }

    /** The inherited one refuses what is not Latin-1. */
    @Override
    public void print(String text) throws IOException {
      spool.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Servlets close their stream before they may set an error; the spool stays open. */
    @Override
    public void close() {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written synchronously");
    }
  }
}
