package org.reformgraph.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.reformgraph.graph.Iris;

/**
 * How a server listens and what it allows. {@link #local()} is what is safe as shipped: loopback, read only, 60
 * seconds a query.
 *
 * @param host address or name to listen on; {@code localhost} reaches this machine only
 * @param port TCP port, 0 for a free one
 * @param timeout longest run of one query or update; a client may ask for less, never for more
 * @param requestBytes longest body of a query or update, in bytes; a longer one is a 413
 * @param resultBytes longest answer, in bytes; a longer one is a 422
 * @param memoryBytes how much of one answer is held in memory; the rest waits in a temporary file
 * @param administrators file of those who may write, in Jetty's format, one {@code name: password} a line
 *     ({@code MD5:…} and {@code CRYPT:…} are understood); without it there is no way to write
 * @param ontology folder of the ontology's files, for its shapes; without it they are not offered
 * @param iris the IRIs of the data served
 */
public record Options(
    String host,
    int port,
    Duration timeout,
    long requestBytes,
    long resultBytes,
    int memoryBytes,
    Optional<Path> administrators,
    Optional<Path> ontology,
    Iris iris) {

  public Options {
    Objects.requireNonNull(host);
    Objects.requireNonNull(administrators);
    Objects.requireNonNull(ontology);
    Objects.requireNonNull(iris);
    require(port >= 0 && port <= 65_535, "port %s: must be 0 to 65535", port);
    require(!timeout.isNegative() && !timeout.isZero(), "time-out %s: must be positive", timeout);
    require(requestBytes > 0 && requestBytes <= 1 << 30, "request limit %s: must be 1 byte to 1 GiB", requestBytes);
    require(resultBytes > 0, "result limit %s: must be positive", resultBytes);
    require(memoryBytes > 0, "memory limit %s: must be positive", memoryBytes);
  }

  public static Options local() {
    return new Options(
        "localhost", 3330, Duration.ofSeconds(60), 4L << 20, 1L << 30, 1 << 20, Optional.empty(), Optional.empty(), new Iris());
  }

  public Options withHost(String to) {
    return new Options(to, port, timeout, requestBytes, resultBytes, memoryBytes, administrators, ontology, iris);
  }

  public Options withPort(int to) {
    return new Options(host, to, timeout, requestBytes, resultBytes, memoryBytes, administrators, ontology, iris);
  }

  public Options withTimeout(Duration to) {
    return new Options(host, port, to, requestBytes, resultBytes, memoryBytes, administrators, ontology, iris);
  }

  /** Limits in bytes: of a request's body, of an answer, and of the part of an answer held in memory. */
  public Options withLimits(long request, long result, int memory) {
    return new Options(host, port, timeout, request, result, memory, administrators, ontology, iris);
  }

  public Options withAdministrators(Path file) {
    return new Options(host, port, timeout, requestBytes, resultBytes, memoryBytes, Optional.of(file), ontology, iris);
  }

  public Options withOntology(Path folder) {
    return new Options(
        host, port, timeout, requestBytes, resultBytes, memoryBytes, administrators, Optional.of(folder), iris);
  }

  public Options withIris(Iris to) {
    return new Options(host, port, timeout, requestBytes, resultBytes, memoryBytes, administrators, ontology, to);
  }

  private static void require(boolean holds, String message, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }
}
