package org.reformgraph.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Which properties go into which field of the text index. Apart from it so that Lucene isn't loaded to know. */
final class TextFields {

  /** Raised whenever the documents of an unchanged store would come out different. */
  static final int VERSION = 1;

  static final String GRAPH = "graph";
  static final String UID = "uid";

  private static final Map<Node, String> FIELDS = fields();

  private TextFields() {}

  static Set<Node> predicates() {
    return FIELDS.keySet();
  }

  static EntityDefinition definition() {
    var definition = new EntityDefinition("uri", "label", GRAPH);
    definition.setLangField("lang");
    definition.setUidField(UID);
    FIELDS.forEach((predicate, field) -> definition.set(field, predicate));
    return definition;
  }

  private static Map<Node, String> fields() {
    var fields = new LinkedHashMap<Node, String>();
    fields.put(RDFS.label.asNode(), "label");
    fields.put(SKOS.prefLabel.asNode(), "label");
    fields.put(SKOS.altLabel.asNode(), "label");
    fields.put(FOAF.name.asNode(), "label");
    fields.put(DCTerms.title.asNode(), "label");
    fields.put(OA.exact.asNode(), "quote");
    return Collections.unmodifiableMap(fields);
  }
}
