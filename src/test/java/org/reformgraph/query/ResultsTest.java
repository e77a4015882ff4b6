package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.reformgraph.query.QueryException.Code;

/** Each format on one awkward result, compared with {@code src/test/resources/results/awkward.FORMAT}. */
final class ResultsTest {

  private static final String AWKWARD =
      """
      PREFIX rg: <https://w3id.org/reformgraph/ontology#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?name ?term ?number ?day WHERE {
        VALUES (?name ?term ?number ?day) {
          ("余杭区"@zh rg:District 99.52 "2024-08-29"^^xsd:date)
          ("a|b, \\"c\\" <i>" <https://e/杭州> 2000000000000 "1899-01-01"^^xsd:date)
          ("=1+1" <<( rg:a rg:b "语" )>> 12345678901234567890 UNDEF)
          ("两\\n行" UNDEF 1.0e0 "not a day"^^xsd:date)
        }
      }
      """;

  private static final DatasetGraph NOTHING = DatasetGraphFactory.createTxnMem();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
  void rowsLookAsTheGoldenFile(Format format) throws IOException {
    assertEquals(golden("awkward." + format.word()), text(AWKWARD, format));
  }

  @Test
  void aWorkbookHoldsNumbersDaysAndTextsButNoFormula() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(AWKWARD, Format.XLSX)))) {
      var sheet = book.getSheetAt(0);
      assertEquals("name", sheet.getRow(0).getCell(0).getStringCellValue());
      assertEquals("余杭区", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals("https://w3id.org/reformgraph/ontology#District", sheet.getRow(1).getCell(1).getStringCellValue());
      assertEquals(99.52, sheet.getRow(1).getCell(2).getNumericCellValue());
      assertTrue(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(3)));
      assertEquals("2024-08-29", sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate().toString());
      assertEquals(2e12, sheet.getRow(2).getCell(2).getNumericCellValue());
      assertEquals("1899-01-01", sheet.getRow(2).getCell(3).getStringCellValue());
      assertEquals(CellType.STRING, sheet.getRow(3).getCell(0).getCellType());
      assertEquals("=1+1", sheet.getRow(3).getCell(0).getStringCellValue());
      assertEquals("12345678901234567890", sheet.getRow(3).getCell(2).getStringCellValue());
      assertEquals("两\n行", sheet.getRow(4).getCell(0).getStringCellValue());
      assertEquals(4, sheet.getLastRowNum());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerOfYesOrNoIsWrittenInEveryFormat(Format format) throws IOException {
    String yes = text("ASK {}", format);
    if (format == Format.XLSX) {
      assertTrue(yes.startsWith("PK"));
    } else {
      assertTrue(yes.contains("true"), yes);
      assertTrue(text("ASK { ?s ?p ?o }", format).contains("false"));
    }
  }

  @Test
  void aGraphIsWrittenAsRdfOrAsRows() {
    String construct = "CONSTRUCT { <http://e/s> <http://e/p> \"余杭\"@zh , 2 } WHERE {}";
    assertTrue(text(construct, Format.TABLE).contains("\"余杭\"@zh"));
    assertTrue(text(construct, Format.JSON).contains("@language"));
    assertTrue(text(construct, Format.XML).contains("xml:lang=\"zh\""));
    assertEquals(
        "subject,predicate,object\r\nhttp://e/s,http://e/p,余杭\r\nhttp://e/s,http://e/p,2\r\n",
        text(construct, Format.CSV));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "XML"})
  void aGraphOfTripleTermsIsRefusedWhereTheFormatHasNone(Format format) {
    String construct = "CONSTRUCT { <http://e/s> <http://e/p> <<( <http://e/a> <http://e/b> 1 )>> } WHERE {}";
    QueryException e = assertThrows(QueryException.class, () -> text(construct, format));
    assertEquals(Code.FORMAT, e.code());
    assertTrue(text(construct, Format.TABLE).contains("<<("));
  }

  @Test
  void aLongTableIsWrittenToTheEnd() {
    String rows = text("SELECT ?n { VALUES ?n { " + numbers(2500) + " } }", Format.TABLE);
    assertEquals(2502, rows.lines().count());
    assertTrue(rows.endsWith("\n2499\n"));
  }

  @Test
  void chineseCharactersTakeTwoColumns() {
    assertEquals(10, Table.width("余杭 2024年".substring(0, 6)) + 2);
    assertEquals(2, Table.width("，"));
    assertEquals(1, Table.width("a"));
    assertEquals(2, Table.width("𠮷"));
  }

  @Test
  void anUnknownFormatNamesTheKnownOnes() {
    QueryException e = assertThrows(QueryException.class, () -> Format.of("pdf"));
    assertEquals("no format pdf: one of table, csv, tsv, json, xml, md, xlsx", e.getMessage());
  }

  private static String numbers(int count) {
    return String.join(" ", IntStream.range(0, count).mapToObj(String::valueOf).toList());
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/results").resolve(name));
  }

  private static String text(String sparql, Format format) {
    return new String(bytes(sparql, format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String sparql, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Answer answer = TestGraph.runner(NOTHING).answer(QueryFactory.create(sparql, Syntax.syntaxARQ))) {
      answer.write(format, out);
    }
    return out.toByteArray();
  }
}
