package org.reformgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.reformgraph.query.QueryException.Code;

/**
 * A workbook with one sheet: numbers as numbers, days as days, the rest as text; nothing is ever a formula.
 * Rows go out as they come. A result with more rows than a sheet holds is an error, not a part.
 */
final class Sheet {

  private static final int FLUSH = 500;

  /** What Excel keeps of a number exactly; longer ones are written as text. */
  private static final int DIGITS = 15;

  /** What Excel keeps in a cell. */
  private static final int LENGTH = 32_767;

  private static final String CUT = " … [cut here: a cell holds no more; csv has all]";

  private Sheet() {}

  static void write(RowSet rows, OutputStream out) {
    List<Var> columns = rows.getResultVars();
    try (Workbook book = new Workbook(new KeptOpen(out), "Reformgraph", null)) {
      Worksheet sheet = book.newWorksheet("result");
      for (int c = 0; c < columns.size(); c++) {
        sheet.inlineString(0, c, columns.get(c).getVarName());
        sheet.style(0, c).bold().set();
      }
      sheet.freezePane(0, 1);
      int r = 1;
      for (; rows.hasNext(); r++) {
        if (r >= Worksheet.MAX_ROWS) {
          throw new QueryException(
              Code.FORMAT, "xlsx", "more rows than a sheet holds (" + Worksheet.MAX_ROWS + "): ask for csv");
        }
        var row = rows.next();
        for (int c = 0; c < columns.size(); c++) {
          cell(sheet, r, c, row.get(columns.get(c)));
        }
        if (r % FLUSH == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Node term) {
    if (term == null) {
      return;
    }
    if (term.isLiteral() && term.getLiteral().isWellFormed()) {
      Object value = term.getLiteralValue();
      if (value instanceof Number && exact(term.getLiteralLexicalForm())) {
        sheet.value(row, column, new BigDecimal(term.getLiteralLexicalForm()));
        return;
      }
      if (XSDDatatype.XSDdate.equals(term.getLiteralDatatype())
          && term.getLiteralLexicalForm().matches("(19|2\\d)\\d\\d-\\d\\d-\\d\\d|2\\d{3}-\\d\\d-\\d\\d")) {
        sheet.value(row, column, LocalDate.parse(term.getLiteralLexicalForm()));
        sheet.style(row, column).format("yyyy-mm-dd").set();
        return;
      }
    }
    String text = Cells.text(term, PrefixMapping.Standard);
    sheet.inlineString(
        row, column, text.length() > LENGTH ? text.substring(0, LENGTH - CUT.length()) + CUT : text);
  }

  private static boolean exact(String number) {
    return number.matches("[+-]?\\d*\\.?\\d+")
        && number.chars().filter(Character::isDigit).count() <= DIGITS;
  }
}
