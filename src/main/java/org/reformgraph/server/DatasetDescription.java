package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;

/**
 * What the data set is ({@code /.well-known/void}): the graph that the store keeps on it, and what only a running
 * server knows, in VoID and DCAT: where it answers, its dumps, and how much there is of each class and property.
 */
final class DatasetDescription extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final Node LICENCE = iri("https://creativecommons.org/licenses/by/4.0/");

  private final transient DatasetGraph data;
  private final transient Iris iris;
  private final transient LastChange changes;
  private final transient Present<Inventory> inventory;

  DatasetDescription(DatasetGraph data, Iris iris, LastChange changes, Present<Inventory> inventory) {
    this.data = data;
    this.iris = iris;
    this.changes = changes;
    this.inventory = inventory;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    var format = MediaType.choose(request, MediaType.DOCUMENTS);
    var here = request.getRequestURL().toString();
    var origin = here.substring(0, here.length() - request.getRequestURI().length());
    var described = Txn.calculateRead(data, () -> describe(origin, here));
    Representation.send(request, response, format.contentType(), DataDocuments.written(described.graph(), format), described.changed());
  }

  private record Described(Graph graph, Instant changed) {}

  private Described describe(String origin, String here) {
    var changed = changes.of(Commit.of(data));
    Graph graph = GraphFactory.createDefaultGraph();
    Namespaces.byPrefix().forEach(graph.getPrefixMapping()::setNsPrefix);
    data.find(iris.datasetGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
    var document = iri(here);
    graph.add(document, RDF.Nodes.type, VOID.DatasetDescription.asNode());
    graph.add(document, FOAF.primaryTopic.asNode(), iris.dataset());
    var dataset = iris.dataset();
    graph.add(dataset, RDF.Nodes.type, VOID.Dataset.asNode());
    graph.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
    graph.add(dataset, DCTerms.modified.asNode(), NodeFactory.createLiteralDT(changed.toString(), XSDDatatype.XSDdateTime));
    reached(graph, origin);
    partitions(graph, here);
    return new Described(graph, changed);
  }

  private void reached(Graph graph, String origin) {
    var dataset = iris.dataset();
    var endpoint = iri(origin + "/sparql");
    var service = iris.dataset("sparql");
    graph.add(dataset, VOID.sparqlEndpoint.asNode(), endpoint);
    graph.add(service, RDF.Nodes.type, DCAT.DataService.asNode());
    title(graph, service, "SPARQL endpoint", "SPARQL 查询服务");
    graph.add(service, DCAT.endpointURL.asNode(), endpoint);
    graph.add(service, DCAT.endpointDescription.asNode(), endpoint);
    graph.add(service, DCAT.servesDataset.asNode(), dataset);
    for (var file : DumpFile.ALL) {
      var address = iri(origin + "/dump/" + file.name());
      var distribution = iris.dataset("dump-" + file.name());
      graph.add(dataset, VOID.dataDump.asNode(), address);
      graph.add(dataset, DCAT.distribution.asNode(), distribution);
      graph.add(distribution, RDF.Nodes.type, DCAT.Distribution.asNode());
      title(graph, distribution, file.title(), file.titleZh());
      graph.add(distribution, DCAT.downloadURL.asNode(), address);
      graph.add(distribution, DCAT.accessURL.asNode(), address);
      graph.add(distribution, DCAT.mediaType.asNode(), iri(MEDIA_TYPES + file.mediaType()));
      graph.add(distribution, DCAT.compressFormat.asNode(), iri(MEDIA_TYPES + "application/gzip"));
      graph.add(distribution, DCTerms.license.asNode(), LICENCE);
    }
    graph.add(dataset, RDFS.seeAlso.asNode(), iri(origin + "/.well-known/sparql-examples"));
  }

  private void partitions(Graph graph, String here) {
    var counted = inventory.get();
    var dataset = iris.dataset();
    count(graph, dataset, VOID.triples.asNode(), counted.triples());
    count(graph, dataset, VOID.distinctSubjects.asNode(), counted.subjects());
    count(graph, dataset, VOID.classes.asNode(), counted.classes().size());
    count(graph, dataset, VOID.properties.asNode(), counted.properties().size());
    properties(graph, dataset, here + "#property", counted.properties());
    int n = 0;
    for (var type : counted.classes().entrySet()) {
      var partition = iri(here + "#class-" + ++n);
      graph.add(dataset, VOID.classPartition.asNode(), partition);
      graph.add(partition, VOID._class.asNode(), iri(type.getKey()));
      count(graph, partition, VOID.entities.asNode(), type.getValue().count());
      properties(graph, partition, here + "#class-" + n + "-property", type.getValue().properties());
    }
  }

  private static void properties(Graph graph, Node whole, String prefix, Map<String, Long> counts) {
    int n = 0;
    for (var property : counts.entrySet()) {
      var partition = iri(prefix + "-" + ++n);
      graph.add(whole, VOID.propertyPartition.asNode(), partition);
      graph.add(partition, VOID.property.asNode(), iri(property.getKey()));
      count(graph, partition, VOID.triples.asNode(), property.getValue());
    }
  }

  private static void title(Graph graph, Node thing, String english, String chinese) {
    graph.add(thing, DCTerms.title.asNode(), NodeFactory.createLiteralLang(english, "en"));
    graph.add(thing, DCTerms.title.asNode(), NodeFactory.createLiteralLang(chinese, "zh"));
  }

  private static void count(Graph graph, Node thing, Node property, long count) {
    graph.add(thing, property, NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
