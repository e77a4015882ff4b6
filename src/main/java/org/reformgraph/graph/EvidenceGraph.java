package org.reformgraph.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.article.Article;
import org.reformgraph.text.Span;

/**
 * One article's evidence in the making: which statement was read from which words. A statement has one reifier however
 * many places it was read from, with the highest of their confidences. Words stand in a sentence, which is evidence of
 * its own that they are part of (dcterms:isPartOf). Without the text, quotes end after {@link #SHORT_QUOTE} units and
 * sentences are left out.
 */
final class EvidenceGraph {

  /** Longest quote where the text may not be kept, in UTF-16 units. */
  static final int SHORT_QUOTE = 80;

  private static final int CONTEXT = 20;

  private final Iris iris;
  private final Article article;
  private final String body;
  private final String language;
  private final boolean withText;
  private final Statements statements = new Statements();
  private final Set<Span> described = new HashSet<>();
  private final Map<Triple, Reading> read = new LinkedHashMap<>();

  private static final class Reading {
    private double confidence;
    private final Set<Node> evidence = new LinkedHashSet<>();
  }

  EvidenceGraph(Iris iris, Article article, String language, boolean withText) {
    this.iris = iris;
    this.article = article;
    this.body = Statements.whole(article.body());
    this.language = language;
    this.withText = withText;
  }

  /** States that the triple was read from these words. */
  void read(Triple triple, Node evidence, double confidence) {
    Reading reading = read.computeIfAbsent(triple, t -> new Reading());
    reading.confidence = Math.max(reading.confidence, confidence);
    reading.evidence.add(evidence);
  }

  /** States that a thing as a whole, not one statement on it, was read from these words. */
  void read(Node thing, Node evidence) {
    statements.add(thing, Prov.wasDerivedFrom, evidence);
  }

  /** The evidence that some words of a sentence make. */
  Node words(Span words, Span sentence) {
    Node evidence = quote(words);
    if (withText && !words.equals(sentence)) {
      statements.add(evidence, DCTerms.isPartOf.asNode(), quote(sentence));
    }
    return evidence;
  }

  /** The evidence that a stretch of the body makes. */
  Node quote(Span span) {
    Span kept = withText || span.length() <= SHORT_QUOTE ? span : shortened(span);
    Node evidence = iris.evidence(article.id(), kept);
    if (described.add(kept)) {
      describe(evidence, kept);
    }
    return evidence;
  }

  Graph graph() {
    read.forEach(
        (triple, reading) -> {
          Node statement = iris.statement(article.id(), triple);
          statements.add(statement, RDF.Nodes.reifies, NodeFactory.createTripleTerm(triple));
          statements.add(statement, Rg.confidence, Statements.confidence(reading.confidence));
          reading.evidence.forEach(e -> statements.add(statement, Prov.wasDerivedFrom, e));
        });
    read.clear();
    return statements.graph();
  }

  private void describe(Node evidence, Span span) {
    statements.add(evidence, RDF.Nodes.type, OA.TextQuoteSelector.asNode());
    statements.add(evidence, RDF.Nodes.type, OA.TextPositionSelector.asNode());
    statements.text(evidence, OA.exact.asNode(), span.of(body), language);
    int before = boundary(Math.max(0, span.start() - CONTEXT));
    int after = boundary(Math.min(body.length(), span.end() + CONTEXT));
    statements.text(evidence, OA.prefix.asNode(), body.substring(before, span.start()), language);
    statements.text(evidence, OA.suffix.asNode(), body.substring(span.end(), after), language);
    statements.count(evidence, OA.start.asNode(), span.start(), XSDDatatype.XSDnonNegativeInteger);
    statements.count(evidence, OA.end.asNode(), span.end(), XSDDatatype.XSDnonNegativeInteger);
    statements.add(evidence, Prov.wasQuotedFrom, iris.article(article.id()));
  }

  private Span shortened(Span span) {
    return new Span(span.start(), boundary(span.start() + SHORT_QUOTE));
  }

  /** The offset, or the one before where it would split a character of two units. */
  private int boundary(int offset) {
    boolean splits =
        offset > 0
            && offset < body.length()
            && Character.isLowSurrogate(body.charAt(offset))
            && Character.isHighSurrogate(body.charAt(offset - 1));
    return splits ? offset - 1 : offset;
  }
}
