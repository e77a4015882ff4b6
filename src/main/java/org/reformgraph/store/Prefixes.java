package org.reformgraph.store;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.reformgraph.graph.Prov;
import org.reformgraph.graph.Rg;

/** The prefixes that a store declares, for writers of Turtle and TriG and for those who write queries. */
final class Prefixes {

  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dcat", DCAT.NS),
              Map.entry("dcterms", DCTerms.NS),
              Map.entry("foaf", FOAF.NS),
              Map.entry("oa", OA.NS),
              Map.entry("org", ORG.NS),
              Map.entry("owl", OWL.NS),
              Map.entry("prov", Prov.NS),
              Map.entry("rdf", RDF.uri),
              Map.entry("rdfs", RDFS.uri),
              Map.entry("rg", Rg.NS),
              Map.entry("schema", SchemaDO.NS),
              Map.entry("skos", SKOS.uri),
              Map.entry("void", VOID.NS),
              Map.entry("xsd", XSD.NS)));

  private Prefixes() {}

  /** Declares what is not yet declared so. */
  static void declare(DatasetGraph base) {
    boolean complete = Txn.calculateRead(base, () -> base.prefixes().getMapping().entrySet().containsAll(ALL.entrySet()));
    if (!complete) {
      Txn.executeWrite(base, () -> ALL.forEach(base.prefixes()::add));
    }
  }
}
