package org.reformgraph.evaluate;

import java.util.List;
import org.reformgraph.link.Names;

/** Compares names as ANNOTATION.md "Files" has it: width, white space, quotation marks and case do not count. */
final class NameMatch {

  private NameMatch() {}

  static String normal(String name) {
    return name == null ? "" : Names.key(name);
  }

  static List<String> normal(List<String> names) {
    return names.stream().map(NameMatch::normal).filter(n -> !n.isEmpty()).distinct().toList();
  }

  /** Any name of one equals any name of the other. */
  static boolean equal(List<String> gold, List<String> predicted) {
    var other = normal(predicted);
    return normal(gold).stream().anyMatch(other::contains);
  }

  /** Any name of one contains one of the other, the shorter being at least half the longer. */
  static boolean near(List<String> gold, List<String> predicted) {
    var other = normal(predicted);
    return normal(gold).stream().anyMatch(a -> other.stream().anyMatch(b -> near(a, b)));
  }

  private static boolean near(String a, String b) {
    var shorter = a.length() <= b.length() ? a : b;
    var longer = a.length() <= b.length() ? b : a;
    return longer.contains(shorter) && shorter.length() * 2 >= longer.length();
  }

  /** Any wording of one contains one of the other, however short. */
  static boolean touch(List<String> gold, List<String> predicted) {
    var other = normal(predicted);
    return normal(gold).stream().anyMatch(a -> other.stream().anyMatch(b -> a.contains(b) || b.contains(a)));
  }
}
