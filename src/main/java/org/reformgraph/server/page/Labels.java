package org.reformgraph.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Names of things in the visitor's language, in Chinese where there are none, each looked up once a page. */
public final class Labels {

  private static final List<Node> PROPERTIES =
      List.of(
          SKOS.prefLabel.asNode(), RDFS.label.asNode(), FOAF.name.asNode(), DCTerms.title.asNode(), SKOS.altLabel.asNode());

  private final Map<Node, String> known = new HashMap<>();
  private final DatasetGraph data;
  private final String language;

  public Labels(DatasetGraph data, Language language) {
    this.data = data;
    this.language = language.tag();
  }

  /** The name, or the end of the IRI of what has none. */
  public String of(Node thing) {
    return known.computeIfAbsent(thing, this::find);
  }

  private String find(Node thing) {
    for (var property : PROPERTIES) {
      String best = null;
      int rank = 0;
      var found = data.find(Node.ANY, thing, property, Node.ANY);
      while (found.hasNext()) {
        var name = found.next().getObject();
        if (name.isLiteral() && rank(name) >= rank && (best == null || rank(name) > rank || name.getLiteralLexicalForm().compareTo(best) < 0)) {
          rank = rank(name);
          best = name.getLiteralLexicalForm();
        }
      }
      if (best != null) {
        return best;
      }
    }
    return thing.isURI() ? thing.getURI().replaceFirst("^.*[/#](?=.)", "") : thing.toString();
  }

  private int rank(Node name) {
    var tag = name.getLiteralLanguage();
    return tag.equals(language) ? 3 : tag.equals("zh") ? 2 : tag.isEmpty() ? 1 : 0;
  }
}
