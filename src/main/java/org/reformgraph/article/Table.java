package org.reformgraph.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The columns of a CSV or TSV table: a header with the names of the metadata keys, then one article a row. */
final class Table {

  private static final int[] SEPARATORS = {',', '\t', ';'};

  private final Map<String, String> columns;
  private final CSVFormat format;
  private final int separator;
  private List<String> header;

  Table(Map<String, String> columns, int separator) {
    this.columns = columns;
    this.separator = separator;
    this.format = CSVFormat.DEFAULT.builder().setDelimiter((char) separator).setIgnoreEmptyLines(false).get();
  }

  /** Whether the first line of a text reads as a header with a column for the text and another one. */
  static boolean isTable(byte[] prefix) {
    String line = firstLine(prefix);
    String[] cells = line.split(String.valueOf((char) separator(prefix)), -1);
    Set<String> keys =
        Stream.of(cells)
            .map(cell -> Metadata.key(cell.replace("\"", "").strip()))
            .filter(key -> key != null)
            .collect(java.util.stream.Collectors.toSet());
    return cells.length > 1 && line.length() < 1000 && keys.contains("body") && keys.size() > 1;
  }

  /** The separator that cuts the first line into most cells. */
  static int separator(byte[] prefix) {
    String line = firstLine(prefix);
    int best = ',';
    long most = 0;
    for (int separator : SEPARATORS) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  int separator() {
    return separator;
  }

  boolean hasHeader() {
    return header != null;
  }

  void header(String line) throws Refusal, IOException {
    List<String> names = cells(line).stream().map(String::strip).toList();
    Metadata known = metadata(names, names);
    if (known.text("body") == null) {
      throw new Refusal(
          Rejected.Code.METADATA,
          "No column of the table (%s) holds the text. Call it body or 正文, or say which one does with --column body=NAME."
              .formatted(String.join(", ", names)));
    }
    header = names;
  }

  Metadata row(String text) throws Refusal, IOException {
    List<String> cells = cells(text);
    if (cells.size() > header.size()) {
      throw new Refusal(
          Rejected.Code.METADATA,
          "The row has %d cells, the header %d. Put cells that hold the separator into quotes."
              .formatted(cells.size(), header.size()));
    }
    return metadata(header.subList(0, cells.size()), cells);
  }

  private Metadata metadata(List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.putIfAbsent(names.get(i), cells.get(i));
    }
    return Metadata.of(row, columns);
  }

  private List<String> cells(String text) throws Refusal, IOException {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.getFirst().toList();
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          Rejected.Code.METADATA, "The row is no valid CSV: " + e.getMessage() + ". Close its quotes, and double those within a cell.");
    }
  }

  private static String firstLine(byte[] prefix) {
    String text;
    try {
      byte[] line = new String(prefix, StandardCharsets.ISO_8859_1).split("\n", 2)[0].getBytes(StandardCharsets.ISO_8859_1);
      text = Decoder.decode(line, null);
    } catch (Refusal undecodable) {
      return "";
    }
    return text.replace("\uFEFF", "").strip();
  }
}
