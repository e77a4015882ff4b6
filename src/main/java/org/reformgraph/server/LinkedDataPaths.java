package org.reformgraph.server;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Runner;

/**
 * The paths of linked data with their servlets. What is under the base of the IRIs is served at the root and, where
 * the base has a path, under that too.
 */
final class LinkedDataPaths {

  private LinkedDataPaths() {}

  static Map<String, HttpServlet> of(
      DatasetGraph data, Catalogue catalogue, Runner runner, Present<Inventory> inventory, HttpServlet ontologyPage,
      Options options) {
    var iris = options.iris();
    var unknown = new UnknownThing(iris, runner);
    var changes = new LastChange();
    var servlets = new TreeMap<String, HttpServlet>();
    for (var path : Set.of("/", URI.create(iris.base()).getRawPath())) {
      servlets.put(path + "id/*", new LinkedData(data, iris, unknown));
      servlets.put(path + "data/*", new DataDocuments(data, iris, changes, unknown));
    }
    servlets.put("/ontology/*", new Ontology(data, iris, changes, options.ontology(), ontologyPage));
    MediaType.DOCUMENTS.forEach(f -> servlets.put("/ontology." + f.suffix(), new Ontology(data, iris, changes, options.ontology(), ontologyPage)));
    servlets.put("/dump/*", new Dumps(data, changes));
    servlets.put("/.well-known/void", new DatasetDescription(data, iris, changes, inventory));
    servlets.put("/.well-known/sparql-examples", new SparqlExamples(data, catalogue, runner, changes));
    return servlets;
  }
}
