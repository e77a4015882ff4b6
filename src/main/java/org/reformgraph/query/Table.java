package org.reformgraph.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jline.utils.WCWidth;

/**
 * Aligned columns for a terminal, Chinese characters counted as two columns. The first rows set the widths
 * and the rest is written as it comes, so that memory does not grow with the result.
 */
final class Table {

  private static final int SAMPLE = 1000;
  private static final String GAP = "  ";

  private final PrefixMapping prefixes;

  Table(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  void write(RowSet rows, OutputStream out) {
    List<String> header = rows.getResultVars().stream().map(Var::getVarName).toList();
    int[] widths = header.stream().mapToInt(Table::width).toArray();
    List<List<String>> sample = new ArrayList<>();
    while (sample.size() < SAMPLE && rows.hasNext()) {
      List<String> row = cells(rows);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
      sample.add(row);
    }
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      line(writer, header, widths);
      List<String> rule = new ArrayList<>();
      for (int width : widths) {
        rule.add("-".repeat(width));
      }
      line(writer, rule, widths);
      for (List<String> row : sample) {
        line(writer, row, widths);
      }
      while (rows.hasNext()) {
        line(writer, cells(rows), widths);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Columns a terminal needs for a text. */
  static int width(String text) {
    return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }

  private List<String> cells(RowSet rows) {
    var row = rows.next();
    return rows.getResultVars().stream()
        .map(column -> oneLine(Cells.text(row.get(column), prefixes)))
        .toList();
  }

  /** Control characters would break the columns, and could steer the terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static void line(Writer writer, List<String> cells, int[] widths) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : GAP).append(cells.get(i));
      line.repeat(' ', Math.max(0, widths[i] - width(cells.get(i))));
    }
    writer.write(line.toString().stripTrailing());
    writer.write('\n');
  }
}
