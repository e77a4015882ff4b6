package org.reformgraph.extract;

import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Span;

/** Decides on multipliers without a digit: 突破千亿元 and 百余家 state a figure, 亿元楼, 千家万户 and 百姓 don't. */
final class Multiples {

  private static final Pattern REACHING =
      Pattern.compile(".*(?:突破|超过|超|逾|近|越过|迈过|跨过|过|达到?|上|将近|接近|约|破)$");
  private static final Pattern NAMING = Pattern.compile("(?:级|楼|大关|俱乐部|企业|以上|产业|园|县|村|镇|项目|集群|规模|万户|挑一).*");

  /** 千名骨干培养计划 */
  private static final Pattern PROGRAMME = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}?(?:计划|工程|行动)(?!中|里|内)");

  private Multiples() {}

  static boolean counts(Document document, Numeral n, String unit, int end, Span sentence) {
    String text = document.text();
    String before = text.substring(Math.max(sentence.start(), n.start() - 3), n.start());
    String after = text.substring(end, Math.min(sentence.end(), end + 4));
    if (PROGRAMME.matcher(text).region(end, Math.min(sentence.end(), end + 14)).lookingAt()) {
      return false;
    }
    if (n.over()) {
      return true;
    }
    if (NAMING.matcher(after).matches()) {
      return false;
    }
    if (REACHING.matcher(before).matches()) {
      return true;
    }
    // 百名人才, 千个项目: a round number that counts, where the text does not go on with another (千家万户).
    boolean counts = unit.equals("person") || unit.equals("count");
    return counts && "名个场件项条".indexOf(text.charAt(n.end())) >= 0 && n.end() - n.start() == 1;
  }
}
