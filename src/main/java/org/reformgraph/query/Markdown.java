package org.reformgraph.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** A table in GitHub's Markdown. */
final class Markdown {

  private final PrefixMapping prefixes;

  Markdown(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  void write(RowSet rows, OutputStream out) {
    List<Var> columns = rows.getResultVars();
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      line(writer, columns.stream().map(Var::getVarName).toList());
      line(writer, columns.stream().map(column -> "---").toList());
      while (rows.hasNext()) {
        var row = rows.next();
        line(writer, columns.stream().map(column -> cell(Cells.text(row.get(column), prefixes))).toList());
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }

  private static void line(Writer writer, List<String> cells) throws IOException {
    writer.write("| " + String.join(" | ", cells) + " |\n");
  }
}
