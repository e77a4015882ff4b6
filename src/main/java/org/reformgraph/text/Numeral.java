package org.reformgraph.text;

import java.math.BigDecimal;

/**
 * A number as written, Arabic or Chinese, multipliers applied.
 *
 * @param start offset of its first unit, a sign included
 * @param end offset after its last unit, a 多, 余 or 几 inside it included (20多万, 十几)
 * @param value the plain number; of two neighbours that stand for what lies about them (七八百) the lower one
 * @param upTo the higher of such neighbours, else null
 * @param over whether a 多, 余 or 几 stands in or right after it
 * @param chinese whether it is written in Chinese numerals only
 * @param bare whether it is a mere multiplier (百, 千万, 亿) without a digit
 */
public record Numeral(
    int start, int end, BigDecimal value, BigDecimal upTo, boolean over, boolean chinese, boolean bare) {

  public Span span() {
    return new Span(start, end);
  }
}
