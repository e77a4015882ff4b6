package org.reformgraph.server.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;

/** A path that only reads: GET and HEAD; anything else is refused with the methods there are. */
public abstract class ReadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ALLOW = "GET, HEAD, OPTIONS";

  /** Writes the whole answer; for a HEAD the body is left out later. */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> {
        try {
          answer(request, response);
        } catch (ActionErrorException e) {
          // How the parts shared with Fuseki's own operations refuse a request.
          response.sendError(e.getRC(), e.getMessage());
        }
      }
      case "OPTIONS" -> {
        response.setHeader("Allow", ALLOW);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        response.setHeader("Allow", ALLOW);
        response.sendError(405, request.getMethod() + " is not possible here");
      }
    }
  }
}
