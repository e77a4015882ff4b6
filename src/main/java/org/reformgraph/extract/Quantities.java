package org.reformgraph.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;
import org.reformgraph.text.Numerals;
import org.reformgraph.text.Span;
import org.reformgraph.text.Tokens;

/**
 * Finds the numbers that measure or count something, and leaves out those that don't: dates, ordinals, numbers inside
 * names and titles, idioms, and the indefinite 一 (ANNOTATION, Figures).
 */
final class Quantities {

  private static final String DASHES = "至到—~-";
  private static final Set<String> WITH_NUMBER = Set.of("大", "大类", "类", "项", "种", "批", "轮");
  private final Longest<String> units;
  private final Document document;
  private final Tokens tokens;
  private final Shares shares;
  private final boolean[] taken;

  /**
   * @param units forms of units, from {@code data/lexicon/units.csv}
   * @param dates date expressions: their numbers are none
   * @param names spans of titles and quoted names: their numbers are none
   */
  Quantities(Longest<String> units, Document document, Tokens tokens, List<Dated> dates, List<Span> names) {
    this.units = units;
    this.document = document;
    this.tokens = tokens;
    this.shares = new Shares(document, tokens);
    this.taken = new boolean[document.text().length() + 1];
    for (Dated dated : dates) {
      take(dated.span());
    }
    for (Span name : names) {
      take(name);
    }
  }

