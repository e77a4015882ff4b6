package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.reformgraph.query.Catalogue;
import org.reformgraph.server.api.OpenApi;
import org.reformgraph.server.page.ReadServlet;

/** The description of the saved queries' API ({@code /openapi.json}): the same as long as the server runs. */
final class ApiDescription extends ReadServlet {

  private static final long serialVersionUID = 1L;

  private final transient byte[] body;
  private final transient Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  ApiDescription(Catalogue catalogue) {
    this.body = OpenApi.of(catalogue).toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Representation.send(request, response, "application/json", body, start);
  }
}
