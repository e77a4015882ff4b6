package org.reformgraph.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as ANNOTATION.md "Files" has it: width, white space, quotation marks and case do not count. */
final class Names {

  // Not \s: the Unicode class, so that the ideographic space goes as well.
  private static final Pattern DROPPED = Pattern.compile("[\\p{IsWhite_Space}“”\"'‘’「」『』《》〈〉]+");

  private Names() {}

  static String normal(String name) {
    return name == null
        ? ""
        : DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static List<String> normal(List<String> names) {
    return names.stream().map(Names::normal).filter(n -> !n.isEmpty()).distinct().toList();
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
