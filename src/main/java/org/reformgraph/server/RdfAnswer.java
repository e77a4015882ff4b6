package org.reformgraph.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes RDF as an answer. Short ones are laid out for reading; a long one is streamed as it comes, so that memory
 * stays bounded, and may then repeat a triple. A long one in a format that needs all of it in memory is refused.
 */
final class RdfAnswer {

  private RdfAnswer() {}

  static void write(HttpAction action, MediaType format, PrefixMap prefixes, Iterator<Quad> quads)
      throws IOException {
    action.setResponseStatus(200);
    action.setResponseContentType(format.contentType());
    var head = DatasetGraphFactory.create();
    prefixes.forEach((prefix, iri) -> head.prefixes().add(prefix, iri));
    int count = 0;
    while (quads.hasNext() && count < format.inMemory()) {
      var quad = quads.next();
      if (format.holds(quad)) {
        head.add(quad);
        count++;
      }
    }
    var out = action.getResponseOutputStream();
    if (!quads.hasNext()) {
      layOut(head, format, out);
    } else if (format.streamed() != null) {
      stream(head, quads, format, out);
    } else {
      ServletOps.error(
          422,
          "more than %,d triples cannot be written as %s; ask for application/n-triples or text/turtle, or narrow the query"
              .formatted(format.inMemory(), format.type()));
    }
  }

  private static void layOut(DatasetGraph data, MediaType format, OutputStream out) {
    RDFWriterBuilder writer = RDFWriter.create().lang(format.lang());
    writer = MediaType.DATASETS.contains(format) ? writer.source(data) : writer.source(data.getDefaultGraph());
    if (format.streamed() != null) {
      writer.output(out);
      return;
    }
    try {
      writer.output(out);
    } catch (QueryCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      // Jena 6.0.0 writes triple terms neither as JSON-LD (RiotException) nor as RDF/XML (ClassCastException),
      // and RDF/XML has no way to write some properties.
      ServletOps.error(
          406,
          "%s cannot hold this answer (%s); ask for text/turtle or application/n-triples"
              .formatted(format.type(), e.getMessage()));
    }
  }

  private static void stream(DatasetGraph head, Iterator<Quad> rest, MediaType format, OutputStream out) {
    var writer = StreamRDFWriter.getWriterStream(out, format.streamed());
    writer.start();
    head.prefixes().forEach((prefix, iri) -> writer.prefix(prefix, iri));
    boolean quads = MediaType.DATASETS.contains(format);
    head.find().forEachRemaining(quad -> send(writer, quad, quads));
    while (rest.hasNext()) {
      var quad = rest.next();
      if (format.holds(quad)) {
        send(writer, quad, quads);
      }
    }
    writer.finish();
  }

  private static void send(StreamRDF writer, Quad quad, boolean quads) {
    if (quads) {
      writer.quad(quad);
    } else {
      writer.triple(quad.asTriple());
    }
  }
}
