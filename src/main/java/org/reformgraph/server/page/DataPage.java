package org.reformgraph.server.page;

import static org.reformgraph.server.page.Graphs.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** What integrators need: files, descriptions, licences, measured quality, ways to link. */
final class DataPage implements WebPage {

  private final Graphs graphs;
  private final List<Download> downloads;

  DataPage(Graphs graphs, List<Download> downloads) {
    this.graphs = graphs;
    this.downloads = List.copyOf(downloads);
  }

  /**
   * How well a type of statement is read.
   *
   * @param gold articles it was measured on
   * @param type of statements
   * @param values by name of the metric: precision, recall, f1
   */
  record Quality(String gold, String type, Map<String, String> values) {

    /** In hundredths, or a dash where it was not measured. */
    String value(String name) {
      return values.containsKey(name) ? "%.1f".formatted(100 * Double.parseDouble(values.get(name))) : "–";
    }
  }

  /**
   * What the page shows.
   *
   * @param description of the data set
   * @param licence of the data
   * @param rights to the texts
   * @param downloads files
   * @param quality as measured
   * @param base of the IRIs
   */
  record Model(
      String description, String licence, String rights, List<Download> downloads, List<Quality> quality, String base) {}

  @Override
  public Shown show(View view) {
    return Shown.of(
        "data",
        new Model(
            fact(view, DCTerms.description.asNode()),
            fact(view, DCTerms.license.asNode()),
            fact(view, DCTerms.rights.asNode()),
            downloads,
            quality(view),
            view.iris().base()));
  }

  private String fact(View view, Node property) {
    var found = graphs.data().find(view.iris().datasetGraph(), view.iris().dataset(), property, Node.ANY);
    var best = "";
    while (found.hasNext()) {
      var value = found.next().getObject();
      if (value.isURI()) {
        best = value.getURI();
      } else if (value.getLiteralLanguage().equals(view.language().tag())) {
        best = value.getLiteralLexicalForm();
      }
    }
    return best;
  }

  private List<Quality> quality(View view) {
    var values = Map.of("language", NodeFactory.createLiteralString(view.language().tag()));
    var rows = new TreeMap<String, Quality>();
    for (var row : graphs.select(DataPage.class, "data-quality", values)) {
      // A metric is named TYPE-NAME, its label says the type before a colon.
      var metric = text(row, "metric");
      int dash = metric.lastIndexOf('-');
      var type = text(row, "label").replaceFirst("\\s*[::][^::]*$", "");
      rows.computeIfAbsent(text(row, "gold") + metric.substring(0, dash), key -> new Quality(text(row, "gold"), type, new HashMap<>()))
          .values()
          .put(metric.substring(dash + 1), text(row, "value"));
    }
    return List.copyOf(rows.values());
  }
}
