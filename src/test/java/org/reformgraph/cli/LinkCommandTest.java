package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.graph.AuthorityGraphs;
import org.reformgraph.graph.Endpoints;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Quality;
import org.reformgraph.store.Store;

final class LinkCommandTest {

  private static final String TABLE =
      """
      编号,省,市,区县,备注
      007,浙江省,杭州市,余杭,"一,二"
      008,浙江省,杭州市,西湖区,
      009,,,西湖区,=1+1
      010,,,,
      """;

  private static final String LINKED =
      """
      编号,省,市,区县,备注,rg_iri,rg_code,rg_name,rg_score,rg_match
      007,浙江省,杭州市,余杭,"一,二",https://w3id.org/reformgraph/id/district/330110,330110,余杭区,98.8,true
      008,浙江省,杭州市,西湖区,,https://w3id.org/reformgraph/id/district/330106,330106,西湖区,100.0,true
      009,,,西湖区,=1+1,,,西湖区,100.0,false
      010,,,,,,,,,
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void store() {
    var iris = new Iris();
    try (var store = Store.open(folder.resolve("db"), iris)) {
      store.describe(
          AuthorityGraphs.read(
              Path.of("ontology"),
              Gazetteer.read(Path.of("data/gazetteer")),
              Quality.read(Path.of("data/quality.csv")),
              iris,
              Endpoints.NONE));
    }
  }

  @Test
  void rowsGetIdentifiersWhereTheMatchIsCertain() throws IOException {
    var ran = link(file("a.csv", TABLE, "UTF-8"), "--column", "区县", "--kind", "district", "--parent", "省,市");
    assertEquals(LINKED, ran.out());
    assertTrue(ran.err().contains("4 rows: 2 matched, 1 with candidates only, 0 without any, 1 empty"), ran.err());
    assertEquals(1, ran.code());
  }

  @Test
  void gb18030AndByteOrderMarkAndTabsAreRead() throws IOException {
    var arguments = new String[] {"--column", "区县", "--kind", "district", "--parent", "省,市"};
    assertEquals(LINKED, link(file("b.csv", TABLE, "GB18030"), arguments).out());
    assertEquals(LINKED, link(file("c.csv", "\uFEFF" + TABLE, "UTF-8"), arguments).out());
    var tabs = TABLE.replace("\"一,二\"", "一；二").replace(',', '\t');
    assertEquals(
        LINKED.replace("\"一,二\"", "一；二"), link(file("d.tsv", tabs, "UTF-8"), arguments).out());
  }

  @Test
  void aWorkbookIsWrittenAndRead() throws IOException {
    var book = folder.resolve("out.xlsx");
    var ran =
        link(
            file("e.csv", TABLE, "UTF-8"), "--column", "4", "--kind", "district", "--parent", "省,市", "-o", book.toString());
    assertEquals("", ran.out());
    try (var read = new ReadableWorkbook(book.toFile());
        var rows = read.getFirstSheet().openStream()) {
      List<String> codes = new ArrayList<>();
      rows.forEach(row -> codes.add(row.getCellText(0) + " " + row.getCellText(6) + " " + row.getCellText(4)));
      assertEquals(List.of("编号 rg_code 备注", "007 330110 一,二", "008 330106 ", "009  =1+1", "010  "), codes);
    }
    var again = link(book, "--column", "区县", "--kind", "district", "--parent", "省,市");
    assertTrue(again.out().contains("007,浙江省,杭州市,余杭,\"一,二\",https://w3id.org/reformgraph/id/district/330110,330110"), again.out());
  }

  @Test
  void mistakesAreOneLineAndCode2() throws IOException {
    var table = file("f.csv", TABLE, "UTF-8");
    for (var ran :
        List.of(
            link(table, "--column", "none"),
            link(table, "--column", "区县", "--kind", "town"),
            link(folder.resolve("none.csv"), "--column", "区县"),
            link(table, "--column", "区县", "-o", table.toString()),
            link(table, "--column", "区县", "-o", folder.resolve("x.pdf").toString()),
            link(file("g.csv", "", "UTF-8"), "--column", "区县"),
            link(file("h.csv", "区县\n\"余杭", "UTF-8"), "--column", "区县"))) {
      assertEquals(2, ran.code(), ran.err());
      assertEquals(1, ran.err().lines().count(), ran.err());
    }
    assertEquals(TABLE, Files.readString(table));
  }

  private static Path file(String name, String text, String charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
  }

  private static Ran link(Path table, String... options) {
    var arguments = new ArrayList<>(List.of("link", table.toString(), "--db", folder.resolve("db").toString()));
    arguments.addAll(List.of(options));
    return Ran.with(arguments.toArray(String[]::new));
  }
}
