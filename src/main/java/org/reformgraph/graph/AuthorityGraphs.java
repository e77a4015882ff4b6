package org.reformgraph.graph;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;

/**
 * The graphs that hold whatever articles are loaded: the schema with its concepts, the gazetteer from provinces to
 * counties, and the description of the data set. None holds blank nodes or times.
 *
 * @param ontology content of {@code graph/ontology}: reform.ttl and the concept schemes
 * @param gazetteer content of {@code graph/gazetteer}; towns and streets come with the articles that name them
 * @param dataset content of {@code graph/dataset}: VoID and DCAT, without statistics, and the measured quality
 */
public record AuthorityGraphs(Graph ontology, Graph gazetteer, Graph dataset) {

  private static final List<String> FILES =
      List.of("reform.ttl", "policy-areas.ttl", "institution-kinds.ttl", "units.ttl", "indicators.ttl");

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** From the folder of the ontology, the gazetteer and what was measured. */
  public static AuthorityGraphs read(
      Path ontologyFolder, Gazetteer gazetteer, Quality quality, Iris iris, Endpoints endpoints) {
    return new AuthorityGraphs(
        ontology(ontologyFolder), districts(gazetteer, iris), dataset(quality, iris, endpoints));
  }

  private static Graph ontology(Path folder) {
    Statements statements = new Statements();
    for (String file : FILES) {
      RDFParser.source(folder.resolve(file)).toGraph().stream().forEach(statements.graph()::add);
    }
    return statements.graph();
  }

  private static Graph districts(Gazetteer gazetteer, Iris iris) {
    Statements statements = new Statements();
    DistrictDescriptions descriptions = new DistrictDescriptions(iris, gazetteer);
    for (Division division : gazetteer) {
      if (division.level() != Level.TOWNSHIP) {
        descriptions.describe(division, statements);
      }
    }
    return statements.graph();
  }

  private static Graph dataset(Quality quality, Iris iris, Endpoints endpoints) {
    Statements statements = new Statements();
    Node dataset = iris.dataset();
    statements.add(dataset, RDF.Nodes.type, VOID.Dataset.asNode());
    statements.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
    statements.chinese(dataset, DCTerms.title.asNode(), "改革图谱");
    statements.text(dataset, DCTerms.title.asNode(), "Reformgraph", "en");
    statements.chinese(
        dataset, DCTerms.description.asNode(), "从中国政府改革报道中抽取的改革案例、行政区划、改革举措、机构、人物和数据,每条陈述附出处。");
    statements.text(
        dataset,
        DCTerms.description.asNode(),
        "Reform cases, districts, reform measures, institutions, people and figures read from Chinese articles on"
            + " government reforms, each statement with the words it was read from.",
        "en");
    statements.add(dataset, DCTerms.license.asNode(), NodeFactory.createURI(LICENCE));
    statements.chinese(dataset, DCTerms.rights.asNode(), "报道原文的权利属于其发表者。");
    statements.text(dataset, DCTerms.rights.asNode(), "The rights to the articles' texts are their publishers'.", "en");
    statements.word(dataset, DCTerms.language.asNode(), "zh");
    statements.add(dataset, DCTerms.conformsTo.asNode(), NodeFactory.createURI(Rg.ONTOLOGY));
    statements.add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(Rg.NS));
    statements.word(dataset, VOID.uriSpace.asNode(), iris.base() + "id/");
    if (endpoints.sparql() != null) {
      service(iris, statements, dataset, statements.address(endpoints.sparql()));
    }
    if (endpoints.dump() != null) {
      dump(iris, statements, dataset, statements.address(endpoints.dump()));
    }
    new QualityDescription(iris, statements).describe(quality);
    return statements.graph();
  }

  private static void service(Iris iris, Statements statements, Node dataset, Node address) {
    Node service = iris.dataset("sparql");
    statements.add(dataset, VOID.sparqlEndpoint.asNode(), address);
    statements.add(service, RDF.Nodes.type, DCAT.DataService.asNode());
    statements.chinese(service, DCTerms.title.asNode(), "SPARQL 查询服务");
    statements.text(service, DCTerms.title.asNode(), "SPARQL endpoint", "en");
    statements.add(service, DCAT.endpointURL.asNode(), address);
    statements.add(service, DCAT.servesDataset.asNode(), dataset);
  }

  private static void dump(Iris iris, Statements statements, Node dataset, Node address) {
    Node distribution = iris.dataset("dump");
    statements.add(dataset, VOID.dataDump.asNode(), address);
    statements.add(dataset, DCAT.distribution.asNode(), distribution);
    statements.add(distribution, RDF.Nodes.type, DCAT.Distribution.asNode());
    statements.chinese(distribution, DCTerms.title.asNode(), "全部数据(N-Quads)");
    statements.text(distribution, DCTerms.title.asNode(), "All data as N-Quads", "en");
    statements.add(distribution, DCAT.downloadURL.asNode(), address);
    Node gzip = NodeFactory.createURI("https://www.iana.org/assignments/media-types/application/gzip");
    Node nquads = NodeFactory.createURI("https://www.iana.org/assignments/media-types/application/n-quads");
    statements.add(distribution, DCAT.compressFormat.asNode(), gzip);
    statements.add(distribution, DCAT.mediaType.asNode(), nquads);
    statements.add(distribution, DCTerms.license.asNode(), NodeFactory.createURI(LICENCE));
  }
}
