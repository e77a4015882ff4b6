package org.reformgraph.server.page;

import java.util.ArrayList;
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
 * right, each class as near as may be to those it is joined with.
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
  private static final int ROW = 110;
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
   * A class.
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
    var columns = new TreeMap<Integer, List<String>>();
    columns(classes, edges).forEach((name, column) -> columns.computeIfAbsent(column, c -> new ArrayList<>()).add(name));
    var boxes = new LinkedHashMap<String, Box>();
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    columns.forEach(
        (column, names) -> {
          names.sort(Comparator.comparingDouble((String name) -> height(name, edges, boxes)).thenComparing(Comparator.naturalOrder()));
          // Each second column stands lower, so that lines to the one after it do not run through its boxes.
          int top = MARGIN + (rows - names.size()) * ROW / 2 + column % 2 * ROW / 3;
          for (int i = 0; i < names.size(); i++) {
            boxes.put(names.get(i), new Box(names.get(i), MARGIN + column * COLUMN, top + i * ROW));
          }
        });
    var labels = new LinkedHashMap<List<String>, Set<String>>();
    edges.forEach(e -> labels.computeIfAbsent(List.of(e.from(), e.to()), k -> new LinkedHashSet<>()).add(e.label()));
    var arrows = new ArrayList<Arrow>();
    labels.forEach((ends, names) -> arrows.add(arrow(boxes.get(ends.getFirst()), boxes.get(ends.getLast()), String.join(", ", names))));
    int width = columns.isEmpty() ? 0 : columns.lastKey() * COLUMN + BOX_WIDTH + 2 * MARGIN;
    return new Diagram(width, rows * ROW + ROW / 3 + MARGIN, List.copyOf(boxes.values()), List.copyOf(arrows));
  }

  /** The longest way to each class; a circle ends after as many steps as there are classes. */
  private static Map<String, Integer> columns(Set<String> classes, List<Edge> edges) {
    var columns = new LinkedHashMap<String, Integer>();
    classes.forEach(name -> columns.put(name, 0));
    var joined = new LinkedHashSet<String>();
    for (int i = 0; i < classes.size(); i++) {
      for (var edge : edges) {
        if (!edge.from().equals(edge.to())) {
          joined.add(edge.from());
          joined.add(edge.to());
          int to = Math.min(classes.size() - 1, columns.get(edge.from()) + 1);
          columns.merge(edge.to(), to, Math::max);
        }
      }
    }
    return columns;
  }

  private static double height(String name, List<Edge> edges, Map<String, Box> placed) {
    var near = new HashMap<String, Integer>();
    edges.stream()
        .filter(e -> e.to().equals(name) && placed.containsKey(e.from()))
        .forEach(e -> near.put(e.from(), placed.get(e.from()).y()));
    return near.values().stream().mapToInt(y -> y).average().orElse(Double.MAX_VALUE);
  }

  private static Arrow arrow(Box from, Box to, String label) {
    if (from.equals(to)) {
      int x = from.x() + BOX_WIDTH / 2;
      int y = from.y();
      return new Arrow("M%d %d C%d %d %d %d %d %d".formatted(x + 30, y, x + 40, y - 40, x - 40, y - 40, x - 30, y - 2), x, y - 34, label);
    }
    boolean right = from.x() < to.x();
    int x1 = from.x() + (right ? BOX_WIDTH : BOX_WIDTH / 2);
    int y1 = right ? from.middle() : from.y() + BOX_HEIGHT;
    int x2 = right ? to.x() - 2 : to.x() + BOX_WIDTH / 2;
    int y2 = right ? to.middle() : to.y();
    int bend = right ? (x2 - x1) / 2 : 0;
    return new Arrow(
        "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2),
        (x1 + x2) / 2,
        (y1 + y2) / 2 - 4,
        label);
  }
}
