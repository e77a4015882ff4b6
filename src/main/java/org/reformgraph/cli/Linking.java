package org.reformgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reformgraph.graph.Iris;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.query.match.LinkedTable;
import org.reformgraph.query.match.LiveIndex;
import org.reformgraph.query.match.Matcher;
import org.reformgraph.store.StoreReader;

/**
 * Reads a table, links each row against a store and writes it, one row in memory at a time.
 *
 * @param store folder of the store
 * @param iris its IRIs
 * @param file the table
 * @param column the column with the names
 * @param parents columns with places around
 * @param kinds what the names stand for
 */
record Linking(Path store, Iris iris, Path file, String column, List<String> parents, Set<EntityKind> kinds) {

  /**
   * How it went.
   *
   * @param summary one line
   * @param unmatched rows that have a name and got no match
   */
  record Result(String summary, long unmatched) {}

  Result write(OutputStream out, String format) throws IOException {
    try (var reader = StoreReader.open(store, iris);
        var rows = TableReader.open(file)) {
      if (!rows.hasNext()) {
        throw new Failure("an empty table", file.toString(), "give one with a header");
      }
      var header = rows.next();
      var matcher = new Matcher(new LiveIndex(reader.dataset(), iris).current());
      var table = new LinkedTable(matcher, header, column, parents, kinds);
      try (var writer = TableWriter.to(out, format)) {
        var whole = new ArrayList<>(header);
        whole.addAll(LinkedTable.COLUMNS);
        writer.row(whole);
        while (rows.hasNext()) {
          writer.row(table.row(rows.next()));
        }
      }
      return new Result(table.summary(), table.unmatched());
    }
  }
}
