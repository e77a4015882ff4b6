package org.reformgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reformgraph.query.KeptOpen;

/** Writes a table row by row; closing it ends the table and leaves the stream open. */
interface TableWriter extends AutoCloseable {

  void row(List<String> cells) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * @param format csv, tsv or xlsx
   */
  static TableWriter to(OutputStream out, String format) throws IOException {
    return switch (format) {
      case "xlsx" -> new Book(out);
      case "tsv" -> new Lines(out, CSVFormat.TDF);
      default -> new Lines(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    };
  }

  /** Text. */
  final class Lines implements TableWriter {
    private final CSVPrinter printer;

    private Lines(OutputStream out, CSVFormat format) throws IOException {
      printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
    }

    @Override
    public void row(List<String> cells) throws IOException {
      printer.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
      printer.flush();
    }
  }

  /** A workbook with one sheet, all cells text: a code keeps its zeros, and nothing is a formula. */
  final class Book implements TableWriter {
    private static final int FLUSH = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    private Book(OutputStream out) {
      book = new Workbook(new KeptOpen(out), "Reformgraph", null);
      sheet = book.newWorksheet("linked");
    }

    @Override
    public void row(List<String> cells) throws IOException {
      if (rows >= Worksheet.MAX_ROWS) {
        throw new Failure("more rows than a sheet holds", String.valueOf(rows), "write csv");
      }
      for (int c = 0; c < cells.size(); c++) {
        sheet.inlineString(rows, c, cells.get(c));
      }
      if (++rows % FLUSH == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      book.close();
    }
  }
}
