package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stretch of a text: the words that name a thing, or the words between such.
 *
 * @param name what is named, or null
 * @param pieces the words, cut wherever a quote starts or ends
 */
record Passage(Name name, List<Piece> pieces) {

  /**
   * A named thing.
   *
   * @param kind as in the messages
   * @param iri of the thing
   */
  record Name(String kind, String iri) {}

  /**
   * Words with no quote's start or end within.
   *
   * @param at their offset in the article
   * @param text the words
   * @param anchors of the quotes that start here
   */
  record Piece(int at, String text, List<String> anchors) {}

  /**
   * Cuts a text. Where names overlap, the first and of those the longest is kept.
   *
   * @param offset of the text in the article
   */
  static List<Passage> of(String text, int offset, Collection<Quote> quotes, Map<Quote, Name> names) {
    var whole = new Quote(offset, offset + text.length(), text, "", "");
    var inside = quotes.stream().filter(whole::holds).sorted().toList();
    var cuts = new TreeSet<Integer>(List.of(whole.start(), whole.end()));
    var anchors = new TreeMap<Integer, List<String>>();
    for (var quote : inside) {
      cuts.add(quote.start());
      cuts.add(quote.end());
      anchors.computeIfAbsent(quote.start(), at -> new ArrayList<>()).add(quote.anchor());
    }
    var passages = new ArrayList<Passage>();
    int end = whole.start();
    for (var quote : inside) {
      if (names.containsKey(quote) && quote.start() >= end && quote.end() > quote.start()) {
        plain(passages, whole, cuts, anchors, end, quote.start());
        passages.add(new Passage(names.get(quote), pieces(whole, cuts, anchors, quote.start(), quote.end())));
        end = quote.end();
      }
    }
    plain(passages, whole, cuts, anchors, end, whole.end());
    return List.copyOf(passages);
  }

  private static void plain(
      List<Passage> passages, Quote whole, TreeSet<Integer> cuts, Map<Integer, List<String>> anchors, int from, int to) {
    if (from < to) {
      passages.add(new Passage(null, pieces(whole, cuts, anchors, from, to)));
    }
  }

  private static List<Piece> pieces(
      Quote whole, TreeSet<Integer> cuts, Map<Integer, List<String>> anchors, int from, int to) {
    var pieces = new ArrayList<Piece>();
    for (int start = from; start < to; ) {
      int end = cuts.higher(start);
      pieces.add(
          new Piece(
              start,
              whole.exact().substring(start - whole.start(), end - whole.start()),
              anchors.getOrDefault(start, List.of())));
      start = end;
    }
    return pieces;
  }
}
