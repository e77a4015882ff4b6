package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

final class BoundedGraphTest {

  @Test
  void takesNoMoreThanItsLimit() {
    var graph = new BoundedGraph(3, Duration.ofMinutes(1));
    // As ARQ's handlers write: through a model.
    var model = ModelFactory.createModelForGraph(graph);
    for (int i = 0; i < 3; i++) {
      model.createResource("urn:s" + i).addProperty(RDFS.label, "名");
    }
    assertEquals(3, graph.size());
    var e = assertThrows(ActionErrorException.class, () -> model.createResource("urn:t").addProperty(RDFS.label, "名"));
    assertEquals(422, e.getRC());
  }

  @Test
  void takesNothingAfterItsTime() {
    var graph = new BoundedGraph(3, Duration.ofNanos(-1));
    var node = NodeFactory.createURI("urn:s");
    assertThrows(QueryCancelledException.class, () -> graph.add(Triple.create(node, node, node)));
  }
}
