package org.reformgraph.query;

import java.net.URI;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where queries run. */
public sealed interface Target {

  /**
   * A store in this process. Its default graph is to be the union of its named graphs.
   *
   * @param data the store; read in transactions where it has them
   */
  record Local(DatasetGraph data) implements Target {
    public Local {
      Objects.requireNonNull(data);
    }
  }

  /**
   * A SPARQL endpoint, reached by HTTP.
   *
   * @param url where it takes queries
   */
  record Endpoint(URI url) implements Target {
    public Endpoint {
      Objects.requireNonNull(url);
    }
  }
}
