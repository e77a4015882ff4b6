package org.reformgraph.server.page.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reformgraph.graph.Rg;
import org.reformgraph.server.page.Labels;
import org.reformgraph.server.page.View;
import org.reformgraph.server.page.entity.FigureTable.Point;
import org.reformgraph.server.page.entity.FigureTable.Series;

/** Finds among figures what makes a picture: the same measured at several times, else what shares a unit. */
final class SeriesReader {

  private static final int MOST = 3;
  private static final int POINTS = 20;

  private final View view;
  private final Labels labels;

  SeriesReader(View view, Labels labels) {
    this.view = view;
    this.labels = labels;
  }

  /** The longest first; figures come ordered by time. */
  List<Series> of(List<Figure> figures) {
    var points = figures.stream().filter(Figure::isPoint).toList();
    var lines = new ArrayList<Series>();
    grouped(points.stream().filter(f -> !f.period().isEmpty()).toList(), Figure::measure)
        .forEach(group -> lines.add(line(group)));
    lines.removeIf(line -> line.points().size() < 2);
    lines.sort(Comparator.comparingInt((Series s) -> -s.points().size()).thenComparing(Series::title));
    return lines.isEmpty() ? bars(points) : lines.subList(0, Math.min(MOST, lines.size()));
  }

  /** One point a time: the first figure where several articles state one. */
  private Series line(List<Figure> figures) {
    Map<String, Point> byPeriod = new LinkedHashMap<>();
    figures.forEach(f -> byPeriod.putIfAbsent(f.period(), new Point(f.period(), view.href(f.thing().getURI()), f.amount())));
    return new Series("line", title(figures.getFirst()), unit(figures.getFirst()), List.copyOf(byPeriod.values()));
  }

  /** What is measured, and of what, since an indicator's page shows those of several. */
  private String title(Figure figure) {
    var about = figure.facts().all(Rg.about).stream().map(labels::of).collect(Collectors.joining("、"));
    return about.isEmpty() ? figure.name() : figure.name() + " · " + about;
  }

  private List<Series> bars(List<Figure> figures) {
    return grouped(figures, f -> String.valueOf(f.unit())).stream()
        .filter(group -> group.size() > 1)
        .max(Comparator.comparingInt(List::size))
        .map(group -> List.of(bar(group)))
        .orElse(List.of());
  }

  private Series bar(List<Figure> figures) {
    var points = figures.stream().limit(POINTS).map(f -> new Point(label(f), view.href(f.thing().getURI()), f.amount())).toList();
    return new Series("bar", "", unit(figures.getFirst()), points);
  }

  private static String label(Figure figure) {
    return figure.period().isEmpty() ? figure.name() : figure.name() + " " + figure.period();
  }

  private String unit(Figure figure) {
    return figure.unit() == null ? "" : labels.of(figure.unit());
  }

  private static List<List<Figure>> grouped(List<Figure> figures, Function<Figure, String> key) {
    var groups = new TreeMap<String, List<Figure>>();
    figures.forEach(f -> groups.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
    return List.copyOf(groups.values());
  }
}
