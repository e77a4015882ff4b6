package org.reformgraph.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a table, header first, one at a time: CSV with comma, semicolon or tab, or the first sheet of a
 * workbook. Text is UTF-8, or GB 18030 where it is not, which is what Excel in China writes.
 */
final class TableReader implements Iterator<List<String>>, AutoCloseable {

  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final Iterator<List<String>> rows;
  private final AutoCloseable source;

  private TableReader(Iterator<List<String>> rows, AutoCloseable source) {
    this.rows = rows;
    this.source = source;
  }

  static TableReader open(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      if (ReadableWorkbook.isOOXMLZipHeader(in.readNBytes(8))) {
        return workbook(file);
      }
    }
    return text(file);
  }

  private static TableReader workbook(Path file) throws IOException {
    var book = new ReadableWorkbook(file.toFile());
    Stream<Row> stream = book.getFirstSheet().openStream();
    return new TableReader(
        stream.map(TableReader::cells).iterator(),
        () -> {
          stream.close();
          book.close();
        });
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
    }
    return cells;
  }

  private static TableReader text(Path file) throws IOException {
    var charset = charset(file);
    Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16), charset);
    var buffered = new BufferedReader(reader);
    buffered.mark(1 << 16);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    buffered.mark(1 << 16);
    var first = new char[1 << 15];
    int length = Math.max(0, buffered.read(first));
    buffered.reset();
    var format = CSVFormat.DEFAULT.builder().setDelimiter(separator(new String(first, 0, length))).get();
    CSVParser parser = format.parse(buffered);
    return new TableReader(parser.stream().map(CSVRecord::toList).iterator(), parser);
  }

  private static char separator(String start) {
    var line = start.lines().findFirst().orElse("");
    char best = ',';
    for (char separator : SEPARATORS) {
      if (count(line, separator) > count(line, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  /** Read once through: a byte that is no UTF-8 may come late. */
  private static Charset charset(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16), decoder)) {
      var skipped = new char[1 << 14];
      while (reader.read(skipped) >= 0) {
        // Only whether it can be read matters.
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("GB18030");
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<String> next() {
    try {
      return rows.next();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  private static Failure unreadable(RuntimeException e) {
    return new Failure("the table cannot be read", e.getMessage(), "close its quotes, and double those within a cell");
  }

  @Override
  public void close() throws IOException {
    try {
      source.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
