package org.reformgraph.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * China's administrative divisions from province to township, those in force and those abolished, by code and by
 * name. Read from {@code data/gazetteer} (its README names sources and rules). Immutable and safe for many
 * threads. A name may have many candidates; choosing among them is left to the caller.
 */
public final class Gazetteer implements Iterable<Division> {

  private static final List<String> FILES = List.of("divisions.csv", "townships.csv", "abolished.csv");

  private static final Comparator<Division> CURRENT_AND_HIGHER_FIRST =
      Comparator.comparing(Division::abolished).thenComparing(Division::level).thenComparing(Division::code);

  private final List<Division> divisions;
  private final Map<String, Division> byCode;
  private final Map<String, List<Division>> byName;
  private final Map<String, List<Division>> byParent;

  private Gazetteer(List<Division> divisions) {
    this.divisions = divisions.stream().sorted(CURRENT_AND_HIGHER_FIRST).toList();
    byCode = HashMap.newHashMap(divisions.size());
    byName = HashMap.newHashMap(2 * divisions.size());
    byParent = HashMap.newHashMap(5_000);
    for (Division division : this.divisions) {
      if (byCode.put(division.code(), division) != null) {
        throw new IllegalArgumentException("gazetteer: the code " + division.code() + " occurs twice");
      }
      add(byName, division.name(), division);
      division.shortNames().forEach(name -> add(byName, name, division));
      division.formerNames().forEach(name -> add(byName, name, division));
      if (division.parent() != null) {
        add(byParent, division.parent(), division);
      }
    }
    byName.replaceAll((name, list) -> List.copyOf(list));
    byParent.replaceAll((code, list) -> List.copyOf(list));
  }

  /**
   * Reads the CSV files of the folder.
   *
   * @throws UncheckedIOException when one cannot be read
   * @throws IllegalArgumentException when a line is malformed, with file and line
   */
  public static Gazetteer read(Path folder) {
    var divisions = new ArrayList<Division>(45_000);
    for (String file : FILES) {
      try {
        DivisionRows.read(folder.resolve(file), Files.readString(folder.resolve(file)), divisions);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the gazetteer's " + folder.resolve(file), e);
      }
    }
    return new Gazetteer(divisions);
  }

  public Optional<Division> division(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All that bear this full, short or former name: in force before abolished, higher levels first, then by code. */
  public List<Division> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Every name that {@link #named} knows, in no order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The divisions above, the nearest first; empty for a province or an unknown code. */
  public List<Division> ancestors(String code) {
    var above = new ArrayList<Division>(3);
    Division division = byCode.get(code);
    while (division != null && division.parent() != null) {
      division = byCode.get(division.parent());
      if (division != null) {
        above.add(division);
      }
    }
    return List.copyOf(above);
  }

  /** Whether the division lies in the other one, however far below; none lies within itself. */
  public boolean within(String code, String ancestor) {
    Division division = byCode.get(code);
    while (division != null && division.parent() != null) {
      if (division.parent().equals(ancestor)) {
        return true;
      }
      division = byCode.get(division.parent());
    }
    return false;
  }

  /** The divisions directly below, in force before abolished, then by code. */
  public List<Division> children(String code) {
    return byParent.getOrDefault(code, List.of());
  }

  /** All of a level, in force before abolished, then by code. */
  public Stream<Division> level(Level level) {
    return divisions.stream().filter(division -> division.level() == level);
  }

  /** The English label, or the code where it is unknown. */
  public String englishLabel(String code) {
    Division division = byCode.get(code);
    return division == null ? code : division.english();
  }

  /** All divisions: in force before abolished, higher levels first, then by code. */
  @Override
  public Iterator<Division> iterator() {
    return divisions.iterator();
  }

  private static void add(Map<String, List<Division>> index, String key, Division division) {
    List<Division> known = index.get(key);
    // Most names and parents' entries are few: lists of one stay lists of one.
    if (known == null) {
      index.put(key, List.of(division));
    } else if (known.getLast() != division) {
      if (known.size() == 1) {
        known = new ArrayList<>(known);
        index.put(key, known);
      }
      known.add(division);
    }
  }
}
