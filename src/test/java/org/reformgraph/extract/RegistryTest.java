package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry of institutions as shipped. */
final class RegistryTest {

  private static final Path FILE = Path.of("data/gazetteer/institutions.csv");

  private static List<CSVRecord> rows() throws IOException {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    }
  }

  @Test
  void eachNameStandsOnceAndEachDivisionExists() throws IOException {
    Set<String> names = new HashSet<>();
    List<CSVRecord> rows = rows();
    assertTrue(rows.size() > 1_000, rows.size() + " rows");
    for (CSVRecord row : rows) {
      assertTrue(names.add(row.get("name")), row.get("name"));
      String division = row.get("division");
      assertTrue(division.isEmpty() || Shipped.GAZETTEER.division(division).isPresent(), row.toString());
    }
  }

  @Test
  void kindsAreThoseOfTheOntology() throws IOException {
    String kinds = Files.readString(Path.of("ontology/institution-kinds.ttl"));
    for (CSVRecord row : rows()) {
      assertTrue(kinds.contains(row.get("kind")), row.toString());
    }
  }

  @Test
  void aliasesLeadToTheName() {
    assertEquals("中华人民共和国对外贸易经济合作部", Shipped.LEXICON.bodies().get("外经贸部").name());
    assertEquals("世界银行", Shipped.LEXICON.bodies().get("世行").name());
  }

  @Test
  void aFormThatStandsTwiceIsRefusedWithItsName(@TempDir Path data) throws IOException {
    Path lexicon = Files.createDirectories(data.resolve("lexicon"));
    try (var files = Files.list(Path.of("data/lexicon"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.copy(file, lexicon.resolve(file.getFileName()));
      }
    }
    Path registry = Files.createDirectories(data.resolve("gazetteer")).resolve("institutions.csv");
    Files.writeString(
        registry,
        "name,division,kind,aliases,valid_from,valid_until,wikidata\n甲局,,government,甲,,,\n乙局,,government,甲,,,\n");
    UncheckedIOException refused =
        org.junit.jupiter.api.Assertions.assertThrows(UncheckedIOException.class, () -> Lexicon.read(lexicon));
    assertTrue(refused.getMessage().contains("甲"), refused.getMessage());
  }
}
