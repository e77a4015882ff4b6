package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Folding;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds the words of a text that may name an administrative division, by the gazetteer: full names of every level,
 * short names from province to county. Which division they name, and whether they name one at all, is settled later,
 * when the whole article is known. Safe for many threads.
 */
final class Places {

  /** After a short name these make the name of something else: 钱塘江, 西湖大学, 杭州银行, 宁波港. */
  private static final List<String> OTHER_THINGS =
      List.of(
          "江", "河", "湖", "海", "山", "岛", "湾", "港", "溪", "峡", "滩", "运河", "大学", "学院", "中学", "小学", "银行", "大道",
          "大桥", "路", "街", "巷", "机场", "火车站", "高铁", "东站", "西站", "南站", "北站", "站", "铁路", "高速", "菜", "话", "戏",
          "剧", "绸", "风景", "景区", "龙井", "时间", "方言", "人家", "隧道", "古城", "古镇", "论坛", "啤酒", "茅台");
  private static final Pattern QUARTERS = Pattern.compile("(?:[、和][\\p{IsHan}]{2,5}){0,5}等?[0-9一二两三四五六七八九十]{0,2}个?(?:片区|区块|板块|组团)");
  private static final List<String> NOT_THINGS = List.of("江苏", "江西", "河北", "河南", "湖北", "湖南", "海南", "山东", "山西");

  private final Longest<List<Division>> names;
  private final Longest<List<Division>> towns;

  Places(Gazetteer gazetteer) {
    Map<String, List<Division>> names = new HashMap<>();
    Map<String, List<Division>> towns = new HashMap<>();
    for (Division division : gazetteer) {
      boolean town = division.level() == Level.TOWNSHIP;
      if (division.name().length() > 1) {
        // Texts are matched folded (乾 to 干), so are the names.
        (town ? towns : names).computeIfAbsent(Folding.fold(division.name()), f -> gazetteer.named(division.name()));
      }
      for (String form : division.shortNames()) {
        if (!town) {
          names.computeIfAbsent(Folding.fold(form), f -> gazetteer.named(form));
        } else if (form.endsWith("镇") || form.endsWith("乡") || form.endsWith("街道")) {
          // 乌镇 is how everyone calls 乌镇镇.
          towns.computeIfAbsent(Folding.fold(form), f -> gazetteer.named(form));
        }
      }
    }
    this.names = new Longest<>(names);
    this.towns = new Longest<>(towns);
  }

  List<Place> in(Document document, Tokens tokens) {
    List<Place> places = new ArrayList<>();
    String text = document.text();
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); ) {
        Place place = at(document, tokens, text, i, sentence.end());
        if (place == null) {
          i++;
        } else {
          places.add(place);
          i = place.span().end();
        }
      }
    }
    return places;
  }

  private Place at(Document document, Tokens tokens, String text, int start, int limit) {
    int town = towns.startingAt(text, start, limit);
    int name = names.startingAt(text, start, limit);
    if (town > name) {
      return begins(tokens, start) || town > 2
          ? new Place(new Span(start, start + town), towns.get(text.substring(start, start + town)), true)
          : null;
    }
    if (name == 0) {
      return null;
    }
    if (splitsWord(tokens, start, start + name)) {
      int shorter = names.startingAt(text, start, start + name - 1);
      name = shorter > 0 ? shorter : name;
    }
    String word = text.substring(start, start + name);
    List<Division> candidates = names.get(word);
    List<Division> full = candidates.stream().filter(d -> Folding.fold(d.name()).equals(word)).toList();
    Span span = new Span(start, start + name);
    if (!full.isEmpty() && word.length() > 2) {
      return begins(tokens, start) || !swallows(tokens, span) ? new Place(span, candidates, true) : null;
    }
    if (document.at(span.end(), "(新)区")) {
      return new Place(new Span(start, span.end() + 4), candidates, true);
    }
    List<Division> others =
        candidates.stream().filter(d -> d.level() != Level.TOWNSHIP).toList();
    return !others.isEmpty() && standsAlone(document, tokens, span) ? new Place(span, others, false) : null;
  }

  /** 杭州市场监管: the last character of 杭州市 begins the word 市场. */
  private static boolean splitsWord(Tokens tokens, int start, int end) {
    Token last = tokens.tokenAt(end - 1);
    return last != null && last.start() == end - 1 && last.end() > end && last.start() > start && last.tag().equals("n");
  }

  private static boolean begins(Tokens tokens, int start) {
    return tokens.startsAt(start);
  }

  /** Whether the word begins inside another word that is no proper name. */
  private static boolean swallows(Tokens tokens, Span span) {
    Token token = tokens.tokenAt(span.start());
    return token != null && token.start() < span.start() && !token.tagged("n");
  }

  private boolean standsAlone(Document document, Tokens tokens, Span span) {
    Token first = tokens.tokenAt(span.start());
    if (first == null || first.start() != span.start()) {
      return false;
    }
    if (quarters(document.text(), span.end())) {
      return false;
    }
    boolean whole = first.end() == span.end();
    if (!whole
        && !tokens.startsAt(span.end())
        && !levelFollows(document, span.end())
        && !placeFollows(document.text(), span.end())) {
      return false;
    }
    if (placeFollows(document.text(), span.end())) {
      return true;
    }
    for (String thing : NOT_THINGS) {
      if (document.at(span.end(), thing)) {
        return true;
      }
    }
    for (String thing : OTHER_THINGS) {
      if (document.at(span.end(), thing)) {
        return false;
      }
    }
    return true;
  }

  /** 青山、金东、大奇山等片区: a list of quarters, whatever else bears these names. */
  private static boolean quarters(String text, int end) {
    Matcher list = QUARTERS.matcher(text).region(end, Math.min(text.length(), end + 30));
    return list.lookingAt();
  }

  /** 富阳新桐乡: the full name of a place goes on where the segmentation did not see it. */
  private boolean placeFollows(String text, int offset) {
    int limit = Math.min(text.length(), offset + 8);
    return Math.max(towns.startingAt(text, offset, limit), names.startingAt(text, offset, limit)) > 2;
  }

  /** 杭州市委 segments as 杭州 + 市委, 余杭区委 as 余杭区 + 委. */
  private static boolean levelFollows(Document document, int offset) {
    return document.at(offset, "市") || document.at(offset, "区") || document.at(offset, "县") || document.at(offset, "省")
        || document.at(offset, "分局") || document.at(offset, "分行") || document.at(offset, "支行");
  }
}
