package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;

/**
 * Which division a bare level word points to (市 in 市审管办, 全区, 该县): the one of that level among the article's main
 * divisions and those above them, else the one of that level named last before it.
 */
final class LevelWords {

  private final Gazetteer gazetteer;
  private final List<Division> mains;
  private final List<Districts.Named> named;

  LevelWords(Gazetteer gazetteer, List<Division> mains, List<Districts.Named> named) {
    this.gazetteer = gazetteer;
    this.mains = mains;
    this.named = named;
  }

  /** The division of a level word (市 in 市审管办) at a place of the text, or null where none is known. */
  Division of(String word, int offset) {
    return switch (word) {
      case "省", "自治区" -> above(Level.PROVINCE, offset);
      case "市" -> city(offset);
      case "区", "县", "旗" -> county(word, offset);
      case "州", "自治州", "盟" -> above(Level.PREFECTURE, offset);
      default -> nearest(Level.TOWNSHIP, "", offset);
    };
  }

  private Division above(Level level, int offset) {
    for (Division main : mains) {
      for (Division division : lineage(main)) {
        if (division.level() == level) {
          return division;
        }
      }
    }
    return nearest(level, "", offset);
  }

  /** In an article on a county-level city 市 is that city, else the prefecture. */
  private Division city(int offset) {
    for (Division main : mains) {
      for (Division division : lineage(main)) {
        if (division.level() != Level.PROVINCE && division.name().endsWith("市")) {
          return division;
        }
        if (division.level() == Level.PROVINCE && division.name().endsWith("市")) {
          return division;
        }
      }
    }
    return nearest(Level.PREFECTURE, "市", offset);
  }

  private Division county(String word, int offset) {
    for (Division main : mains) {
      for (Division division : lineage(main)) {
        if (division.level() == Level.COUNTY && division.name().endsWith(word)) {
          return division;
        }
      }
    }
    return nearest(Level.COUNTY, word, offset);
  }

  private Division nearest(Level level, String suffix, int offset) {
    Division nearest = null;
    for (Districts.Named one : named) {
      if (one.span().start() > offset && nearest != null) {
        break;
      }
      if (one.division().level() == level && one.division().name().endsWith(suffix)) {
        nearest = one.division();
      }
    }
    return nearest;
  }

  private List<Division> lineage(Division division) {
    List<Division> lineage = new ArrayList<>();
    lineage.add(division);
    lineage.addAll(gazetteer.ancestors(division.code()));
    return lineage;
  }
}
