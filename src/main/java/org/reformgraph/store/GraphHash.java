package org.reformgraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** A hash of a graph's content: SHA-256 over its sorted triples, whatever the blank nodes are called. */
final class GraphHash {

  private GraphHash() {}

  static String of(Graph graph) {
    var lines = new ArrayList<String>();
    graph
        .find()
        .forEachRemaining(
            triple -> lines.add(text(triple.getSubject()) + text(triple.getPredicate()) + text(triple.getObject())));
    lines.sort(null);
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String text(Node node) {
    return (node.isBlank() ? "_:" : NodeFmtLib.strNT(node)) + " ";
  }
}
