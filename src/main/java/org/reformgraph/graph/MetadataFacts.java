package org.reformgraph.graph;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.article.Article;
import org.reformgraph.link.Reading;

/** What the publisher tells of an article: its metadata, its report, its text. */
final class MetadataFacts {

  private final Iris iris;
  private final Reading reading;
  private final Article article;
  private final Statements facts;
  private final String language;
  private final Node node;

  MetadataFacts(Iris iris, Reading reading, Statements facts, String language) {
    this.iris = iris;
    this.reading = reading;
    this.article = reading.article();
    this.facts = facts;
    this.language = language;
    this.node = iris.article(article.id());
  }

  /** The article's language as a tag that RDF takes; Chinese where it is none. */
  static String language(Article article) {
    String tag = article.language().strip().replace('_', '-');
    String formed = Locale.forLanguageTag(tag).toLanguageTag();
    return formed.equalsIgnoreCase(tag) ? formed : "zh";
  }

  void state(String runVersion, boolean withText) {
    facts.add(node, RDF.Nodes.type, Rg.Article);
    facts.word(node, DCTerms.identifier.asNode(), article.id());
    facts.text(node, DCTerms.title.asNode(), article.title(), language);
    facts.date(node, DCTerms.issued.asNode(), article.published());
    facts.chinese(node, DCTerms.publisher.asNode(), article.publisher());
    facts.word(node, SchemaDO.pageStart.asNode(), article.page());
    facts.word(node, SchemaDO.inLanguage.asNode(), language);
    facts.word(node, SchemaDO.sha256.asNode(), ContentHash.of(article));
    facts.add(node, SchemaDO.url.asNode(), facts.address(article.url()));
    facts.add(node, Prov.wasGeneratedBy, iris.run(runVersion));
    if (article.brief()) {
      facts.add(node, Rg.brief, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
    if (withText) {
      facts.text(node, SchemaDO.articleBody.asNode(), article.body(), language);
    }
    if (article.district() != null && !article.district().isBlank()) {
      facts.add(node, DCTerms.spatial.asNode(), iris.district(article.district()));
    }
    article.authors().forEach(this::author);
    article.sources().forEach(this::source);
    report();
  }

  private void author(String name) {
    if (name.isBlank()) {
      return;
    }
    Node author = iris.person(name);
    facts.add(node, DCTerms.creator.asNode(), author);
    facts.add(author, RDF.Nodes.type, Rg.Person);
    facts.chinese(author, FOAF.name.asNode(), name);
  }

  private void source(Article.Source source) {
    Node address = facts.address(source.url());
    facts.add(node, DCTerms.source.asNode(), address);
    if (address != null && address.isURI()) {
      facts.chinese(address, DCTerms.description.asNode(), source.facts());
    } else {
      facts.chinese(node, DCTerms.source.asNode(), source.facts());
    }
  }

  private void report() {
    if (article.report() == null || article.report().isBlank()) {
      return;
    }
    Node report = iris.report(article.report());
    facts.add(node, DCTerms.isPartOf.asNode(), report);
    describeReport(report, article.report());
    // Only the article that bears the table of contents tells the report's own date and publisher.
    boolean isLead = reading.cases().stream().anyMatch(c -> !c.hasBody());
    if (isLead) {
      facts.date(report, DCTerms.issued.asNode(), article.published());
      facts.chinese(report, DCTerms.publisher.asNode(), article.publisher());
    }
  }

  private void describeReport(Node report, String title) {
    facts.add(report, RDF.Nodes.type, Rg.Report);
    facts.text(report, DCTerms.title.asNode(), title, language);
  }
}
