package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The first rows of a result.
 *
 * @param columns names of its variables
 * @param rows as many cells each
 * @param whole whether these are all
 */
record ResultTable(List<String> columns, List<List<Cell>> rows, boolean whole) {

  private static final int MOST = 500;

  /** Numbers that say nothing as the height of a bar. */
  private static final Set<String> NO_AMOUNTS = Set.of("page", "year", "code", "start", "end", "score", "rank", "confidence");

  private static final Set<String> TIMES = Set.of("year", "month", "period", "published", "day", "date", "periodStart");

  /**
   * A picture of the table.
   *
   * @param kind {@code bar}, or {@code line} for what runs over time
   * @param label column of the names
   * @param value column of the amounts
   */
  record Chart(String kind, int label, int value) {}

  static ResultTable read(RowSet rows, View view, Labels labels) {
    var variables = rows.getResultVars();
    var read = new ArrayList<List<Cell>>();
    while (read.size() < MOST && rows.hasNext()) {
      var row = rows.next();
      read.add(variables.stream().map(variable -> Cell.of(row.get(variable), view, labels)).toList());
    }
    return new ResultTable(variables.stream().map(Var::getVarName).toList(), read, !rows.hasNext());
  }

  boolean numeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column).number())
        && rows.stream().allMatch(row -> row.get(column).number() || row.get(column).text().isEmpty());
  }

  /** A chart, where there are amounts and each row has a name of its own to show them by. */
  Optional<Chart> chart() {
    if (rows.size() < 2) {
      return Optional.empty();
    }
    var value = indexes().filter(i -> numeric(i) && !NO_AMOUNTS.contains(columns.get(i))).findFirst();
    var time = indexes().filter(i -> TIMES.contains(columns.get(i)) && distinct(i)).findFirst();
    var name = indexes().filter(i -> !numeric(i) && rows.stream().noneMatch(r -> r.get(i).iri()) && distinct(i)).findFirst();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return time.map(i -> new Chart("line", i, value.get()))
        .or(() -> name.map(i -> new Chart("bar", i, value.get())));
  }

  private boolean distinct(int column) {
    return rows.stream().map(row -> row.get(column).text()).filter(t -> !t.isEmpty()).distinct().count() == rows.size();
  }

  private Stream<Integer> indexes() {
    return IntStream.range(0, columns.size()).boxed();
  }
}
