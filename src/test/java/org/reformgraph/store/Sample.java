package org.reformgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.graph.ArticleGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;
import org.reformgraph.text.Span;

/** Small graphs of the shape an article has. */
final class Sample {

  static final Iris IRIS = new Iris();

  private Sample() {}

  /** An article that names a measure and a street, and quotes its own title. */
  static ArticleGraphs article(String id, String title, String measure, String street, String version) {
    Graph facts = GraphFactory.createDefaultGraph();
    Graph evidence = GraphFactory.createDefaultGraph();
    Graph authority = GraphFactory.createDefaultGraph();
    Node article = IRIS.article(id);
    Node about = IRIS.measure(measure);
    facts.add(article, RDF.type.asNode(), Rg.Article);
    facts.add(article, DCTerms.title.asNode(), zh(title));
    facts.add(article, SchemaDO.sha256.asNode(), NodeFactory.createLiteralString("hash of " + title));
    facts.add(article, Prov.wasGeneratedBy, IRIS.run(version));
    facts.add(article, Rg.mentions, about);
    facts.add(about, RDF.type.asNode(), Rg.Measure);
    facts.add(about, SKOS.prefLabel.asNode(), zh(measure));
    facts.add(about, RDFS.label.asNode(), zh(measure));
    var quote = IRIS.evidence(id, new Span(0, title.length()));
    var mention = Triple.create(article, Rg.mentions, about);
    evidence.add(IRIS.statement(id, mention), RDF.Nodes.reifies, NodeFactory.createTripleTerm(mention));
    evidence.add(IRIS.statement(id, mention), Prov.wasDerivedFrom, quote);
    evidence.add(quote, OA.exact.asNode(), zh(title));
    if (street != null) {
      facts.add(article, Rg.mentions, IRIS.district(street));
      authority.add(IRIS.district(street), RDF.type.asNode(), Rg.District);
      authority.add(IRIS.district(street), SKOS.prefLabel.asNode(), zh("街道" + street));
    }
    return new ArticleGraphs(id, facts, evidence, authority);
  }

  static Node zh(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }
}
