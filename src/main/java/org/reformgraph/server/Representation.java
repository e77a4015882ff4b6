package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A document with its validators (RFC 9110, 8.8 and 13): a strong entity tag and the time of the last change. A
 * client that has it already gets a 304.
 *
 * @param tag entity tag without its quotes
 * @param changed no earlier than the last change
 */
record Representation(String tag, Instant changed) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Tagged by its bytes. */
  static Representation of(byte[] body, Instant changed) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return new Representation(HexFormat.of().formatHex(hash, 0, 12), changed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Sends a body of this type, unless the client has it. */
  static void send(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] body, Instant changed)
      throws IOException {
    if (!of(body, changed).isKnown(request, response)) {
      response.setContentType(type);
      response.getOutputStream().write(body);
    }
  }

  /** Sets the validators; when the client has this very document, also the status 304. */
  boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", '"' + tag + '"');
    response.setHeader("Last-Modified", DATE.format(changed));
    var tags = request.getHeader("If-None-Match");
    boolean known = tags == null ? !isChangedSince(request) : matches(tags);
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  private boolean matches(String tags) {
    return Arrays.stream(tags.split(","))
        .map(given -> given.strip().replaceFirst("^W/", ""))
        .anyMatch(given -> given.equals("*") || given.equals('"' + tag + '"'));
  }

  private boolean isChangedSince(HttpServletRequest request) {
    try {
      long since = request.getDateHeader("If-Modified-Since");
      return since < 0 || changed.toEpochMilli() > since;
    } catch (IllegalArgumentException e) {
      // What is no date is to be ignored.
      return true;
    }
  }
}
