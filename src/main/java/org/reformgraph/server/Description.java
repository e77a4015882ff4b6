package org.reformgraph.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.graph.Prov;

/**
 * The concise description of one thing: every statement on it with its evidence, and the statements of others that
 * point to it. The latter are whole for each property or, where there are too many, left out and said to be so.
 */
final class Description {

  /** Most statements of one property that point to the thing. */
  static final int POINTING = 500;

  /** Most statements looked at in all, those that point to the thing and the evidence each. */
  private static final int LIMIT = 20_000;

  private final DatasetGraph data;
  private final Node thing;
  private final Node document;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Description(DatasetGraph data, Node thing, Node document) {
    this.data = data;
    this.thing = thing;
    this.document = document;
  }

  /** Within a read transaction; empty where the data knows nothing of the thing. */
  static Optional<Graph> of(DatasetGraph data, Node thing, Node document) {
    if (!isKnown(data, thing)) {
      return Optional.empty();
    }
    var description = new Description(data, thing, document);
    Namespaces.byPrefix().forEach(description.graph.getPrefixMapping()::setNsPrefix);
    description.statements();
    description.pointing();
    return Optional.of(description.graph);
  }

  /** Whether a statement is on the thing or points to it. */
  static boolean isKnown(DatasetGraph data, Node thing) {
    return data.contains(Node.ANY, thing, Node.ANY, Node.ANY) || data.contains(Node.ANY, Node.ANY, Node.ANY, thing);
  }

  private void statements() {
    var own = new ArrayList<Triple>();
    data.find(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(quad -> own.add(quad.asTriple()));
    own.forEach(graph::add);
    var evidence = new ArrayList<Triple>();
    for (var triple : List.copyOf(graph.find().toList())) {
      if (!triple.getObject().isTripleTerm()) {
        evidence(triple, evidence);
      }
      if (evidence.size() > LIMIT) {
        leftOut("the evidence of its statements", "陈述的出处");
        return;
      }
    }
    evidence.forEach(graph::add);
  }

  private void evidence(Triple triple, List<Triple> evidence) {
    data.find(Node.ANY, Node.ANY, RDF.Nodes.reifies, NodeFactory.createTripleTerm(triple))
        .forEachRemaining(
            reifier -> {
              for (var part : about(reifier.getSubject())) {
                evidence.add(part);
                if (part.getPredicate().equals(Prov.wasDerivedFrom)) {
                  evidence.addAll(about(part.getObject()));
                }
              }
            });
  }

  private List<Triple> about(Node subject) {
    return data.stream(Node.ANY, subject, Node.ANY, Node.ANY).map(quad -> quad.asTriple()).toList();
  }

  private void pointing() {
    Map<String, List<Triple>> byProperty = new TreeMap<>();
    var quads = data.find(Node.ANY, Node.ANY, Node.ANY, thing);
    int count = 0;
    while (quads.hasNext()) {
      if (++count > LIMIT) {
        leftOut("the statements that point to it", "指向它的陈述");
        return;
      }
      var triple = quads.next().asTriple();
      byProperty.computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>()).add(triple);
    }
    byProperty.forEach(
        (property, triples) -> {
          if (triples.size() <= POINTING) {
            triples.forEach(graph::add);
          } else {
            var name = "<" + property + ">";
            leftOut("the statements of " + name + " that point to it", "以 " + name + " 指向它的陈述");
          }
        });
  }

  private void leftOut(String what, String zh) {
    graph.add(document, RDFS.comment.asNode(), NodeFactory.createLiteralLang("Left out for their number: " + what + "; ask the SPARQL endpoint.", "en"));
    graph.add(document, RDFS.comment.asNode(), NodeFactory.createLiteralLang("因数量过多而略去:" + zh + ";请用 SPARQL 查询。", "zh"));
    graph.add(document, DCTerms.subject.asNode(), thing);
  }
}
