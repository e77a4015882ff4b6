package org.reformgraph.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;

/**
 * Where an article is set: which divisions it names without doubt, and how often, each counted for the divisions above
 * it as well. Decides which of several divisions of one name is meant.
 */
final class Setting {

  private final Gazetteer gazetteer;
  private final Map<String, Double> weights = new HashMap<>();

  Setting(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void add(Division division, double weight) {
    weights.merge(division.code(), weight, Double::sum);
    for (Division above : gazetteer.ancestors(division.code())) {
      weights.merge(above.code(), weight, Double::sum);
    }
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  double weight(String code) {
    return weights.getOrDefault(code, 0.0);
  }

  /** How well a division fits: itself named, then its county, prefecture and province. */
  double fit(Division division) {
    double fit = weight(division.code()) * 1000;
    for (Division above : gazetteer.ancestors(division.code())) {
      fit += weight(above.code()) * factor(above.level());
    }
    return fit;
  }

  private static double factor(Level level) {
    return switch (level) {
      case COUNTY -> 100;
      case PREFECTURE -> 10;
      case PROVINCE -> 1;
      case TOWNSHIP -> 0;
    };
  }

  /** Whether the division's prefecture (for one directly below a province, the province) is part of the setting. */
  boolean near(Division division) {
    List<Division> above = gazetteer.ancestors(division.code());
    return above.stream().anyMatch(d -> d.level() != Level.PROVINCE && weight(d.code()) > 0)
        || above.size() == 1 && weight(above.getFirst().code()) > 0;
  }

  boolean sameProvince(Division division) {
    List<Division> above = gazetteer.ancestors(division.code());
    return !above.isEmpty() && weight(above.getLast().code()) > 0;
  }
}
