package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.reformgraph.graph.Namespaces;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.Runner;
import org.reformgraph.query.SavedQuery;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;

/**
 * The saved queries as SHACL executables ({@code /.well-known/sparql-examples}), which editors and collections of
 * SPARQL examples read: each with its parameters set to their defaults, so that it runs as it stands. A query that has
 * a parameter without a default, or with one that this data has nothing for, is left out. Comments are in English
 * alone, since readers make an example of each comment; labels are in both languages.
 */
final class SparqlExamples extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";

  private final transient DatasetGraph data;
  private final transient LastChange changes;
  private final transient Present<Map<SavedQuery, Query>> runnable;

  SparqlExamples(DatasetGraph data, Catalogue catalogue, Runner runner, LastChange changes) {
    this.data = data;
    this.changes = changes;
    this.runnable = new Present<>(data, d -> bound(catalogue, runner));
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    var format = MediaType.choose(request, MediaType.DOCUMENTS);
    var here = request.getRequestURL().toString();
    Instant changed = Txn.calculateRead(data, () -> changes.of(Commit.of(data)));
    Representation.send(request, response, format.contentType(), DataDocuments.written(describe(here), format), changed);
  }

  private Graph describe(String here) {
    Graph graph = GraphFactory.createDefaultGraph();
    Namespaces.byPrefix().forEach(graph.getPrefixMapping()::setNsPrefix);
    graph.getPrefixMapping().setNsPrefix("sh", SH);
    graph.getPrefixMapping().setNsPrefix("spex", SPEX);
    var prefixes = iri(here + "#prefixes");
    var declared = new TreeMap<>(Namespaces.byPrefix());
    declared.put("text", "http://jena.apache.org/text#");
    declared.forEach(
        (prefix, namespace) -> {
          var declaration = iri(here + "#prefix-" + prefix);
          graph.add(prefixes, sh("declare"), declaration);
          graph.add(declaration, sh("prefix"), NodeFactory.createLiteralString(prefix));
          graph.add(declaration, sh("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    runnable.get().forEach((saved, query) -> add(graph, saved, query, here, prefixes));
    return graph;
  }

  /** What can be run with its defaults, in the order of the catalogue. */
  private static Map<SavedQuery, Query> bound(Catalogue catalogue, Runner runner) {
    var runnable = new LinkedHashMap<SavedQuery, Query>();
    for (var saved : catalogue.queries()) {
      try {
        if (!saved.network()) {
          runnable.put(saved, runner.bind(saved, Map.of()).query());
        }
      } catch (QueryException e) {
        if (e.code() == Code.TIMEOUT || e.code() == Code.EXECUTION) {
          throw e;
        }
      }
    }
    return runnable;
  }

  private static void add(Graph graph, SavedQuery saved, Query query, String here, Node prefixes) {
    var example = iri(here + "#" + saved.name());
    graph.add(example, RDF.Nodes.type, sh("SPARQLExecutable"));
    var text = NodeFactory.createLiteralString(query.toString());
    if (query.isSelectType()) {
      graph.add(example, RDF.Nodes.type, sh("SPARQLSelectExecutable"));
      graph.add(example, sh("select"), text);
    } else if (query.isAskType()) {
      graph.add(example, RDF.Nodes.type, sh("SPARQLAskExecutable"));
      graph.add(example, sh("ask"), text);
    } else if (query.isConstructType()) {
      graph.add(example, RDF.Nodes.type, sh("SPARQLConstructExecutable"));
      graph.add(example, sh("construct"), text);
    } else {
      graph.add(example, RDF.Nodes.type, iri(SPEX + "SPARQLDescribeExecutable"));
      graph.add(example, iri(SPEX + "describe"), text);
    }
    graph.add(example, sh("prefixes"), prefixes);
    graph.add(example, RDFS.comment.asNode(), NodeFactory.createLiteralLang(saved.summary().en(), "en"));
    graph.add(example, RDFS.label.asNode(), NodeFactory.createLiteralLang(saved.summary().en(), "en"));
    graph.add(example, RDFS.label.asNode(), NodeFactory.createLiteralLang(saved.summary().zh(), "zh"));
    saved.tags().forEach(tag -> graph.add(example, SchemaDO.keywords.asNode(), NodeFactory.createLiteralString(tag)));
    graph.add(example, SchemaDO.target.asNode(), iri(here.replaceFirst("/\\.well-known/.*", "/sparql")));
  }

  private static Node sh(String name) {
    return iri(SH + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
