package org.reformgraph.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Numerals;
import org.reformgraph.text.Span;
import org.reformgraph.text.Tokens;

/** Shares that are written without a unit of the list: 三分之一, 百分之三十, 六成, 8折, 一半, 翻一番. */
final class Shares {

  /**
   * A share as written.
   *
   * @param number the words of the number
   * @param value in per cent, or how many times as much
   * @param unit {@code percent} or {@code times}
   * @param over whether the words say that it is more
   * @param end offset after the last word that belongs to it
   */
  record Share(Span number, BigDecimal value, String unit, boolean over, int end) {}

  private final Document document;
  private final Tokens tokens;

  Shares(Document document, Tokens tokens) {
    this.document = document;
    this.tokens = tokens;
  }

  /** The share that this number begins, or null. */
  Share of(Numeral n, Span sentence) {
    if (document.at(n.end(), "分之") && n.value().signum() > 0 && !document.before(n.start(), "又")) {
      return fraction(n, sentence);
    }
    boolean fold = document.at(n.end(), "折") && !document.at(n.end(), "折叠");
    if (fold || document.at(n.end(), "成") && isTenth(n)) {
      return tenths(n, fold, sentence);
    }
    boolean one = n.value().equals(BigDecimal.ONE) && n.chinese();
    if (one && document.at(n.end(), "半") && tokens.startsAt(n.end() + 1)) {
      return percent(n.span(), BigDecimal.valueOf(50), n.over(), n.end() + 1, sentence);
    }
    boolean doubled = document.before(n.start(), "翻") || document.before(n.start(), "翻了");
    if (doubled && n.value().signum() > 0 && n.value().compareTo(BigDecimal.TEN) < 0 && document.at(n.end(), "番")) {
      BigDecimal times = BigDecimal.TWO.pow(n.value().intValue());
      int start = document.before(n.start(), "了") ? n.start() - 2 : n.start() - 1;
      return new Share(new Span(start, n.end()), times, "times", document.at(n.end() + 1, "多"), n.end() + 1);
    }
    return null;
  }

  private Share fraction(Numeral n, Span sentence) {
    int start = n.end() + 2;
    List<Numeral> rest = Numerals.in(document.text(), start, Math.min(sentence.end(), n.end() + 12));
    if (rest.isEmpty() || rest.getFirst().start() != start) {
      return null;
    }
    Numeral top = rest.getFirst();
    Span number = new Span(n.start(), top.end());
    if (n.value().compareTo(BigDecimal.valueOf(1000)) == 0) {
      return new Share(number, top.value(), "per-mille", top.over(), top.end());
    }
    BigDecimal hundred = top.value().multiply(BigDecimal.valueOf(100));
    BigDecimal value = hundred.divide(n.value(), MathContext.DECIMAL64);
    boolean decimal = n.value().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    BigDecimal rounded = decimal ? value : value.setScale(Math.clamp(value.scale(), 0, 2), RoundingMode.HALF_UP);
    return percent(number, rounded, top.over(), top.end(), sentence);
  }

  /** 六成, 7.5折; 七五折 and 88折 name hundredths, 七成五 both. */
  private Share tenths(Numeral n, boolean fold, Span sentence) {
    int end = n.end() + 1;
    if (fold && n.value().compareTo(BigDecimal.TEN) > 0) {
      return percent(n.span(), n.value(), n.over(), end, sentence);
    }
    BigDecimal value = n.value().multiply(BigDecimal.TEN);
    if (!fold && document.at(end, "半") && tokens.startsAt(end + 1)) {
      return percent(n.span(), value.add(BigDecimal.valueOf(5)), n.over(), end + 1, sentence);
    }
    int from = document.at(end, " ") ? end + 1 : end;
    List<Numeral> rest = Numerals.in(document.text(), from, Math.min(sentence.end(), from + 2));
    Numeral next = rest.isEmpty() ? null : rest.getFirst();
    boolean hundredths =
        !fold
            && n.chinese()
            && next != null
            && next.start() == from
            && next.value().compareTo(BigDecimal.TEN) < 0
            && (next.end() >= sentence.end() || ",、;。)的以左".indexOf(document.text().charAt(next.end())) >= 0);
    return hundredths
        ? percent(new Span(n.start(), next.end()), value.add(next.value()), false, next.end(), sentence)
        : percent(n.span(), value, n.over(), end, sentence);
  }

  /** 六成 is a share where no word such as 成立 or 成为 begins at 成. */
  private boolean isTenth(Numeral n) {
    int end = n.end() + 1;
    return n.value().compareTo(BigDecimal.TEN) <= 0
        && !n.bare()
        && (tokens.startsAt(end) || end < document.text().length() && "以左多余".indexOf(document.text().charAt(end)) >= 0)
        && !document.at(n.end(), "成立")
        && !document.at(n.end(), "成为");
  }

  private Share percent(Span number, BigDecimal value, boolean over, int end, Span sentence) {
    // 六成多
    boolean more = end < sentence.end() && "多余".indexOf(document.text().charAt(end)) >= 0;
    return new Share(number, value, "percent", over || more, more ? end + 1 : end);
  }
}
