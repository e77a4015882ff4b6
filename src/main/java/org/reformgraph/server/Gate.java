package org.reformgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes: its parameters must be readable and its body no longer than allowed; its answer is kept
 * back until it is whole; one log line says what it was, how it ended and how long it took.
 */
final class Gate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("org.reformgraph.server");
  private static final String NOTE = Gate.class.getName();
  private static final String ROWS = NOTE + ".rows";
  private static final int LOGGED = 200;

  private final transient Options options;

  Gate(Options options) {
    this.options = options;
  }

  /** Has the request's log line tell the query. */
  static void note(HttpServletRequest request, String query) {
    request.setAttribute(NOTE, query);
  }

  /** Has the request's log line tell how many rows or triples its answer has. */
  static void rows(HttpServletRequest request, long count) {
    request.setAttribute(ROWS, count);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    try (var whole = new WholeResponse(response, options)) {
      var query = request.getRequestURI().endsWith("/sparql") || request.getRequestURI().endsWith("/update");
      if (query && request.getContentLengthLong() > options.requestBytes()) {
        whole.fail(413, "the request is longer than %,d bytes".formatted(options.requestBytes()));
        // What was not read would be taken for the next request.
        whole.setHeader("Connection", "close");
      } else if (readable(request, whole)) {
        pass(request, whole, chain);
      }
      if (whole.overflown()) {
        whole.fail(
            422,
            "the result is longer than %,d bytes: nothing of it was sent; add a LIMIT or ask in parts"
                .formatted(options.resultBytes()));
      }
      drain(request);
      log(request, whole, start);
      whole.send(!request.getMethod().equals("HEAD"));
    }
  }

  /** Jetty reads parameters on first use, and Fuseki would make a 500 of its complaint. */
  private static boolean readable(HttpServletRequest request, WholeResponse response) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException e) {
      var message = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause).map(Throwable::toString).collect(Collectors.joining(" "));
      if (message.contains("too large") || message.contains("max")) {
        response.fail(413, "the request is too long: " + message);
        response.setHeader("Connection", "close");
      } else {
        response.fail(400, "the request's parameters cannot be read (percent-encoded UTF-8 is expected): " + message);
      }
      return false;
    }
  }

  /** Jetty closes a connection with an unread body on it, and the client's next request may be lost with it. */
  private static void drain(HttpServletRequest request) {
    try {
      request.getInputStream().readNBytes(1 << 16);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("body of a refused request not read", e);
    }
  }

  private static void pass(HttpServletRequest request, WholeResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      response.fail(500, "the server failed on this request; its log tells more");
    }
  }

  private static void log(HttpServletRequest request, WholeResponse response, long start) {
    if (LOG.isInfoEnabled()) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.info(
          "{} {} {} {} bytes {} ms{}",
          request.getMethod(),
          request.getRequestURI(),
          response.getStatus(),
          response.length(),
          millis,
          query(request));
    }
  }

  /** Rows, hash and beginning of the query, if it was one. The hash is the whole text's: it tells like queries apart. */
  private static String query(HttpServletRequest request) {
    var query = (String) request.getAttribute(NOTE);
    if (query == null) {
      return "";
    }
    var rows = request.getAttribute(ROWS);
    return (rows == null ? " " : " " + rows + " rows ") + hash(query) + " " + oneLine(query);
  }

  private static String hash(String query) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String oneLine(String query) {
    var line = query.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() <= LOGGED ? line : line.substring(0, LOGGED) + "…";
  }
}
