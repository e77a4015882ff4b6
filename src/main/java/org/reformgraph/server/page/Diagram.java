package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A picture of classes and the properties between them: columns from left to right such that properties lead to the
 * right, each class as near as may be to those it is joined with. A line over several columns has a gap of its own in
 * those between, so that it runs behind no class.
 *
 * @param width of the picture
 * @param height of the picture
 * @param boxes classes
 * @param arrows properties; those between the same two classes share one
 */
record Diagram(int width, int height, List<Box> boxes, List<Arrow> arrows) {

  static final int BOX_WIDTH = 150;
  static final int BOX_HEIGHT = 44;
  private static final int COLUMN = 330;
  private static final int ROW = 72;
  private static final int MARGIN = 20;

  /**
   * A property between two classes.
   *
   * @param from IRI of the class of its subjects
   * @param to IRI of the class of its values
   * @param label its name
   */
  record Edge(String from, String to, String label) {}

  /**
   * A class, or a gap that a line passes through.
   *
   * @param iri of the class
   * @param x of its left upper corner
   * @param y of its left upper corner
   */
  record Box(String iri, int x, int y) {
    private int middle() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /**
   * Properties from one class to another.
   *
   * @param path of the line, as in SVG
   * @param x of the middle of its label
   * @param y of its label
   * @param label names of the properties
   */
  record Arrow(String path, int x, int y, String label) {}

  static Diagram of(Set<String> classes, List<Edge> edges) {
    var depths = depths(classes, edges);
    var labels = new LinkedHashMap<List<String>, Set<String>>();
    edges.forEach(e -> labels.computeIfAbsent(List.of(e.from(), e.to()), k -> new LinkedHashSet<>()).add(e.label()));
    var columns = new TreeMap<Integer, List<String>>();
    depths.forEach((name, depth) -> columns.computeIfAbsent(depth, d -> new ArrayList<>()).add(name));
    var chains = new LinkedHashMap<List<String>, List<String>>();
    for (var ends : labels.keySet()) {
      var chain = new ArrayList<String>(List.of(ends.getFirst()));
      for (int depth = depths.get(ends.getFirst()) + 1; depth < depths.get(ends.getLast()); depth++) {
        var gap = ends + " " + depth;
        columns.get(depth).add(gap);
        chain.add(gap);
      }
      chain.add(ends.getLast());
      chains.put(ends, chain);
    }
    var boxes = placed(columns, chains.values());
    var arrows = new ArrayList<Arrow>();
    chains.forEach((ends, chain) -> arrows.add(arrow(chain.stream().map(boxes::get).toList(), String.join(", ", labels.get(ends)))));
    int width = columns.isEmpty() ? 0 : columns.lastKey() * COLUMN + BOX_WIDTH + 2 * MARGIN;
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    return new Diagram(
        width, rows * ROW + 2 * MARGIN, boxes.values().stream().filter(b -> classes.contains(b.iri())).toList(), List.copyOf(arrows));
  }

  /** The longest way to each class; a circle ends after as many steps as there are classes. */
  private static Map<String, Integer> depths(Set<String> classes, List<Edge> edges) {
    var depths = new LinkedHashMap<String, Integer>();
    classes.forEach(name -> depths.put(name, 0));
    for (int i = 1; i < classes.size(); i++) {
      for (var edge : edges) {
        if (!edge.from().equals(edge.to())) {
          depths.merge(edge.to(), Math.min(classes.size() - 1, depths.get(edge.from()) + 1), Math::max);
        }
      }
    }
    return depths;
  }

  /** Sorts each column by where its neighbours are, from left to right and back. */
  private static Map<String, Box> placed(TreeMap<Integer, List<String>> columns, Collection<List<String>> chains) {
    var near = new HashMap<String, Set<String>>();
    for (var chain : chains) {
      for (int i = 1; i < chain.size(); i++) {
        near.computeIfAbsent(chain.get(i), k -> new LinkedHashSet<>()).add(chain.get(i - 1));
        near.computeIfAbsent(chain.get(i - 1), k -> new LinkedHashSet<>()).add(chain.get(i));
      }
    }
    var boxes = new LinkedHashMap<String, Box>();
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    columns.forEach((column, names) -> place(column, names, rows, boxes));
    for (int sweep = 0; sweep < 4; sweep++) {
      for (int column : sweep % 2 == 0 ? columns.keySet() : columns.descendingKeySet()) {
        var names = columns.get(column);
        var heights = new HashMap<String, Double>();
        names.forEach(
            name -> heights.put(name, near.getOrDefault(name, Set.of(name)).stream().mapToInt(n -> boxes.get(n).y()).average().orElse(0)));
        names.sort(Comparator.comparing((String name) -> heights.get(name)).thenComparing(Comparator.naturalOrder()));
        place(column, names, rows, boxes);
      }
    }
    return boxes;
  }

  private static void place(int column, List<String> names, int rows, Map<String, Box> boxes) {
    int top = 2 * MARGIN + (rows - names.size()) * ROW / 2;
    for (int i = 0; i < names.size(); i++) {
      boxes.put(names.get(i), new Box(names.get(i), MARGIN + column * COLUMN, top + i * ROW));
    }
  }

  private static Arrow arrow(List<Box> chain, String label) {
    var from = chain.getFirst();
    if (from.equals(chain.getLast())) {
      int x = from.x() + BOX_WIDTH / 2;
      int y = from.y();
      return new Arrow("M%d %d C%d %d %d %d %d %d".formatted(x + 30, y, x + 40, y - 30, x - 40, y - 30, x - 30, y - 2), x, y - 26, label);
    }
    int x = from.x() + BOX_WIDTH;
    int y = from.middle();
    var path = new StringBuilder("M%d %d".formatted(x, y));
    for (var next : chain.subList(1, chain.size())) {
      int bend = (next.x() - x) / 2;
      path.append(" C%d %d %d %d %d %d".formatted(x + bend, y, next.x() - bend, next.middle(), next.x(), next.middle()));
      x = next.x() + BOX_WIDTH;
      y = next.middle();
      if (next != chain.getLast()) {
        path.append(" H").append(x);
      }
    }
    var second = chain.get(1);
    return chain.size() > 2
        ? new Arrow(path.toString(), second.x() + BOX_WIDTH / 2, second.middle() + 4, label)
        : new Arrow(path.toString(), (from.x() + BOX_WIDTH + second.x()) / 2, (from.middle() + second.middle()) / 2 + 4, label);
  }
}