  private void take(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      taken[i] = true;
    }
  }

  List<Quantity> find() {
    List<Quantity> found = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      List<Numeral> numerals = Numerals.in(document, sentence);
      int after = sentence.start();
      for (int i = 0; i < numerals.size(); i++) {
        Numeral numeral = numerals.get(i);
        if (numeral.start() < after || taken[numeral.start()]) {
          continue;
        }
        int clock = NamingNumbers.clockEnd(document, numeral, sentence.end());
        if (clock > 0) {
          after = clock;
          continue;
        }
        Quantity quantity = share(numeral, sentence);
        if (quantity == null) {
          Numeral next = i + 1 < numerals.size() ? numerals.get(i + 1) : null;
          quantity = range(numeral, next, sentence);
        }
        if (quantity == null) {
          quantity = plain(numeral, sentence);
        }
        if (quantity != null) {
          found.add(quantity);
          after = quantity.span().end();
        }
      }
    }
    return found;
  }

  private Quantity share(Numeral numeral, Span sentence) {
    Shares.Share share = shares.of(numeral, sentence);
    return share == null
        ? null
        : quantity(share.number(), share.value(), null, null, share.unit(), share.over(), share.end(), sentence);
  }

  /** 5至7天, 6至8折, 300—500元; after 从 or 由 the two ends are figures of their own. */
  private Quantity range(Numeral low, Numeral high, Span sentence) {
    if (high == null || low.bare() || taken[high.start()] || NamingNumbers.ordinal(document, low)) {
      return null;
    }
    String text = document.text();
    int unitLength = units.startingAt(text, low.end(), high.start());
    int dash = pastSpace(low.end() + unitLength);
    if (dash >= high.start() || pastSpace(dash + 1) != high.start() || DASHES.indexOf(text.charAt(dash)) < 0) {
      return null;
    }
    if (text.charAt(dash) == '到' && (document.before(low.start(), "从") || document.before(low.start(), "由"))) {
      return null;
    }
    boolean fold = document.at(high.end(), "折");
    boolean tenth = document.at(high.end(), "成");
    int at = fold || tenth ? high.end() : Math.min(sentence.end(), pastSpace(high.end()));
    int length = fold || tenth ? 1 : units.startingAt(text, at, sentence.end());
    if (length == 0) {
      return null;
    }
    BigDecimal factor = BigDecimal.valueOf(fold || tenth ? 10 : 1);
    BigDecimal min = low.value();
    if (unitLength == 0 && min.compareTo(BigDecimal.valueOf(1000)) < 0) {
      min = min.multiply(multiplier(text, high));
    }
    String unit = fold || tenth ? "percent" : units.get(text.substring(at, at + length));
    BigDecimal max = high.value();
    if (min.compareTo(max) >= 0 || Durations.isDuration(unit) && Durations.dates(document, low.start(), at + length)) {
      return null;
    }
    Span number = new Span(low.start(), high.end());
    return quantity(
        number, null, min.multiply(factor), max.multiply(factor), unit, high.over(), at + length, sentence);
  }

  /** What the written multipliers at the end of a number make: 万 in 5万 belongs to the 3 of 3至5万 as well. */
  private static BigDecimal multiplier(String text, Numeral n) {
    BigDecimal factor = BigDecimal.ONE;
    for (int i = n.end() - 1; i > n.start() && "万亿".indexOf(text.charAt(i)) >= 0; i--) {
      factor = factor.multiply(BigDecimal.valueOf(text.charAt(i) == '万' ? 10_000L : 100_000_000L));
    }
    return factor;
  }

  private Quantity plain(Numeral n, Span sentence) {
    String text = document.text();
    int limit = sentence.end();
    int half = document.at(n.end(), "个半") ? 2 : 0;
    int at = Math.min(limit, pastSpace(n.end() + half));
    int length = units.startingAt(text, at, limit);
    if (NamingNumbers.names(document, n)) {
      return null;
    }
    if (length == 0 || document.at(at, "大关") || isCutShort(at + length)) {
      String unit = Unitless.unit(document, n, sentence);
      return unit == null ? null : quantity(n.span(), n.value(), null, null, unit, n.over(), n.end(), sentence);
    }
    String form = text.substring(at, at + length);
    int end = at + length;
    String unit = unit(form, n, end, limit);
    boolean over = n.over() || form.contains("多");
    if (end < limit && text.charAt(end) == '多' && unit.equals("times")) {
      over = true;
      end++;
    }
    BigDecimal value = n.value();
    boolean measures = !unit.equals("count") && !unit.equals("person") && !unit.equals("household");
    if (half == 0 && measures && document.at(end, "半") && tokens.startsAt(end + 1) && !document.at(end + 1, "径")) {
      half = 1;
      end++;
    }
    if (half > 0) {
      if (!measures) {
        return null;
      }
      value = value.add(new BigDecimal("0.5"));
    }
    if (unit.equals("yuan") || unit.equals("us-dollar")) {
      Coins coins = Coins.after(document, end, limit);
      value = value.add(coins.value());
      end = coins.end();
    }
    // A dash before a counted thing is a bullet.
    value = measures ? value : value.abs();
    if (!accepts(n, form, unit, end, sentence)) {
      return null;
    }
    return n.upTo() == null
        ? quantity(n.span(), value, null, null, unit, over, end, sentence)
        : quantity(n.span(), null, value, n.upTo(), unit, over, end, sentence);
  }

  /** 3分 之1 and 150个 百 分 点 are spaced out; what the list has is not the whole unit. */
  private boolean isCutShort(int end) {
    int next = end;
    while (next < document.text().length() && document.text().charAt(next) == ' ') {
      next++;
    }
    return document.before(end, "分") && document.at(next, "之") || next > end && document.at(next, "百 分");
  }

  /** The unit of the list, but for forms that measure different things. */
  private String unit(String form, Numeral n, int end, int limit) {
    return switch (form) {
      case "块" -> Coins.countsSlabs(document, n, end, limit) ? "count" : "yuan";
      // 38度 of heat, 30度 of an angle.
      case "度" -> document.clauseAt(n.start()).of(document.text()).indexOf('电') >= 0 ? "kilowatt-hour" : "other";
      default -> units.get(form);
    };
  }

  private int pastSpace(int at) {
    return at < document.text().length() && document.text().charAt(at) == ' ' ? at + 1 : at;
  }

  private Quantity quantity(
      Span number, BigDecimal value, BigDecimal min, BigDecimal max, String unit, boolean over, int end, Span sentence) {
    Qualifiers.Found after = Qualifiers.after(document.text(), end, sentence.end());
    Qualifiers.Found before = Qualifiers.before(document.text(), number.start(), sentence.start());
    String word =
        before != null && !before.word().equals("over")
            ? before.word()
            : over || before != null ? "over" : after != null ? after.word() : "exact";
    int head = before == null ? number.start() : before.at();
    int last = after == null ? end : after.at();
    return new Quantity(new Span(number.start(), last), number, value, min, max, unit, word, head);
  }

  private boolean accepts(Numeral n, String form, String unit, int end, Span sentence) {
    if (n.value().signum() == 0 || n.chinese() && isDigitString(n)) {
      return false;
    }
    if (Durations.isDuration(unit) && !Durations.measured(document, n, form, end)) {
      return false;
    }
    if (n.bare()) {
      return Multiples.counts(document, n, unit, end, sentence);
    }
    if (document.at(n.start(), "半")) {
      return Durations.isDuration(unit) || unit.equals("working-day") ? Durations.isLimit(document, n, end) : tokens.startsAt(n.start());
    }
    return !n.chinese() || written(n, form, unit, end);
  }

  /** A number in Chinese numerals counts where it is a word of its own and more than the indefinite 一. */
  private boolean written(Numeral n, String form, String unit, int end) {
    if (Durations.isDuration(unit) && Durations.isLimit(document, n, end)) {
      return true;
    }
    boolean one = n.value().equals(BigDecimal.ONE) && n.upTo() == null && !document.before(end, "半");
    if (one && !unit.equals("times")) {
      return false;
    }
    var token = tokens.tokenAt(n.start());
    if (token == null || token.start() != n.start()) {
      return false;
    }
    // The dictionary has 四大 and 三类 as words; they still count.
    boolean word = token.end() == n.end() + 1 && WITH_NUMBER.contains(form);
    boolean numeral = token.tagged("m") || token.tagged("q") || token.end() == n.end() || word;
    boolean classifier = form.length() > 1 || tokens.startsAt(end) || "以左多余".indexOf(at(end)) >= 0;
    return numeral && classifier && !(form.equals("大") && NamingNumbers.great(document, n, end));
  }

  /** 二〇一六 and 五五 are years, numbers of houses, discounts: they count nothing. */
  private boolean isDigitString(Numeral n) {
    return n.upTo() == null && n.value().compareTo(BigDecimal.TEN) >= 0 && !multiplied(n);
  }

  private boolean multiplied(Numeral n) {
    for (int i = n.start(); i < n.end(); i++) {
      if ("十百千万亿拾佰仟".indexOf(document.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private char at(int offset) {
    return offset < document.text().length() ? document.text().charAt(offset) : ' ';
  }
}
