package org.reformgraph.server.page.entity;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.Labels;
import org.reformgraph.server.page.View;

/** Reads the figures of a thing or of an indicator. */
final class FigureReader {

  private static final int READ = 300;
  private static final int SHOWN = 30;

  private final DatasetGraph data;
  private final View view;
  private final Labels labels;
  private final Words words;
  private final ProofReader proofs;

  FigureReader(DatasetGraph data, View view, Labels labels, Words words, ProofReader proofs) {
    this.data = data;
    this.view = view;
    this.labels = labels;
    this.words = words;
    this.proofs = proofs;
  }

  /**
   * Figures that are about the thing or are a case's own; for a district also those of its cases that are about no
   * other district. Empty where there are none.
   */
  Optional<FigureTable> of(Node thing) {
    Set<Node> found = new LinkedHashSet<>();
    subjects(Rg.about, thing, found);
    objects(thing, found);
    Set<Node> cases = new LinkedHashSet<>();
    subjects(Rg.inDistrict, thing, cases);
    Set<Node> ofCases = new LinkedHashSet<>();
    cases.forEach(reformCase -> objects(reformCase, ofCases));
    ofCases.stream().filter(figure -> !isAboutADistrict(figure)).takeWhile(f -> found.size() < READ).forEach(found::add);
    return table(found, thing, new More(view).figures(thing));
  }

  /** Figures of an indicator: of the concept of this name, or worded just so. */
  Optional<FigureTable> of(String indicator) {
    Set<Node> found = new LinkedHashSet<>();
    for (var literal : List.of(NodeFactory.createLiteralLang(indicator, "zh"), NodeFactory.createLiteralString(indicator))) {
      subjects(Rg.indicator, literal, found);
    }
    subjects(Rg.indicatorConcept, view.iris().indicator(indicator), found);
    return table(found, null, new More(view).figures(indicator));
  }

  private Optional<FigureTable> table(Set<Node> found, Node thing, String more) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var figures =
        found.stream()
            .map(figure -> Figure.of(data, figure))
            .sorted(Comparator.comparing(Figure::start).thenComparing(Figure::name).thenComparing(f -> f.thing().getURI()))
            .toList();
    var rows = figures.stream().limit(SHOWN).map(figure -> row(figure, thing)).toList();
    boolean whole = rows.size() == figures.size();
    return Optional.of(new FigureTable(rows, whole, whole ? "" : more, new SeriesReader(view, labels).of(figures)));
  }

  private FigureTable.Row row(Figure figure, Node thing) {
    var qualifier = figure.facts().text(Rg.qualifier);
    return new FigureTable.Row(
        figure.period(),
        figure.name(),
        view.href(figure.thing().getURI()),
        qualifier.equals("exact") || qualifier.isEmpty() ? "" : words.value(Rg.qualifier, figure.facts().all(Rg.qualifier).getFirst()),
        figure.amount(),
        figure.unit() == null ? "" : labels.of(figure.unit()),
        figure.statement(data, thing).map(statement -> proofs.of(statement, 1)).orElse(List.of()));
  }

  private boolean isAboutADistrict(Node figure) {
    var found = data.find(Node.ANY, figure, Rg.about, Node.ANY);
    while (found.hasNext()) {
      if (data.contains(Node.ANY, found.next().getObject(), RDF.type.asNode(), Rg.District)) {
        return true;
      }
    }
    return false;
  }

  private void subjects(Node property, Node object, Set<Node> into) {
    var found = data.find(Node.ANY, Node.ANY, property, object);
    while (into.size() < READ && found.hasNext()) {
      into.add(found.next().getSubject());
    }
  }

  private void objects(Node thing, Set<Node> into) {
    var found = data.find(Node.ANY, thing, Rg.hasFigure, Node.ANY);
    while (into.size() < READ && found.hasNext()) {
      into.add(found.next().getObject());
    }
  }
}
