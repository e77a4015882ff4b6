package org.reformgraph.query.match;

import org.reformgraph.graph.NameForm;
import org.reformgraph.query.match.Candidate.Feature;

/**
 * How near a name is to another that it is not: heard alike, mistyped, or longer by a few words. A substituted
 * character never gives the points of a match by itself: two real places differ by no more.
 */
final class Spellings {

  private static final int BOUND = 2;
  private static final String KINDS = "省市区县旗盟州镇乡";

  private Spellings() {}

  /** What speaks for it; null where the names have little in common. */
  static Feature compare(String asked, String name) {
    if (isOtherKind(asked, name)) {
      return new Feature("other-kind-word", 78);
    }
    int length = Math.max(asked.length(), name.length());
    int edits = Edits.between(asked, name, BOUND);
    if (edits <= BOUND && 2 * edits <= length && Math.min(asked.length(), name.length()) > 1) {
      return mistyped(asked, name, edits, length);
    }
    return contained(asked, name);
  }

  private static Feature mistyped(String asked, String name, int edits, int length) {
    boolean same = asked.length() == name.length();
    if (edits == 1 && Edits.differTellingly(asked, name)) {
      return new Feature("one-telling-character", 40);
    }
    if (same && NameForm.sound(asked).equals(NameForm.sound(name))) {
      return new Feature("sounds-alike", length > 2 ? 88 : 70);
    }
    if (edits == 1 && same && isSwapped(asked, name)) {
      return new Feature("swapped-characters", length > 2 ? 86 : 60);
    }
    double likeness = 1 - (double) edits / length;
    if (edits == 1 && !same && length > 3) {
      return new Feature("one-character-more-or-less", length > 5 ? 86 : 74);
    }
    return new Feature("similar", round(Math.min(68, 30 + 50 * likeness)));
  }

  private static Feature contained(String asked, String name) {
    boolean around = asked.contains(name);
    if (!around && !name.contains(asked) || Math.min(asked.length(), name.length()) < 2) {
      return null;
    }
    double share = (double) Math.min(asked.length(), name.length()) / Math.max(asked.length(), name.length());
    return new Feature(around ? "contains-the-name" : "part-of-the-name", round(40 + 38 * share));
  }

  /** 余杭县 for 余杭区. */
  private static boolean isOtherKind(String asked, String name) {
    int last = asked.length() - 1;
    return last > 1
        && name.length() == asked.length()
        && asked.charAt(last) != name.charAt(last)
        && KINDS.indexOf(asked.charAt(last)) >= 0
        && KINDS.indexOf(name.charAt(last)) >= 0
        && asked.regionMatches(0, name, 0, last);
  }

  private static boolean isSwapped(String a, String b) {
    int i = 0;
    while (a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i);
  }

  private static double round(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
