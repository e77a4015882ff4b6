package org.reformgraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of {@code <id>.gold.json} files, with the texts they were made from beside them or elsewhere. */
final class GoldFolder {

  private static final String SUFFIX = ".gold.json";
  private static final List<String> ENDINGS = List.of(".md", ".txt");

  private GoldFolder() {}

  /**
   * A gold file.
   *
   * @param gold what it says
   * @param text the file of its article, or null where there is none
   */
  record Entry(GoldDocument gold, Path text) {}

  /**
   * The gold files of a folder, by name.
   *
   * @param folder where they lie
   * @param articles where to look for texts first, or null; then beside the gold, then in {@code ../articles}
   */
  static List<Entry> read(Path folder, Path articles) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder + " is no folder; name a folder of *.gold.json files");
    }
    var where =
        Stream.of(Optional.ofNullable(articles), Optional.of(folder), Optional.of(folder.resolve("../articles")))
            .flatMap(Optional::stream)
            .toList();
    var entries = new ArrayList<Entry>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList()) {
        var name = file.getFileName().toString();
        entries.add(new Entry(GoldFormat.read(file), text(name.substring(0, name.length() - SUFFIX.length()), where)));
      }
    }
    if (entries.isEmpty()) {
      throw new IOException("no *.gold.json files: " + folder + "; name a folder that holds some");
    }
    return entries;
  }

  private static Path text(String stem, List<Path> where) {
    return where.stream()
        .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(stem + ending)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }
}
