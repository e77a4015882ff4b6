package org.reformgraph.graph;

/**
 * Where a published graph is reached; what is null is not offered.
 *
 * @param sparql address of the SPARQL endpoint
 * @param dump address of the dump (N-Quads, gzip)
 */
public record Endpoints(String sparql, String dump) {

  /** A graph that is not published. */
  public static final Endpoints NONE = new Endpoints(null, null);

  /** The paths that the server has under a base of IRIs. */
  public static Endpoints under(String base) {
    return new Endpoints(base + "sparql", base + "dump/reformgraph.nq.gz");
  }
}
