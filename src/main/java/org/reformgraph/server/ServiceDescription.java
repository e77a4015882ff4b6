package org.reformgraph.server;

import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.reformgraph.graph.Iris;

/**
 * What the endpoint says of itself on a GET without a query (SPARQL 1.1 Service Description, also DCAT 3
 * DataService): where it is, what it speaks, its formats, and its named graphs, or, where there are too many, those
 * that every store has; how much there is of each class and property is told at {@code /.well-known/void}.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final Iris iris;
  private final Present<Inventory> inventory;

  ServiceDescription(Iris iris, Present<Inventory> inventory) {
    this.iris = iris;
    this.inventory = inventory;
  }

  /** RDF by content negotiation; a browser that asks for no format is sent to the home page. */
  void answer(HttpAction action) {
    var accept = Accept.of(action.getRequest());
    var offered = MediaType.GRAPHS.stream().map(MediaType::type).toList();
    var request = action.getRequest();
    boolean named = request.getParameter("format") != null || request.getParameter("output") != null;
    if (!named && accept.names("text/html") && offered.stream().noneMatch(accept::names)) {
      action.setResponseStatus(303);
      action.setResponseHeader("Location", "/");
      return;
    }
    var format = MediaType.choose(action.getRequest(), MediaType.GRAPHS);
    var description = describe(action, action.getRequestRequestURL().toString());
    var prefixes = PrefixMapFactory.create(description.getPrefixMapping());
    try {
      RdfAnswer.write(
          action,
          format,
          prefixes,
          description.stream().map(t -> Quad.create(Quad.defaultGraphNodeGenerated, t)).iterator());
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private Graph describe(HttpAction action, String endpoint) {
    Graph graph = GraphFactory.createDefaultGraph();
    prefixes(graph);
    Node service = iri(endpoint + "#service");
    Node data = iri(endpoint + "#dataset");
    Node union = iri(endpoint + "#default-graph");
    Node type = RDF.type.asNode();
    graph.add(service, type, sd("Service"));
    graph.add(service, type, DCAT.DataService.asNode());
    graph.add(service, sd("endpoint"), iri(endpoint));
    graph.add(service, DCAT.endpointURL.asNode(), iri(endpoint));
    graph.add(service, DCAT.servesDataset.asNode(), iris.datasetGraph());
    graph.add(service, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Reformgraph: SPARQL endpoint", "en"));
    graph.add(service, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Reformgraph：SPARQL 查询服务", "zh"));
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    graph.add(service, sd("propertyFeature"), iri("http://jena.apache.org/text#query"));
    for (var format :
        List.of(
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
            "N-Triples", "JSON-LD", "RDF_XML", "TriG", "N-Quads")) {
      graph.add(service, sd("resultFormat"), iri(FORMATS + format));
    }
    graph.add(service, sd("defaultDataset"), data);
    graph.add(data, type, sd("Dataset"));
    graph.add(service, RDFS.seeAlso.asNode(), iri(endpoint.replaceFirst("/(reform/)?sparql$", "/.well-known/void")));
    graph.add(data, sd("defaultGraph"), union);
    graph.add(union, type, sd("Graph"));
    graph.add(
        union, RDFS.comment.asNode(), NodeFactory.createLiteralLang("The union of all named graphs.", "en"));
    graph.add(union, RDFS.comment.asNode(), NodeFactory.createLiteralLang("所有命名图的并集。", "zh"));
    graph.add(iris.datasetGraph(), VOID.sparqlEndpoint.asNode(), iri(endpoint));
    named(graph, action, data);
    return graph;
  }

  private void named(Graph graph, HttpAction action, Node data) {
    action.beginRead();
    try {
      var counted = inventory.get();
      count(graph, data, VOID.triples.asNode(), counted.triples());
      var names = counted.named();
      if (names.isEmpty()) {
        names = List.of(iris.datasetGraph(), iris.gazetteerGraph(), iris.ontologyGraph());
        var left = "Only graphs that every store has are listed here, of %,d.".formatted(counted.graphs());
        graph.add(data, RDFS.comment.asNode(), NodeFactory.createLiteralLang(left, "en"));
      }
      int n = 0;
      for (var name : names) {
        if (action.getActiveDSG().containsGraph(name)) {
          Node entry = iri(data.getURI() + "-graph-" + ++n);
          graph.add(data, sd("namedGraph"), entry);
          graph.add(entry, RDF.type.asNode(), sd("NamedGraph"));
          graph.add(entry, sd("name"), name);
          graph.add(entry, sd("graph"), name);
          graph.add(name, RDF.type.asNode(), sd("Graph"));
        }
      }
    } finally {
      action.endRead();
    }
  }

  private static void count(Graph graph, Node thing, Node property, long count) {
    graph.add(thing, property, NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
  }

  private static void prefixes(Graph graph) {
    var prefixes = graph.getPrefixMapping();
    prefixes.setNsPrefix("sd", SD);
    prefixes.setNsPrefix("formats", FORMATS);
    prefixes.setNsPrefix("dcat", DCAT.getURI());
    prefixes.setNsPrefix("dcterms", DCTerms.getURI());
    prefixes.setNsPrefix("void", VOID.getURI());
    prefixes.setNsPrefix("rdfs", RDFS.getURI());
  }

  private static Node sd(String name) {
    return iri(SD + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
