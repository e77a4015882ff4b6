package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.reformgraph.server.page.ReadServlet;
import org.reformgraph.store.Commit;
import org.reformgraph.store.Dump;

/**
 * All data to download ({@code /dump/…}), written in one read transaction when it is asked for, so that it is always
 * what the store holds; only the times of the extraction runs are left out, as in {@code reformgraph export}.
 */
final class Dumps extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph data;
  private final transient LastChange changes;

  Dumps(DatasetGraph data, LastChange changes) {
    this.data = data;
    this.changes = changes;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var name = LinkedData.under("dump/", request);
    var file = DumpFile.of(name);
    if (file.isEmpty()) {
      response.sendError(404, "no dump " + name + "; there are /dump/" + String.join(", /dump/", DumpFile.names()));
      return;
    }
    Txn.executeRead(data, () -> send(file.get(), request, response));
  }

  private void send(DumpFile file, HttpServletRequest request, HttpServletResponse response) {
    var state = Commit.of(data);
    // The name too: a tag is to differ between two files of the same state.
    var tag = state.tag() + "-" + DumpFile.names().indexOf(file.name());
    if (new Representation(tag, changes.of(state)).isKnown(request, response)) {
      return;
    }
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    response.setHeader("Link", "</.well-known/void>; rel=\"describedby\"");
    try (var gzip = new GZIPOutputStream(response.getOutputStream(), 1 << 16)) {
      new Dump(data).write(gzip, file.format(), file.rdf11());
    } catch (IOException e) {
      throw new UncheckedIOException("the dump could not be kept", e);
    }
  }
}
