package org.reformgraph.server.page;

import static org.reformgraph.server.page.Graphs.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.reformgraph.query.SearchWords;

/**
 * Things of a class by the beginning of what one types, for the fields of forms: {@code /suggest?class=IRI&q=words}
 * answers {@code [{"value": …, "label": …}]}, a division by its code and all else by its name.
 */
final class Suggestions extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 20;

  private final transient Graphs graphs;

  Suggestions(Graphs graphs) {
    this.graphs = graphs;
  }

  /**
   * @param value for the field
   * @param label to choose by
   */
  record Suggestion(String value, String label) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var type = request.getParameter("class");
    var words = request.getParameter("q");
    if (type == null || words == null || words.length() > 100 || !type.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
      response.sendError(400, "give class=IRI and q=words, 100 characters at most");
      return;
    }
    try {
      var found = words.isBlank() ? List.of() : graphs.read(data -> find(type, words));
      response.setContentType("application/json");
      response.getOutputStream().write(JSON.writeValueAsBytes(found));
    } catch (QueryCancelledException e) {
      response.sendError(503, "looking up the words took too long; give longer ones");
    }
  }

  private List<Suggestion> find(String type, String words) {
    var rows =
        graphs.select(
            Suggestions.class,
            "suggest",
            Map.of(
                "words", NodeFactory.createLiteralString(SearchWords.allOf(words)),
                "class", NodeFactory.createURI(type)));
    var found = new LinkedHashMap<String, Suggestion>();
    for (var row : rows) {
      var code = text(row, "code");
      var around = text(row, "around");
      var name = text(row, "name");
      var label = around.isEmpty() ? name : name + "（" + around + "）";
      found.putIfAbsent(text(row, "thing"), new Suggestion(code.isEmpty() ? name : code, label));
    }
    return found.values().stream().limit(MOST).toList();
  }
}
