package org.reformgraph.load;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.article.Article;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.ContentHash;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.link.Reader;
import org.reformgraph.link.Reading;
import org.reformgraph.text.Span;

/** Reading at its least: an article's body is its title and its one quotation. */
final class Plain {

  static final Iris IRIS = new Iris();

  private Plain() {}

  static Reader reader(String version) {
    return new Reader() {
      @Override
      public Reading read(Article article) {
        if (article.body().startsWith("故障")) {
          throw new IllegalStateException("a fault on purpose");
        }
        return new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
      }

      @Override
      public String version() {
        return version;
      }
    };
  }

  static ArticleGraphs map(Reading reading, String version) {
    var article = reading.article();
    var node = IRIS.article(article.id());
    var facts = GraphFactory.createDefaultGraph();
    var evidence = GraphFactory.createDefaultGraph();
    facts.add(node, RDF.type.asNode(), Rg.Article);
    facts.add(node, SchemaDO.sha256.asNode(), NodeFactory.createLiteralString(ContentHash.of(article)));
    facts.add(node, Prov.wasGeneratedBy, IRIS.run(version));
    facts.add(node, DCTerms.title.asNode(), NodeFactory.createLiteralLang(article.body(), "zh"));
    evidence.add(
        IRIS.evidence(article.id(), new Span(0, article.body().length())),
        OA.exact.asNode(),
        NodeFactory.createLiteralLang(article.body(), "zh"));
    return new ArticleGraphs(article.id(), facts, evidence, GraphFactory.createDefaultGraph());
  }
}
