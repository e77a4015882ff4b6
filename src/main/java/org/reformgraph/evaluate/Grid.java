package org.reformgraph.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with notes below it. Cells are strings, whole numbers or shares; shares are printed with three decimals.
 *
 * @param key the name of its rows in JSON; notes stand there under the key with {@code Notes} after it
 * @param columns headings, the first one's column holds what a row is about
 * @param rows as many cells each as there are columns
 * @param notes one line each
 */
public record Grid(String key, List<String> columns, List<List<Object>> rows, List<String> notes) implements Section {

  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns: " + row);
      }
    }
  }

  @Override
  public String table() {
    var lines = new ArrayList<List<String>>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(Grid::printed).toList()));
    int[] width =
        IntStream.range(0, columns.size())
            .map(c -> lines.stream().mapToInt(line -> line.get(c).length()).max().orElse(0))
            .toArray();
    // A column of words, such as examples, is not padded: their width on a screen is not their length.
    var words = new boolean[columns.size()];
    for (int c = 0; c < words.length; c++) {
      words[c] = c == words.length - 1 && !rows.isEmpty() && rows.getFirst().get(c) instanceof String;
    }
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(String.format("%-" + Math.max(1, width[0]) + "s", line.getFirst()));
      for (int c = 1; c < width.length; c++) {
        text.append(String.format(words[c] ? "  %s" : "  %" + width[c] + "s", line.get(c)));
      }
      text.append(System.lineSeparator());
    }
    notes.forEach(note -> text.append(note).append(System.lineSeparator()));
    return text.toString();
  }

  @Override
  public String markdown() {
    var text = new StringBuilder(row(columns));
    text.append("|---|").append("--:|".repeat(columns.size() - 1)).append('\n');
    rows.forEach(row -> text.append(row(row.stream().map(Grid::printed).toList())));
    if (!notes.isEmpty()) {
      text.append('\n');
      notes.forEach(note -> text.append("- ").append(note).append('\n'));
    }
    return text.toString();
  }

  @Override
  public void json(ObjectNode root) {
    var array = root.putArray(key);
    for (var row : rows) {
      var node = array.addObject();
      for (int c = 0; c < columns.size(); c++) {
        var name = c == 0 ? "name" : columns.get(c);
        switch (row.get(c)) {
          case Integer number -> node.put(name, number);
          case Long number -> node.put(name, number);
          case Double share -> node.put(name, share);
          case Object words -> node.put(name, words.toString());
        }
      }
    }
    if (!notes.isEmpty()) {
      var list = root.putArray(key + "Notes");
      notes.forEach(list::add);
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String printed(Object cell) {
    return switch (cell) {
      case Double share -> String.format(Locale.ROOT, "%.3f", share);
      case Integer number -> String.format(Locale.ROOT, "%d", number);
      case Long number -> String.format(Locale.ROOT, "%,d", number);
      default -> cell.toString();
    };
  }
}
