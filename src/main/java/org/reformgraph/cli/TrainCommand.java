package org.reformgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.Iris;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;

/**
 * Runs a few short commands for nothing, on a store that holds the ontology alone, while the launcher has the JVM
 * record what they load and link for its ahead-of-time cache. Few on purpose: a JVM maps all that is recorded at each
 * start. What fails here is only not recorded.
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

  @Override
  public Integer call() throws IOException {
    var home = Home.find();
    var folder = Files.createTempDirectory("reformgraph");
    try {
      var db = folder.resolve("db").toString();
      var iris = new Iris();
      try (var store = Store.open(Path.of(db), iris)) {
        var ontology = RDFDataMgr.loadGraph(home.ontology().resolve("reform.ttl").toUri().toString());
        store.describe(new AuthorityGraphs(ontology, RDFParser.fromString(DATA, Lang.TURTLE).toGraph(), Graph.emptyGraph));
      }
      run("query", "--list");
      run("sparql", SELECT, "--db", db);
      run("sparql", SELECT, "--db", db, "--format", "csv");
      QUERIES.forEach(name -> run("query", name, "--db", db));
      return 0;
    } finally {
      delete(folder);
    }
  }

  private static void run(String... args) {
    try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Main.run(nowhere, nowhere, InputStream.nullInputStream(), args);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
