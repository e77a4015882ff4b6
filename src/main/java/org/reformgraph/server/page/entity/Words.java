package org.reformgraph.server.page.entity;

import org.apache.jena.graph.Node;
import org.reformgraph.server.page.Labels;
import org.reformgraph.server.page.View;

/** The words of properties and values in the visitor's language. */
final class Words {

  private final View view;
  private final Labels labels;

  Words(View view, Labels labels) {
    this.view = view;
    this.labels = labels;
  }

  /** A property as said of the thing whose page it is. */
  String property(Node property) {
    return view.textOr("entity.property." + local(property), labels.of(property));
  }

  /** A property as said of the other things that point to the one whose page it is. */
  String pointing(Node property) {
    return view.textOr("entity.pointing." + local(property), "← " + property(property));
  }

  /** A thing's name, or a literal's words, those of the ontology's fixed lists translated. */
  String value(Node property, Node value) {
    return value.isLiteral()
        ? view.textOr("entity.value." + local(property) + "." + value.getLiteralLexicalForm(), value.getLiteralLexicalForm())
        : labels.of(value);
  }

  static String local(Node property) {
    return property.getURI().replaceFirst("^.*[/#](?=.)", "");
  }
}
