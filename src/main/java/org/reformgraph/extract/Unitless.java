package org.reformgraph.extract;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Span;

/**
 * Tells the unit of a number that none follows: people after 人口 and 从业人员, money after a sign or told in 亿 (营收469亿),
 * {@code other} of a ratio or index (收入比为1.53, 1.57:1).
 */
final class Unitless {

  private static final Pattern MONEY =
      Pattern.compile("产值|营收|收入|GDP|生产总值|增加值|投资|资金|贷款|余额|额|销售|税|利润|财政|规模|存款|融资|出口|经济|产业|债");
  private static final Pattern PEOPLE =
      Pattern.compile("(?:人口|人员|人数|职工|学生|用工|人才|党员|游客)(?:总?数|总量|规模)?(?:已|达|为|有|共|约|近)?$");
  private static final Pattern RATIO = Pattern.compile("比|差距|指数|系数|容积率");

  private Unitless() {}

  /** A unit of the list, or null where the number is no figure. */
  static String unit(Document document, Numeral n, Span sentence) {
    if (document.before(n.start(), "¥")) {
      return "yuan";
    }
    if (document.before(n.start(), "$")) {
      return "us-dollar";
    }
    String text = document.text();
    String words = text.substring(n.start(), n.end());
    boolean passed = document.at(n.end(), "大关");
    boolean pauses = passed || n.end() >= sentence.end() || ",、;。)的以!?".indexOf(text.charAt(n.end())) >= 0;
    int head = Qualifiers.start(text, n.start(), sentence.start());
    boolean people = PEOPLE.matcher(text).region(Math.max(sentence.start(), head - 6), head).find();
    if (people && pauses && !n.chinese() && n.value().compareTo(BigDecimal.TEN) > 0) {
      return "person";
    }
    int clause = passed ? sentence.start() : document.clauseAt(n.start()).start();
    boolean great = words.indexOf('亿') >= 0 && (pauses || document.at(n.end(), "级") || document.at(n.end(), "左右"));
    if (great && (!n.bare() || passed) && MONEY.matcher(text).region(clause, n.start()).find()) {
      return "yuan";
    }
    boolean toOne = document.at(n.end(), ":1") && !document.at(n.end(), ":1:");
    boolean ends = pauses || toOne || "到至缩降升提".indexOf(text.charAt(n.end())) >= 0;
    if (words.indexOf('.') < 0 || !ends || n.chinese()) {
      return null;
    }
    int from = Math.max(sentence.start(), n.start() - 30);
    return toOne || RATIO.matcher(text).region(from, n.start()).find() ? "other" : null;
  }
}
