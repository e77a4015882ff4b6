package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Short names of towns in a list that says what they are: 良渚、五常、瓶窑等镇街; 仓前、五常、余杭、闲林、中泰五个街道. Each
 * is resolved within the article's setting; a list of which none fits is left alone.
 */
final class TownLists {

  private static final Pattern LIST =
      Pattern.compile(
          "((?:\\p{IsHan}{2,4}[、和]){1,20}\\p{IsHan}{2,4}?)(?:等)?(?:[0-9一二两三四五六七八九十]{1,3}个)?(镇街|乡镇|街道|街镇|镇乡|乡街道|镇|乡)(?!\\p{IsHan}?[政长])");

  /** A quick look before the search for a list. */
  private static final Pattern NAMES_TOWNS = Pattern.compile("镇|乡|街道");

  private TownLists() {}

  static List<Districts.Named> in(Document document, Gazetteer gazetteer, Setting setting) {
    List<Districts.Named> found = new ArrayList<>();
    String text = document.text();
    for (Span sentence : document.sentences()) {
      if (NAMES_TOWNS.matcher(text).region(sentence.start(), sentence.end()).find()) {
        in(sentence, text, gazetteer, setting, found);
      }
    }
    return found;
  }

  private static void in(Span sentence, String text, Gazetteer gazetteer, Setting setting, List<Districts.Named> found) {
    Matcher m = LIST.matcher(text).region(sentence.start(), sentence.end());
    while (m.find()) {
      int at = m.start(1);
      List<Districts.Named> towns = new ArrayList<>();
      String[] names = m.group(1).split("[、和]");
      for (String name : names) {
        // The first name of the list may have other words before it: try its last characters.
        for (int skip = 0; skip <= name.length() - 2; skip++) {
          Optional<Division> town = town(name.substring(skip), gazetteer, setting);
          if (town.isPresent()) {
            towns.add(new Districts.Named(new Span(at + skip, at + name.length()), town.get()));
            break;
          }
        }
        at += name.length() + 1;
      }
      if (towns.size() >= 2 && towns.size() >= names.length - 1) {
        found.addAll(towns);
      }
    }
  }

  private static Optional<Division> town(String name, Gazetteer gazetteer, Setting setting) {
    return gazetteer.named(name).stream()
        .filter(d -> d.level() == Level.TOWNSHIP && d.shortNames().contains(name) && setting.near(d))
        .max(java.util.Comparator.comparingDouble(setting::fit));
  }
}
