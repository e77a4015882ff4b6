package org.reformgraph.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reformgraph.text.Folding;
import org.reformgraph.text.Folding;

/**
 * The word lists the recognisers work with, read from {@code data/lexicon/*.csv}; that folder's README describes them.
 *
 * @param units form of a unit → unit
 * @param organs form of an organ without its division → its official name and kind
 * @param suffixes last word of an institution's name → kind and what it needs before it
 * @param bodies form of a well-known institution → its official name and kind
 * @param heads last word of a measure's name → how much it tells
 * @param frames verbs that introduce a measure
 * @param programmes names of reforms and programmes known all over the country, which stand without marks
 * @param common words that any measure's name may have; a name of nothing else is a common noun
 * @param documents last word of a policy document's title
 * @param roles titles and posts of persons
 * @param surnames family names, one character or two
 * @param trades last word of firms' short names (药业, 智控)
 * @param generic words that narrow a noun but name nothing (国有, 大型)
 * @param countries names of foreign countries
 * @param areas key word → policy areas, in order of the file
 * @param indicators form of an indicator's name → the indicator
 */
public record Lexicon(
    Longest<String> units,
    Longest<Named> organs,
    Longest<Suffix> suffixes,
    Longest<Named> bodies,
    Longest<String> heads,
    Longest<String> frames,
    Longest<String> programmes,
    Longest<String> common,
    Longest<String> documents,
    Longest<String> roles,
    Longest<String> surnames,
    Longest<String> trades,
    Longest<String> generic,
    Longest<String> countries,
    Map<String, List<String>> areas,
    Longest<Indicator> indicators) {

  /**
   * What a form of an institution's name stands for.
   *
   * @param name official name
   * @param kind kind of institution
   * @param division code of the division it belongs to; empty where it is nationwide, not certain, or told by the text
   */
  public record Named(String name, String kind, String division) {}

  /**
   * The last word of institutions' names.
   *
   * @param kind kind of institution
   * @param needs what must stand before it: {@code own} a word of its own beside the place, {@code place} a place or
   *     known institution right before it, empty for any proper name
   */
  public record Suffix(String kind, String needs) {}

  /**
   * An indicator that is known by name.
   *
   * @param name the name all its forms stand for
   * @param english its English name
   * @param units the units its level is told in
   */
  public record Indicator(String name, String english, Set<String> units) {}

  /** Reads the folder and the registry of institutions in the gazetteer's folder beside it; a missing or broken file is an {@link UncheckedIOException} that names it. */
  public static Lexicon read(Path folder) {
    Map<String, Named> organs = new HashMap<>();
    for (CSVRecord row : rows(folder, "organs.csv")) {
      organs.put(row.get("form"), new Named(row.get("full"), row.get("kind"), ""));
    }
    Map<String, Named> bodies = new HashMap<>();
    for (CSVRecord row : rows(folder.resolveSibling("gazetteer"), "institutions.csv")) {
      Named body = new Named(row.get("name"), row.get("kind"), row.get("division"));
      bodies.put(Folding.fold(body.name()), body);
      for (String alias : row.get("aliases").split(";")) {
        if (!alias.isBlank() && bodies.putIfAbsent(Folding.fold(alias.strip()), body) != null) {
          throw new UncheckedIOException(new IOException("institutions.csv: " + alias + " stands twice"));
        }
      }
    }
    Map<String, Suffix> suffixes = new HashMap<>();
    for (CSVRecord row : rows(folder, "suffixes.csv")) {
      suffixes.put(row.get("suffix"), new Suffix(row.get("kind"), row.get("needs")));
    }
    Map<String, List<String>> areas = new LinkedHashMap<>();
    for (CSVRecord row : rows(folder, "areas.csv")) {
      areas.put(row.get("word"), List.of(row.get("areas").split("\\|")));
    }
    Map<String, Indicator> indicators = new HashMap<>();
    for (CSVRecord row : rows(folder, "indicators.csv")) {
      Indicator indicator = new Indicator(row.get("name"), row.get("english"), Set.of(row.get("units").split("\\|")));
      indicators.put(Folding.fold(indicator.name()), indicator);
      for (String alias : row.get("aliases").split("\\|")) {
        if (!alias.isBlank()) {
          indicators.put(Folding.fold(alias.strip()), indicator);
        }
      }
    }
    return new Lexicon(
        pairs(folder, "units.csv", "form", "unit"),
        new Longest<>(organs),
        new Longest<>(suffixes),
        new Longest<>(bodies),
        pairs(folder, "heads.csv", "head", "weight"),
        pairs(folder, "frames.csv", "verb", "kind"),
        pairs(folder, "programmes.csv", "name", "kind"),
        pairs(folder, "common.csv", "word", "kind"),
        pairs(folder, "documents.csv", "head", "kind"),
        pairs(folder, "roles.csv", "role", "kind"),
        pairs(folder, "surnames.csv", "surname", "kind"),
        pairs(folder, "trades.csv", "word", "kind"),
        pairs(folder, "generic.csv", "word", "kind"),
        pairs(folder, "countries.csv", "name", "kind"),
        areas,
        new Longest<>(indicators));
  }

  private static Longest<String> pairs(Path folder, String file, String key, String value) {
    Map<String, String> pairs = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : rows(folder, file)) {
      if (!seen.add(row.get(key))) {
        throw new UncheckedIOException(
            new IOException(folder.resolve(file) + ":" + row.getRecordNumber() + ": " + row.get(key) + " stands twice"));
      }
      pairs.put(row.get(key), row.get(value));
    }
    return new Longest<>(pairs);
  }

  private static List<CSVRecord> rows(Path folder, String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
      return new ArrayList<>(format.parse(reader).getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon " + folder.resolve(file), e);
    }
  }
}
