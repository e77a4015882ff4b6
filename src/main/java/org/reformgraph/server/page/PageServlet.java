package org.reformgraph.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.reformgraph.graph.Iris;

/**
 * Shows a {@link WebPage} at a path: chooses the language, runs the page in one read transaction, fills its template,
 * and makes of every failure a page that says what to do. Pages load nothing from elsewhere and run no script but
 * the server's own files.
 */
public final class PageServlet extends ReadServlet {

  private static final long serialVersionUID = 1L;
  private static final int YEAR = 365 * 24 * 60 * 60;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageServlet.class.getClassLoader(), PageServlet.class.getPackageName());

  private final transient WebPage page;
  private final transient Graphs graphs;
  private final transient Iris iris;

  public PageServlet(WebPage page, Graphs graphs, Iris iris) {
    this.page = page;
    this.graphs = graphs;
    this.iris = iris;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = Language.of(request);
    var view = view(request, language);
    if (Language.read(request.getParameter(Language.NAME)).isPresent()) {
      response.addCookie(cookie(language));
    }
    var rendered = rendered(view);
    var shown = rendered.shown();
    response.setStatus(shown.status());
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Language", language.tag());
    response.addHeader("Vary", "Accept-Language, Cookie");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", POLICY.formatted(shown.styled() ? " 'unsafe-inline'" : ""));
    Body.of(rendered.text().getBytes(StandardCharsets.UTF_8)).send(request, response);
  }

  /**
   * @param shown what the page shows
   * @param text its HTML
   */
  private record Rendered(Shown shown, String text) {
    static Rendered of(View view, Shown shown) {
      var output = new StringOutput(1 << 14);
      TEMPLATES.render(shown.template() + ".jte", Map.of("view", view, "model", shown.model()), output);
      return new Rendered(shown, output.toString());
    }
  }

  private Rendered rendered(View view) {
    try {
      return graphs.read(data -> Rendered.of(view, page.show(view)));
    } catch (PageException e) {
      return error(view, e);
    } catch (QueryCancelledException e) {
      return error(view, new PageException(503, "error.timeout"));
    }
  }

  private static Rendered error(View view, PageException e) {
    return Rendered.of(view, new Shown(e.status(), "error", new ErrorModel(e.status(), e.text(view)), false));
  }

  private View view(HttpServletRequest request, Language language) {
    var parameters = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    var address = request.getRequestURL();
    var origin = address.substring(0, address.length() - request.getRequestURI().length());
    var rest = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
    return new View(language, iris, origin, request.getRequestURI(), rest, parameters);
  }

  private static Cookie cookie(Language language) {
    var cookie = new Cookie(Language.NAME, language.tag());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
