package org.reformgraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.Names;
import org.reformgraph.query.Names.Candidate;
import org.reformgraph.query.Runner;

/** What is said of an IRI that the data does not know: a 404 with the things of like names. */
final class UnknownThing {

  private final Iris iris;
  private final Names names;

  UnknownThing(Iris iris, Runner runner) {
    this.iris = iris;
    this.names = new Names(runner);
  }

  /**
   * Sends the 404.
   *
   * @param path of the IRI under the base, as the client wrote it
   */
  void answer(String path, HttpServletResponse response) throws IOException {
    var iri = iris.base() + IRILib.decodeHex(path);
    var near = near(path);
    var hint =
        near.isEmpty()
            ? "; /api/queries lists ways to find things by name"
            : "; near names:\n" + near.stream().map(UnknownThing::line).collect(Collectors.joining("\n"));
    response.sendError(404, "nothing is known of <" + iri + ">" + hint);
  }

  private List<Candidate> near(String path) {
    return iris.at(path)
        .flatMap(node -> iris.named(node.getURI()))
        .filter(named -> type(named.type()) != null)
        .map(named -> names.near(type(named.type()).getURI(), named.key()))
        .orElse(List.of());
  }

  private static String line(Candidate candidate) {
    return "  " + candidate.name() + "  " + candidate.term().getURI();
  }

  private static Node type(Iris.Type type) {
    return switch (type) {
      case DISTRICT -> Rg.District;
      case INSTITUTION -> Rg.Institution;
      case MEASURE -> Rg.Measure;
      case PERSON -> Rg.Person;
      case ARTICLE -> Rg.Article;
      case CASE -> Rg.ReformCase;
      case REPORT -> Rg.Report;
      case INDICATOR -> SKOS.Concept.asNode();
      case FIGURE, EVIDENCE, STATEMENT, RUN, ARTICLE_GRAPH, EVIDENCE_GRAPH -> null;
    };
  }
}
