package org.reformgraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;

/**
 * The saved queries of a folder, read once and sorted by name. A folder without a query, or with one that
 * can't be read, is an error that names every such file and line.
 */
public final class Catalogue {

  private final SortedMap<String, SavedQuery> queries;

  private Catalogue(SortedMap<String, SavedQuery> queries) {
    this.queries = queries;
  }

  /** Reads all {@code *.rq} files of a folder, not of the folders below it. */
  public static Catalogue read(Path folder) {
    SortedMap<String, SavedQuery> queries = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        SavedQuery query = SavedQuery.read(file);
        queries.put(query.name(), query);
      } catch (QueryException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new QueryException(faults);
    }
    return new Catalogue(queries);
  }

  /**
   * Reads one query of a folder and no other file: what a command that runs one query needs.
   *
   * @throws QueryException {@link Code#UNKNOWN_QUERY} with near names where there is none
   */
  public static SavedQuery readOne(Path folder, String name) {
    Path file = folder.resolve(name + SavedQuery.SUFFIX);
    if (name.matches("[a-z0-9-]+") && Files.isRegularFile(file)) {
      return SavedQuery.read(file);
    }
    throw unknown(name, files(folder).stream().map(Catalogue::stem).toList());
  }

  /** All queries, by name. */
  public List<SavedQuery> queries() {
    return List.copyOf(queries.values());
  }

  /**
   * The query of this name.
   *
   * @throws QueryException {@link Code#UNKNOWN_QUERY} with near names where there is none
   */
  public SavedQuery query(String name) {
    SavedQuery query = queries.get(name);
    if (query == null) {
      throw unknown(name, List.copyOf(queries.keySet()));
    }
    return query;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(file -> file.getFileName().toString().endsWith(SavedQuery.SUFFIX))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      if (files.isEmpty()) {
        throw new QueryException(Code.FILE, folder.toString(), folder + ": no saved query (*.rq) in this folder");
      }
      return files;
    } catch (IOException e) {
      throw new QueryException(
          Code.FILE, folder.toString(), folder + ": the folder of saved queries can't be read", e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SavedQuery.SUFFIX.length());
  }

  private static QueryException unknown(String name, List<String> names) {
    List<String> near = Likeness.nearest(name, names, 5);
    return new QueryException(
        Code.UNKNOWN_QUERY,
        name,
        "no saved query " + name + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
  }
}
