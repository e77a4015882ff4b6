package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Format;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;
import org.reformgraph.query.Runner;
import org.reformgraph.query.SavedQuery;

/** One saved query: its form, its result, and how to get the same elsewhere. */
final class QueryForm {

  private static final List<Format> DOWNLOADS =
      List.of(Format.CSV, Format.TSV, Format.JSON, Format.XML, Format.XLSX, Format.MD);

  private final Graphs graphs;
  private final Catalogue catalogue;
  private final Runner runner;

  QueryForm(Graphs graphs, Catalogue catalogue, Runner runner) {
    this.graphs = graphs;
    this.catalogue = catalogue;
    this.runner = runner;
  }

  /**
   * What the page shows.
   *
   * @param query the saved query
   * @param fields of its form
   * @param faults that belong to no field
   * @param result empty where it could not be run
   * @param sparql the query with the values in it, or as saved
   * @param call how to call it
   * @param downloads formats offered
   */
  record Model(
      SavedQuery query,
      List<Field> fields,
      List<String> faults,
      Optional<ResultTable> result,
      String sparql,
      Call call,
      List<Format> downloads) {

    String summary(View view) {
      return query.summary().in(view.language().tag());
    }
  }

  Shown show(View view) {
    var query = saved(view);
    var labels = new Labels(graphs.data(), view.language());
    var values = values(query, view);
    var faults = new ArrayList<Fault>();
    int status = 200;
    var sparql = query.text();
    Optional<ResultTable> result = Optional.empty();
    try {
      // Bound first, so that the text can be opened in the editor even where it can't be run here.
      sparql = runner.bind(query, values).query().toString();
      try (var answer = runner.answer(query, values)) {
        result = Optional.of(answer.read(rows -> ResultTable.read(rows, view, labels)));
      }
    } catch (QueryException e) {
      faults.addAll(e.faults());
      status = status(e.code());
    }
    var fields = fields(query, values, faults, labels, view);
    var others = faults.stream().filter(f -> query.parameter(f.subject()).isEmpty()).map(f -> words(f, view)).toList();
    var model = new Model(query, fields, others, result, sparql, Call.of(query, values, view), DOWNLOADS);
    return new Shown(status, "query-form", model, false);
  }

  private SavedQuery saved(View view) {
    try {
      return catalogue.query(view.rest());
    } catch (QueryException e) {
      throw new PageException(404, "query.unknown", view.rest());
    }
  }

  /** What was given; the page's language where the query asks for one. Empty fields are not given. */
  private static Map<String, String> values(SavedQuery query, View view) {
    var values = new LinkedHashMap<String, String>();
    query.parameters().stream()
        .filter(Choices::isLanguage)
        .forEach(parameter -> values.put(parameter.name(), view.language().tag()));
    view.parameters().forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value.strip());
          }
        });
    return values;
  }

  private List<Field> fields(SavedQuery query, Map<String, String> values, List<Fault> faults, Labels labels, View view) {
    var choices = new Choices(graphs, labels);
    var fields = new ArrayList<Field>();
    for (Parameter parameter : query.parameters()) {
      var value = values.getOrDefault(parameter.name(), parameter.defaultValue() == null ? "" : parameter.defaultValue());
      var wrong = faults.stream().filter(f -> f.subject().equals(parameter.name())).map(f -> words(f, view)).toList();
      fields.add(new Field(parameter, value, choices.of(parameter), wrong));
    }
    return fields;
  }

  /** The kind of fault in the visitor's language; what exactly is wrong is told in English only. */
  private static String words(Fault fault, View view) {
    return view.textOr("fault." + fault.code(), "") + " " + fault.message();
  }

  /** A query that is not run here for good reason is still shown. */
  private static int status(Code code) {
    return switch (code) {
      case NETWORK -> 200;
      case TIMEOUT -> 503;
      case UNKNOWN_PARAMETER, MISSING_PARAMETER, BAD_VALUE, NOT_FOUND, AMBIGUOUS -> 400;
      default -> 500;
    };
  }
}
