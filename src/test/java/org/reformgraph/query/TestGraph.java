package org.reformgraph.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The graph of {@code queries/graph.trig} in memory, set up like the project's store. */
final class TestGraph {

  static final Path QUERIES = Path.of("queries");
  static final Path EXPECTED = Path.of("src/test/resources/queries");

  private TestGraph() {}

  static DatasetGraph load() {
    DatasetGraph triples = DatabaseMgr.createDatasetGraph();
    triples.getContext().set(TDB2.symUnionDefaultGraph, true);
    EntityDefinition fields = new EntityDefinition("uri", "label");
    fields.setPrimaryPredicate(RDFS.label.asNode());
    for (var property : new org.apache.jena.rdf.model.Property[] {SKOS.prefLabel, SKOS.altLabel, FOAF.name, DCTerms.title}) {
      fields.set("label", property.asNode());
    }
    fields.set("quote", NodeFactory.createURI("http://www.w3.org/ns/oa#exact"));
    fields.setLangField("lang");
    fields.setGraphField("graph");
    fields.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new SmartChineseAnalyzer());
    config.setQueryAnalyzer(new SmartChineseAnalyzer());
    config.setValueStored(true);
    DatasetGraph data =
        TextDatasetFactory.create(triples, new TextIndexLucene(new ByteBuffersDirectory(), config), true);
    Txn.executeWrite(data, () -> RDFDataMgr.read(data, EXPECTED.resolve("graph.trig").toString()));
    return data;
  }

  /** Values for the parameters whose defaults name things of the shipped articles, which are not in this graph. */
  static Map<String, String> values(SavedQuery query) {
    Map<String, String> values = new TreeMap<>();
    Map.of(
            "measure", "“最多跑一次”改革",
            "person", "查志强",
            "report", "改革案例专题",
            "institution", query.name().equals("list-people") ? "浙江省社会科学院" : "余杭区市场监督管理局")
        .forEach(
            (name, value) -> {
              if (query.parameter(name).isPresent()) {
                values.put(name, value);
              }
            });
    return values;
  }

  static Runner runner(DatasetGraph data) {
    return new Runner(new Target.Local(data), Duration.ofSeconds(30), false);
  }
}
