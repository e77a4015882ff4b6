package org.reformgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How well reading was measured to go: the counts from which precision, recall and F1 follow, for each set of gold
 * articles and each type of statement. Kept in a CSV file that {@code evaluate --save} writes.
 *
 * @param rows in the file's order
 */
public record Quality(List<Row> rows) {

  /** Nothing measured. */
  public static final Quality NONE = new Quality(List.of());

  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

  public Quality {
    rows = List.copyOf(rows);
  }

  /**
   * One set of gold articles, one type of statement.
   *
   * @param gold name of the set: its folder's
   * @param articles how many
   * @param version the reader's
   * @param type of statement, as the tables of {@code evaluate} have it: {@code measure~}, {@code figure+period}
   * @param right how many were read that the gold has
   * @param wanted how many the gold has; null where only what was read is judged
   * @param read how many were read
   */
  public record Row(String gold, int articles, String version, String type, int right, Integer wanted, int read) {}

  /**
   * From a file with the columns gold, articles, version, type, right, wanted, read; {@link #NONE} if there is none.
   *
   * @throws UncheckedIOException if it can't be read
   * @throws IllegalArgumentException that names the line if a column or number is missing
   */
  public static Quality read(Path file) {
    if (!Files.exists(file)) {
      return NONE;
    }
    try (var parser = FORM.parse(Files.newBufferedReader(file))) {
      return new Quality(parser.stream().map(line -> row(file, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Row row(Path file, CSVRecord line) {
    try {
      return new Row(
          line.get("gold"),
          Integer.parseInt(line.get("articles")),
          line.get("version"),
          line.get("type"),
          Integer.parseInt(line.get("right")),
          line.get("wanted").isEmpty() ? null : Integer.valueOf(line.get("wanted")),
          Integer.parseInt(line.get("read")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ", record " + line.getRecordNumber() + ": " + e.getMessage() + "; write it anew by evaluate --save", e);
    }
  }
}
