package org.reformgraph.server.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.query.Parameter;
import org.reformgraph.server.page.Field.Choice;

/** What can be chosen for a parameter: all members of a class, where they are few enough for a list. */
final class Choices {

  private static final int FEW = 150;

  /** Every page names its language, and only queries with labels in two languages ask for one. */
  private static final String LANGUAGE = "language";

  private final Graphs graphs;
  private final Labels labels;

  Choices(Graphs graphs, Labels labels) {
    this.graphs = graphs;
    this.labels = labels;
  }

  static boolean isLanguage(Parameter parameter) {
    return parameter.type() == Parameter.Type.STRING && parameter.name().equals(LANGUAGE);
  }

  List<Choice> of(Parameter parameter) {
    if (isLanguage(parameter)) {
      return List.of(new Choice("zh", "中文"), new Choice("en", "English"));
    }
    if (parameter.classIri() == null) {
      return List.of();
    }
    Set<Node> members = new LinkedHashSet<>();
    var found = graphs.data().find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(parameter.classIri()));
    while (found.hasNext()) {
      members.add(found.next().getSubject());
      if (members.size() > FEW) {
        return List.of();
      }
    }
    return members.stream()
        .map(thing -> new Choice(thing.getURI(), labels.of(thing)))
        .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value))
        .toList();
  }
}
