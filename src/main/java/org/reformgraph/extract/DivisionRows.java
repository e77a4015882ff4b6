package org.reformgraph.extract;

import java.nio.file.Path;
import java.util.List;

/**
 * The gazetteer's CSV lines. They are our own files and regular: no line breaks in cells, quotation marks only
 * round an English label with a comma, several values of a cell joined by {@code |}. A reader for just that takes
 * a quarter of the time of a general one, and this runs at every start.
 */
final class DivisionRows {

  static final String HEAD =
      "code,name,level,parent,short_names,context_only,former_names,english,valid_until,successors";

  private static final int CELLS = 10;

  private DivisionRows() {}

  /** Adds the divisions of one file to the list. */
  static void read(Path file, String text, List<Division> into) {
    int number = 0;
    var cells = new String[CELLS];
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      if (number == 1) {
        if (!text.substring(start, end).equals(HEAD)) {
          throw malformed(file, number, "the first line is not " + HEAD);
        }
      } else if (end > start) {
        if (split(text, start, end, cells) != CELLS) {
          throw malformed(file, number, "not " + CELLS + " cells");
        }
        into.add(division(file, number, cells));
      }
      start = end + 1;
    }
  }

  private static Division division(Path file, int number, String[] cells) {
    try {
      return new Division(
          cells[0],
          cells[1],
          Level.of(cells[2]),
          cells[3].isEmpty() ? null : cells[3],
          values(cells[4]),
          values(cells[5]),
          values(cells[6]),
          cells[7],
          cells[8].isEmpty() ? null : cells[8],
          values(cells[9]));
    } catch (IllegalArgumentException e) {
      throw malformed(file, number, "no such level: " + cells[2]);
    }
  }

  private static List<String> values(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return cell.indexOf('|') < 0 ? List.of(cell) : List.of(cell.split("\\|"));
  }

  /** Fills the cells of one line and says how many the line has. */
  private static int split(String text, int start, int end, String[] cells) {
    int count = 0;
    int from = start;
    while (from <= end) {
      boolean quoted = from < end && text.charAt(from) == '"';
      int to = quoted ? text.indexOf('"', from + 1) : text.indexOf(',', from);
      to = to < 0 || to > end ? end : to;
      if (count < CELLS) {
        cells[count] = text.substring(quoted ? from + 1 : from, to);
      }
      count++;
      from = (quoted ? to + 1 : to) + 1;
    }
    return count;
  }

  private static IllegalArgumentException malformed(Path file, int line, String what) {
    return new IllegalArgumentException(
        file + ", line " + line + ": " + what + "; regenerate it with data/gazetteer/regenerate.sh");
  }
}
