package org.reformgraph.server.page.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.Labels;
import org.reformgraph.server.page.View;

/** Reads the sentences that statements and things were read from. */
final class ProofReader {

  /** Readings of a statement that are looked at; one that many articles state has more. */
  private static final int READ = 20;

  private final DatasetGraph data;
  private final View view;
  private final Labels labels;

  ProofReader(DatasetGraph data, View view, Labels labels) {
    this.data = data;
    this.view = view;
    this.labels = labels;
  }

  /** The most certain readings of a statement first, {@code most} of them; none for what authorities state. */
  List<Proof> of(Triple statement, int most) {
    var proofs = new ArrayList<Proof>();
    // Looked up whole: a pattern with variables inside the triple term would read all statements.
    var found = data.find(Node.ANY, Node.ANY, RDF.Nodes.reifies, NodeFactory.createTripleTerm(statement));
    while (proofs.size() < READ && found.hasNext()) {
      var reading = Facts.of(data, found.next().getSubject());
      reading.all(Prov.wasDerivedFrom).forEach(evidence -> proofs.add(proof(evidence, reading.text(Rg.confidence))));
    }
    return proofs.stream()
        .distinct()
        .sorted(Comparator.comparing(Proof::confidence).reversed().thenComparing(Proof::href))
        .limit(most)
        .toList();
  }

  /** What a thing as a whole was read from. */
  List<Proof> of(Facts thing, int most) {
    return thing.all(Prov.wasDerivedFrom).stream().limit(most).map(evidence -> proof(evidence, "")).toList();
  }

  private Proof proof(Node evidence, String confidence) {
    var quote = Facts.of(data, evidence);
    var words = quote.text(OA.exact.asNode());
    var article = quote.all(Prov.wasQuotedFrom);
    var place = "#e-" + quote.text(OA.start.asNode()) + "-" + quote.text(OA.end.asNode());
    var href = article.isEmpty() ? "" : view.href(article.getFirst().getURI()) + place;
    var title = article.isEmpty() ? "" : labels.of(article.getFirst());
    for (var whole : quote.all(DCTerms.isPartOf.asNode())) {
      var sentence = Facts.of(data, whole);
      var text = sentence.text(OA.exact.asNode());
      int start = number(quote.text(OA.start.asNode())) - number(sentence.text(OA.start.asNode()));
      if (start >= 0 && text.startsWith(words, start)) {
        return new Proof(
            confidence, text.substring(0, start), words, text.substring(start + words.length()), href, title);
      }
    }
    return new Proof(confidence, "", words, "", href, title);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
