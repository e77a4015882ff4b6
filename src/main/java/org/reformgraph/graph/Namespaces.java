package org.reformgraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.vocabulary.FOAF;
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

/** The prefixes that the project writes and declares, one for each vocabulary in use. */
public final class Namespaces {

  private static final Map<String, String> BY_PREFIX =
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
          Map.entry("xsd", XSD.NS));

  private Namespaces() {}

  /** Namespaces by their prefixes, in the order of these. */
  public static Map<String, String> byPrefix() {
    return new TreeMap<>(BY_PREFIX);
  }
}
