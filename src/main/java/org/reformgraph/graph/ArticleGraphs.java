package org.reformgraph.graph;

import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * One article's RDF. Nothing in it depends on time, on other articles or on the order they came in.
 *
 * @param id the article's id
 * @param facts all that was read from it, plain RDF 1.1: the content of {@code graph/article/{id}}
 * @param evidence reifiers with RDF 1.2 triple terms and the quotes: the content of {@code graph/evidence/{id}}
 * @param authority descriptions of the towns and streets it names, to stand in {@code graph/gazetteer} as long as an
 *     article names them
 */
public record ArticleGraphs(String id, Graph facts, Graph evidence, Graph authority) {

  public ArticleGraphs {
    Objects.requireNonNull(id);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(authority);
  }
}
