package org.reformgraph.server.page.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What is stated of one thing, read at once.
 *
 * @param values by the IRI of the property, each once, in the order of their words
 */
record Facts(Map<String, List<Node>> values) {

  /** Most values that are read; a thing with more of them is shown as far as that. */
  private static final int MOST = 3000;

  static Facts of(DatasetGraph data, Node thing) {
    Map<String, Set<Node>> read = new TreeMap<>();
    var found = data.find(Node.ANY, thing, Node.ANY, Node.ANY);
    for (int i = 0; i < MOST && found.hasNext(); i++) {
      var quad = found.next();
      read.computeIfAbsent(quad.getPredicate().getURI(), p -> new LinkedHashSet<>()).add(quad.getObject());
    }
    Map<String, List<Node>> values = new TreeMap<>();
    read.forEach((property, objects) -> values.put(property, objects.stream().sorted((a, b) -> words(a).compareTo(words(b))).toList()));
    return new Facts(values);
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property.getURI(), List.of());
  }

  /** The first value's words, or an empty text. */
  String text(Node property) {
    var all = all(property);
    return all.isEmpty() ? "" : words(all.getFirst());
  }

  /** Values of the properties in turn, each text once. */
  List<Node> names(List<Node> properties) {
    var names = new ArrayList<Node>();
    for (var property : properties) {
      all(property).stream().filter(Node::isLiteral).filter(n -> !names.contains(n)).forEach(names::add);
    }
    return names;
  }

  /** The words of a literal, the IRI of a resource. */
  static String words(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }
}
