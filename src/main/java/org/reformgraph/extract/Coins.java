package org.reformgraph.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Numerals;

/**
 * The lesser parts of a sum of money: 3元5角 is 3.5 yuan, 两美元又三美分 2.03 dollars; and 块, which counts plots
 * and slabs as well as yuan.
 *
 * @param value what they add, in units of the whole
 * @param end offset after them
 */
record Coins(BigDecimal value, int end) {

  private static final Pattern PAID = Pattern.compile(".*(?:花费?|收费?|付|交|卖|价|租金|只要|不到|花了|赚|挣|售)(?:了|你|我|约|到|为|近)?$");

  /** What follows the whole, which ends at an offset; nothing if that has no parts. */
  static Coins after(Document document, int whole, int limit) {
    BigDecimal value = BigDecimal.ZERO;
    int end = whole;
    BigDecimal share = new BigDecimal("0.1");
    for (int part = 0; part < 2; part++) {
      int from = document.at(end, "又") ? end + 1 : end;
      List<Numeral> rest = Numerals.in(document.text(), from, Math.min(limit, from + 3));
      if (rest.isEmpty() || rest.getFirst().start() != from) {
        break;
      }
      Numeral n = rest.getFirst();
      int at = document.at(n.end(), "美") ? n.end() + 1 : n.end();
      boolean cent = document.at(at, "分") && !document.at(at, "分钟") && !document.at(at, "分之");
      if (cent) {
        share = new BigDecimal("0.01");
      } else if (part > 0 || !document.at(at, "角") && !document.at(at, "毛")) {
        break;
      }
      value = value.add(n.value().multiply(share));
      end = at + 1;
      if (cent) {
        break;
      }
    }
    return new Coins(value, end);
  }

  /** Whether 块 after a number is no yuan, as it is in 三块五角 and 只花了三块. */
  static boolean countsSlabs(Document document, Numeral n, int end, int limit) {
    String before = document.text().substring(Math.max(0, n.start() - 4), n.start());
    boolean ends = end >= limit || ",、;。!?)".indexOf(document.text().charAt(end)) >= 0;
    return !(ends && PAID.matcher(before).matches()) && after(document, end, limit).value().signum() == 0;
  }
}
