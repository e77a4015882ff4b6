package org.reformgraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;

/** Terms as a person reads them: the words of a literal, a shortened IRI, nothing for no value. */
final class Cells {

  private Cells() {}

  static String text(Node term, PrefixMapping prefixes) {
    if (term == null) {
      return "";
    }
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    if (term.isURI()) {
      return prefixes.shortForm(term.getURI());
    }
    if (term.isTripleTerm()) {
      var triple = term.getTriple();
      return text(triple.getSubject(), prefixes)
          + " "
          + text(triple.getPredicate(), prefixes)
          + " "
          + text(triple.getObject(), prefixes);
    }
    return NodeFmtLib.strTTL(term);
  }
}
