package org.reformgraph.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/** The demands of {@code ontology/shapes.ttl} (SHACL), read once. Immutable, for many threads. */
public final class Shapes {

  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /** Reads the file of that name in the ontology's folder. */
  public static Shapes read(Path ontologyFolder) {
    Graph graph = RDFParser.source(ontologyFolder.resolve("shapes.ttl")).toGraph();
    return new Shapes(ShaclValidator.get().parse(graph));
  }

  /** What is wrong with an article's facts and evidence, sorted; empty if nothing is. */
  public List<Violation> violations(ArticleGraphs article) {
    return Stream.concat(
            violations(article.facts()).stream(), violations(article.evidence()).stream())
        .sorted()
        .toList();
  }

  /** What is wrong with a graph, sorted; empty if nothing is. */
  public List<Violation> violations(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(Shapes::violation)
        .distinct()
        .sorted()
        .toList();
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        text(entry.focusNode()),
        entry.resultPath() == null ? "" : entry.resultPath().toString(),
        text(entry.value()),
        message(entry, "zh"),
        message(entry, "en"));
  }

  private static String message(ReportEntry entry, String language) {
    Collection<Node> messages = entry.messages();
    return messages.stream()
        .filter(m -> m.isLiteral() && m.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(String.valueOf(entry.message()));
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
  }
}
