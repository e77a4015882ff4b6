package org.reformgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.reformgraph.graph.Iris;

/**
 * The project's folder, where {@code data}, {@code ontology} and {@code queries} lie and {@code var} is made. The
 * launcher names it in the system property {@code reformgraph.home}; without one it is the working folder.
 *
 * @param root the folder
 */
record Home(Path root) {

  static Home find() {
    return new Home(Path.of(System.getProperty("reformgraph.home", "")).toAbsolutePath().normalize());
  }

  Path data() {
    return shipped("data");
  }

  Path articles() {
    return shipped("data/articles");
  }

  /** The project's own gold: what the rules were made by, and last what was kept apart from that. */
  List<Path> gold() {
    return Stream.of("data/gold", "data/gold-own", "data/held-out").map(root::resolve).filter(Files::isDirectory).toList();
  }

  Path gazetteer() {
    return shipped("data/gazetteer");
  }

  Path ontology() {
    return shipped("ontology");
  }

  Path queries() {
    return shipped("queries");
  }

  /** What {@code evaluate --save} wrote; need not exist. */
  Path quality() {
    return root.resolve("data/quality.csv");
  }

  /** Where the store lies unless {@code --db} says otherwise; need not exist. */
  Path store() {
    return root.resolve("var/db");
  }

  /**
   * What mints the graph's IRIs: under the base that the environment names in {@code REFORMGRAPH_BASE}, else the
   * project's own.
   */
  static Iris iris() {
    var base = System.getenv("REFORMGRAPH_BASE");
    try {
      return base == null || base.isBlank() ? new Iris() : new Iris(base.strip());
    } catch (IllegalArgumentException e) {
      throw new Failure("not a base for IRIs", "REFORMGRAPH_BASE=" + base, e.getMessage());
    }
  }

  private Path shipped(String folder) {
    var path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      throw new Failure(
          "no folder " + folder, root.toString(), "run the launcher ./reformgraph of a complete clone");
    }
    return path;
  }
}
