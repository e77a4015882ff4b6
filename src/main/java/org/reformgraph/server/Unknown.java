package org.reformgraph.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A path at which there is nothing: browsers get a page, everyone else a line of text. */
final class Unknown extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient HttpServlet page;

  Unknown(HttpServlet page) {
    this.page = page;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getMethod().equals("GET") && Accept.of(request).names("text/html")) {
      page.service(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
