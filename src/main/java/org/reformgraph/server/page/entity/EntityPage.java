package org.reformgraph.server.page.entity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.server.page.Graphs;
import org.reformgraph.server.page.Labels;
import org.reformgraph.server.page.PageException;
import org.reformgraph.server.page.Shown;
import org.reformgraph.server.page.View;
import org.reformgraph.server.page.WebPage;

/**
 * The page of a thing at {@code /page/…}, which mirrors {@code /id/…}: its names, what is stated of it and with it,
 * each statement with its sentence, and its figures over time. An indicator, which is words, has a page of its figures.
 */
public final class EntityPage implements WebPage {

  /** Servlet pattern. */
  public static final String PATH = "/page/*";

  private static final String PREFIX = "/page/";
  private static final List<String> FORMATS = List.of("ttl", "jsonld", "nt", "rdf");

  private static final List<Node> NAMES =
      List.of(
          SKOS.prefLabel.asNode(), RDFS.label.asNode(), FOAF.name.asNode(), DCTerms.title.asNode(), SKOS.altLabel.asNode());

  private final Graphs graphs;

  public EntityPage(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * What the page shows.
   *
   * @param title the name in the visitor's language
   * @param kind name of its class
   * @param iri of the thing; empty for an indicator
   * @param key the path to its data below {@code /data/}; empty for an indicator
   * @param names all of them, with language tags
   * @param origins sentences the thing as a whole was read from
   * @param from statements on it
   * @param to statements of others with it
   * @param figures over time
   * @param formats of its data
   */
  record Model(
      String title,
      String kind,
      String iri,
      String key,
      List<Node> names,
      List<Proof> origins,
      List<Group> from,
      List<Group> to,
      Optional<FigureTable> figures,
      List<String> formats) {}

  @Override
  public Shown show(View view) {
    var data = graphs.data();
    var labels = new Labels(data, view.language());
    var words = new Words(view, labels);
    var proofs = new ProofReader(data, view, labels);
    var figures = new FigureReader(data, view, labels, words, proofs);
    var path = view.path().substring(PREFIX.length());
    return view.path().startsWith(Indicators.PATH)
        ? indicator(view, figures)
        : thing(view, data, labels, words, proofs, figures, path);
  }

  private static Shown indicator(View view, FigureReader figures) {
    var words = URLDecoder.decode(view.path().substring(Indicators.PATH.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    var found = figures.of(words);
    if (found.isEmpty()) {
      throw new PageException(404, "error.unknown", words);
    }
    var kind = view.text("entity.indicator");
    return Shown.of("entity/thing", new Model(words, kind, "", "", List.of(), List.of(), List.of(), List.of(), found, List.of()));
  }

  private static Shown thing(
      View view, DatasetGraph data, Labels labels, Words words, ProofReader proofs, FigureReader figures, String path) {
    var thing = view.iris().at("id/" + path).filter(node -> isKnown(data, node)).orElseThrow(() -> unknown(view));
    var facts = Facts.of(data, thing);
    var links = new Links(data, view, words, proofs);
    var classes = facts.all(RDF.type.asNode());
    var key = IRILib.encodeNonASCII(thing.getURI().substring((view.iris().base() + "id/").length()));
    return Shown.of(
        "entity/thing",
        new Model(
            labels.of(thing),
            classes.isEmpty() ? "" : labels.of(classes.getFirst()),
            thing.getURI(),
            key,
            facts.names(NAMES),
            proofs.of(facts, 2),
            links.from(thing, facts),
            links.to(thing),
            figures.of(thing),
            FORMATS));
  }

  private static boolean isKnown(DatasetGraph data, Node thing) {
    return data.contains(Node.ANY, thing, Node.ANY, Node.ANY) || data.contains(Node.ANY, Node.ANY, Node.ANY, thing);
  }

  private static PageException unknown(View view) {
    return new PageException(404, "error.unknown", IRILib.decodeHex(view.path()));
  }
}
