package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.Passage.Name;
import org.reformgraph.server.page.StatementGroup.Thing;

/**
 * An article beside what was read from it: the page on which a curator judges the extraction. An article whose text
 * is not kept shows the quotes that are.
 */
final class ArticlePage implements WebPage {

  private final Graphs graphs;

  ArticlePage(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * What is known of an article.
   *
   * @param name of the fact, a key of the messages
   * @param text its value; empty where it is a thing
   * @param thing its value; null where it is a text
   */
  record Fact(String name, String text, Thing thing) {
    /** There may be dozens. */
    boolean isSource() {
      return name.equals("article.source");
    }
  }

  /**
   * What the page shows.
   *
   * @param article its IRI
   * @param title its title
   * @param brief whether the text is a brief
   * @param facts its metadata
   * @param whole whether the text is kept
   * @param passages the text, or each quote that is kept, in pieces
   * @param groups what was read
   */
  record Model(
      String article,
      String title,
      boolean brief,
      List<Fact> facts,
      boolean whole,
      List<List<Passage>> passages,
      List<StatementGroup> groups) {

    int statements() {
      return groups.stream().mapToInt(group -> group.items().size()).sum();
    }

    long doubtful() {
      return groups.stream().flatMap(group -> group.items().stream()).filter(StatementGroup.Item::doubtful).count();
    }
  }

  @Override
  public Shown show(View view) {
    var data = graphs.data();
    var id = view.rest();
    if (id.isEmpty() || !data.contains(Node.ANY, view.iris().article(id), RDF.Nodes.type, Rg.Article)) {
      throw new PageException(404, "article.unknown", id);
    }
    var article = view.iris().article(id);
    var labels = new Labels(data, view.language());
    var evidence = ArticleEvidence.of(data, view.iris().evidenceGraph(id));
    var body = values(data, article, SchemaDO.articleBody.asNode()).stream().map(Node::getLiteralLexicalForm).findFirst();
    return Shown.of(
        "article",
        new Model(
            article.getURI(),
            labels.of(article),
            !values(data, article, Rg.brief).isEmpty(),
            facts(data, article, labels),
            body.isPresent(),
            body.map(text -> List.of(Passage.of(text, 0, evidence.quotes(), names(view, evidence))))
                .orElseGet(() -> quotes(view, evidence)),
            new StatementGroups(data, view, labels, article).of(evidence)));
  }

  /** Quotes that are not within another. */
  private static List<List<Passage>> quotes(View view, ArticleEvidence evidence) {
    var names = names(view, evidence);
    var quotes = new ArrayList<List<Passage>>();
    Quote last = null;
    for (var quote : evidence.quotes()) {
      if (last == null || !last.holds(quote)) {
        quotes.add(Passage.of(quote.exact(), quote.start(), evidence.quotes(), names));
        last = quote;
      }
    }
    return quotes;
  }

  private static Map<Quote, Name> names(View view, ArticleEvidence evidence) {
    var names = new HashMap<Quote, Name>();
    for (var stated : evidence.statements()) {
      if (stated.triple().getPredicate().equals(Rg.mentions)) {
        var thing = stated.triple().getObject();
        stated.quotes().forEach(quote -> names.putIfAbsent(quote, name(view, thing)));
      }
    }
    evidence.things().forEach(
        (thing, quotes) -> {
          if (StatementGroups.kind(view.iris(), thing).equals("figure")) {
            quotes.forEach(quote -> names.putIfAbsent(quote, name(view, thing)));
          }
        });
    return names;
  }

  private static Name name(View view, Node thing) {
    return new Name(StatementGroups.kind(view.iris(), thing), thing.getURI());
  }

  private static List<Fact> facts(DatasetGraph data, Node article, Labels labels) {
    var facts = new ArrayList<Fact>();
    Stream.of(
            Map.entry("article.issued", DCTerms.issued), Map.entry("article.publisher", DCTerms.publisher),
            Map.entry("article.page", SchemaDO.pageStart), Map.entry("article.author", DCTerms.creator),
            Map.entry("article.report", DCTerms.isPartOf), Map.entry("article.district", DCTerms.spatial),
            Map.entry("article.address", SchemaDO.url), Map.entry("article.source", DCTerms.source))
        .forEach(
            known ->
                values(data, article, known.getValue().asNode()).stream()
                    .map(value -> fact(known.getKey(), value, labels))
                    .forEach(facts::add));
    data.find(Node.ANY, Node.ANY, Rg.describedBy, article)
        .forEachRemaining(quad -> facts.add(fact("article.case", quad.getSubject(), labels)));
    return facts.stream().distinct().toList();
  }

  private static Fact fact(String name, Node value, Labels labels) {
    if (value.isLiteral()) {
      return new Fact(name, value.getLiteralLexicalForm(), null);
    }
    // An address elsewhere is shown as it is.
    var label = name.equals("article.source") || name.equals("article.address") ? value.toString() : labels.of(value);
    return new Fact(name, "", new Thing(value.toString(), label));
  }

  private static List<Node> values(DatasetGraph data, Node thing, Node property) {
    var values = new ArrayList<Node>();
    data.find(Node.ANY, thing, property, Node.ANY).forEachRemaining(quad -> values.add(quad.getObject()));
    return values.stream().distinct().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }
}
