package org.reformgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** A graph in the making. What is null is not stated; every text becomes a literal that any RDF format can carry. */
final class Statements {

  private static final char REPLACEMENT = '\uFFFD';

  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

  Graph graph() {
    return graph;
  }

  void add(Node subject, Node predicate, Node object) {
    if (object != null) {
      graph.add(subject, predicate, object);
    }
  }

  /** A text in a language. */
  void text(Node subject, Node predicate, String text, String language) {
    if (text != null && !text.isBlank()) {
      graph.add(subject, predicate, NodeFactory.createLiteralLang(whole(text), language));
    }
  }

  /** A text in Chinese. */
  void chinese(Node subject, Node predicate, String text) {
    text(subject, predicate, text, "zh");
  }

  /** A string without a language: a code or a word of a list. */
  void word(Node subject, Node predicate, String word) {
    if (word != null && !word.isBlank()) {
      graph.add(subject, predicate, NodeFactory.createLiteralString(whole(word)));
    }
  }

  void number(Node subject, Node predicate, BigDecimal number) {
    if (number != null) {
      graph.add(subject, predicate, decimal(number));
    }
  }

  void count(Node subject, Node predicate, int count, XSDDatatype type) {
    graph.add(subject, predicate, NodeFactory.createLiteralDT(Integer.toString(count), type));
  }

  void date(Node subject, Node predicate, LocalDate date) {
    if (date != null) {
      graph.add(subject, predicate, NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate));
    }
  }

  /** An address: an IRI where it is a well-formed one, else the words as printed. */
  Node address(String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    String stripped = whole(address.strip());
    try {
      IRIx iri = IRIx.create(stripped);
      boolean isWeb = iri.isAbsolute() && (iri.hasScheme("http") || iri.hasScheme("https"));
      if (isWeb && !iri.hasViolations()) {
        return NodeFactory.createURI(stripped);
      }
    } catch (IRIException e) {
      // No IRI: kept as a string below.
    }
    return NodeFactory.createLiteralString(stripped);
  }

  /** In plain notation with one digit after the point at least, the form that TDB2 gives back. */
  static Node decimal(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    BigDecimal plain = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    return NodeFactory.createLiteralDT(plain.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** Four digits are more than any measured confidence has. */
  static Node confidence(double confidence) {
    return decimal(BigDecimal.valueOf(confidence).setScale(4, RoundingMode.HALF_UP));
  }

  /** Half of a surrogate pair can't be written as UTF-8; one unit stands for it, so that offsets stay. */
  static String whole(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      repaired = repaired == null ? new StringBuilder(text) : repaired;
      repaired.setCharAt(i, REPLACEMENT);
    }
    return repaired == null ? text : repaired.toString();
  }
}
