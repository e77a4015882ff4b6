package org.reformgraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of an answer, and the same packed where that is worth it.
 *
 * @param plain as they are
 * @param packed by gzip, or null
 */
record Body(byte[] plain, byte[] packed) {

  private static final int WORTH = 1024;

  static Body of(byte[] plain) {
    return new Body(plain, plain.length < WORTH ? null : packed(plain));
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (packed != null) {
      response.addHeader("Vary", "Accept-Encoding");
    }
    var accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
    if (packed != null && accepted.matches("(?i)(.*[,\\s])?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")) {
      response.setHeader("Content-Encoding", "gzip");
      response.getOutputStream().write(packed);
    } else {
      response.getOutputStream().write(plain);
    }
  }

  private static byte[] packed(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
