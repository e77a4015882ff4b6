package org.reformgraph.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Makes a small store, at the first call; at the second, runs a few short commands on it for nothing, while the
 * launcher has the JVM record what they load and link for its ahead-of-time cache. In two calls and few on purpose: a
 * JVM maps all that is recorded at each start. What fails here is only not recorded.
 */
@Command(name = "train", hidden = true, description = "Lets the launcher record what the short commands load.")
final class TrainCommand implements Callable<Integer> {

  /** Enough for a query to find a district by name and print a row. */
  private static final String DATA =
      """
      PREFIX rg: <https://w3id.org/reformgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <https://w3id.org/reformgraph/id/district/330100> a rg:District ;
        rg:divisionCode "330100" ; skos:prefLabel "杭州市"@zh ; skos:altLabel "杭州"@zh .
      <https://w3id.org/reformgraph/id/case/example> a rg:ReformCase ; rdfs:label "示例"@zh ;
        rg:inDistrict <https://w3id.org/reformgraph/id/district/330100> ; schema:pageStart "26" .
      """;

  private static final String SELECT = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 50";
  private static final List<String> QUERIES = List.of("list-cases", "count-things", "search-names");

  @Parameters(paramLabel = "FOLDER", description = "Where the store is made, or is.")
  private Path folder;

  @Override
  public Integer call() {
    if (!Files.exists(folder)) {
      var iris = Home.iris();
      try (var store = Store.open(folder, iris)) {
        var ontology = RDFDataMgr.loadGraph(Home.find().ontology().resolve("reform.ttl").toUri().toString());
        var example = RDFParser.fromString(DATA, Lang.TURTLE).toGraph();
        store.describe(new AuthorityGraphs(ontology, example, Graph.emptyGraph));
      }
      return 0;
    }
    var db = folder.toString();
    QUERIES.forEach(name -> run("query", name, "--db", db));
    run("sparql", SELECT, "--db", db, "--format", "csv");
    return 0;
  }

  private static void run(String... args) {
    try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Main.run(nowhere, nowhere, InputStream.nullInputStream(), args);
    }
  }
}
