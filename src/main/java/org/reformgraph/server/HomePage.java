package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;

/** What a browser gets at {@code /}: what this is and where everything is, in Chinese and English. */
final class HomePage extends Page {

  private static final long serialVersionUID = 1L;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Reformgraph 改革知识图谱</title>
      <style>
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      code, pre { font-family: ui-monospace, monospace; background: #f2f2f2; padding: .1em .3em; }
      pre { padding: .8em; overflow-x: auto; }
      td { vertical-align: top; padding: .2em 1em .2em 0; }
      </style>
      </head>
      <body>
      <h1>Reformgraph 改革知识图谱</h1>
      <p>从改革报道中读出的区划、举措、机构与数据，每条陈述都附原文句子、位置和置信度。</p>
      <p lang="en">Districts, measures, institutions and figures read from articles on reforms; each statement with its
      sentence, position and confidence.</p>
      <h2>接口 <span lang="en">Endpoints</span></h2>
      <table>
      <tr><td><a href="/sparql?query=%1$s&amp;format=json"><code>/sparql</code></a></td>
      <td>SPARQL 查询 <span lang="en">query; its <a href="/sparql?format=turtle">description</a></span></td></tr>
      <tr><td><code>/reform/data?graph=…</code></td><td>图存储协议，只读 <span lang="en">Graph Store, read</span></td></tr>
      <tr><td><a href="/api/queries"><code>/api/queries</code></a></td>
      <td>常用查询 <span lang="en">saved queries</span></td></tr>
      <tr><td><a href="/$/ping"><code>/$/ping</code></a> <a href="/$/metrics"><code>/$/metrics</code></a></td>
      <td>运行状态 <span lang="en">health and metrics</span></td></tr>
      </table>
      <pre>curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT ?case ?label { ?case a &lt;%3$sReformCase&gt; ;
        &lt;http://www.w3.org/2000/01/rdf-schema#label&gt; ?label } LIMIT 10' %4$ssparql</pre>
      <h2>常用查询 <span lang="en">Saved queries</span></h2>
      <table>
      %2$s
      </table>
      </body>
      </html>
      """;

  private final transient Catalogue catalogue;

  HomePage(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var here = request.getRequestURL().toString();
    var rows = catalogue.queries().stream().map(HomePage::row).collect(Collectors.joining("\n"));
    var page = PAGE.formatted("ASK%20%7B%7D", rows, Rg.NS, text(here));
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(SavedQuery query) {
    var parameters = query.parameters().stream().map(p -> p.name() + "=…").collect(Collectors.joining("&amp;"));
    return "<tr><td><code>%s%s</code> <a href=\"/api/queries/%s.rq\">rq</a></td><td>%s <span lang=\"en\">%s</span></td></tr>"
        .formatted(
            text(query.name()),
            parameters.isEmpty() ? "" : "?" + parameters,
            text(query.name()),
            text(query.summary().zh()),
            text(query.summary().en()));
  }

  private static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
