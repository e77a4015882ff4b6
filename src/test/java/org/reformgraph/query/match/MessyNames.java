package org.reformgraph.query.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.Endpoints;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Quality;
import org.reformgraph.graph.Rg;

/** The shipped gazetteer with some institutions, and names as other tables write them with what is right. */
public final class MessyNames {

  /**
   * A name of the table.
   *
   * @param parent the place around it, or empty
   * @param expected the identifier to be matched, or empty where nothing may be
   */
  public record Row(String name, String kind, String parent, String expected) {

    public Question question() {
      var hints = parent.isEmpty() ? List.<Question.Hint>of() : List.of(new Question.Hint(Property.PARENT, List.of(parent)));
      return new Question(name, java.util.Set.of(EntityKind.of(kind).orElseThrow()), true, hints, 5);
    }
  }

  private MessyNames() {}

  public static List<Row> rows() {
    return records("messy.csv").stream().map(r -> new Row(r.get(0), r.get(1), r.get(2), r.get(3))).toList();
  }

  /** A new data set in memory. */
  public static DatasetGraph data() {
    var data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    var iris = new Iris();
    Txn.executeWrite(data, () -> fill(data, iris));
    return data;
  }

  private static void fill(DatasetGraph data, Iris iris) {
    var authority =
        AuthorityGraphs.read(
            Path.of("ontology"), Gazetteer.read(Path.of("data/gazetteer")), Quality.read(Path.of("data/quality.csv")), iris, Endpoints.NONE);
    each(authority.ontology(), t -> data.add(iris.ontologyGraph(), t.getSubject(), t.getPredicate(), t.getObject()));
    each(authority.gazetteer(), t -> data.add(iris.gazetteerGraph(), t.getSubject(), t.getPredicate(), t.getObject()));
    var graph = iris.articleGraph("one");
    for (var row : records("institutions.csv")) {
      var node = iris.institution(row.get(0));
      data.add(graph, node, RDF.type.asNode(), Rg.Institution);
      data.add(graph, node, SKOS.prefLabel.asNode(), chinese(row.get(0)));
      for (var alias : row.get(1).split("\\|")) {
        if (!alias.isEmpty()) {
          data.add(graph, node, SKOS.altLabel.asNode(), chinese(alias));
        }
      }
      if (!row.get(2).isEmpty()) {
        data.add(graph, node, Rg.jurisdiction, iris.district(row.get(2)));
      }
    }
    var measure = iris.measure("一网通办");
    data.add(graph, measure, RDF.type.asNode(), Rg.Measure);
    data.add(graph, measure, SKOS.prefLabel.asNode(), chinese("一网通办"));
    data.add(graph, measure, SKOS.altLabel.asNode(), chinese("“一网通办”改革"));
    data.add(graph, measure, Rg.implementedIn, iris.district("330110"));
    data.add(graph, measure, Rg.policyArea, Iris.policyArea("government-services"));
    var person = iris.person("李四");
    data.add(graph, person, RDF.type.asNode(), Rg.Person);
    data.add(graph, person, org.apache.jena.sparql.vocabulary.FOAF.name.asNode(), chinese("李四"));
    data.add(graph, person, Rg.role, chinese("局长"));
    data.add(graph, person, Rg.affiliatedWith, iris.institution("杭州市民政局"));
  }

  private static void each(org.apache.jena.graph.Graph graph, Consumer<org.apache.jena.graph.Triple> use) {
    graph.find().forEachRemaining(use);
  }

  private static Node chinese(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }

  /** A file of the test data. */
  public static Path resource(String name) {
    try {
      return Path.of(MessyNames.class.getResource("/reconcile/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CSVRecord> records(String name) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(Files.newBufferedReader(resource(name), StandardCharsets.UTF_8))) {
      return records.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
