package org.reformgraph.server.page;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;

/**
 * A value of a result as shown.
 *
 * @param text its words; the name of what an IRI stands for
 * @param href where more is told about it, or an empty text
 * @param number whether it is a number
 * @param iri whether it is an IRI
 */
record Cell(String text, String href, boolean number, boolean iri) {

  private static final int LONG = 30;

  static final Cell EMPTY = new Cell("", "", false, false);

  /** Class of its style, or null. */
  String look() {
    return number ? "number" : text.length() > LONG ? "long" : null;
  }

  static Cell of(Node term, View view, Labels labels) {
    if (term == null) {
      return EMPTY;
    }
    if (term.isURI()) {
      return new Cell(labels.of(term), view.href(term.getURI()), false, true);
    }
    if (term.isLiteral()) {
      boolean number = term.getLiteralDatatype() != null && term.getLiteral().isWellFormed() && term.getLiteralValue() instanceof Number;
      return new Cell(term.getLiteralLexicalForm(), "", number, false);
    }
    return new Cell(term.toString(PrefixMapping.Standard), "", false, false);
  }
}
