package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds the organs of divisions: a division's name, or its level alone, followed by the name of an organ of the closed
 * list (杭州市委改革办, 余杭区政府, 市审管办, 东新街道党工委, 杭州市生态环境局富阳分局).
 */
final class Organs {

  private static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "镇", "乡", "街道", "自治区", "自治州", "旗", "盟");
  /** Units of an organ that may follow its name. */
  private static final List<String> UNITS =
      List.of("总站", "服务中心", "管理中心", "服务总站", "研究院", "支队", "大队", "监测站", "监测中心", "事务中心", "发展中心", "指导中心");

  /** With one of these before it the level word ends another word: 社区, 城市, 全市, 上市. */
  private static final String OTHER_WORD = "各全城本我该两跨社园片小景校街厂库辖山牧灾林战禁港特都上超股夜集早门开新发假范贸税作技治管护险";

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;

  Organs(Lexicon lexicon, Document document, Tokens tokens) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
  }

  List<Body> find(List<Place> places) {
    List<Body> found = new ArrayList<>();
    boolean[] headed = new boolean[text.length() + 1];
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      headed[place.span().end()] = true;
      Body body = of(place, headStart(places, i));
      if (body != null) {
        found.add(body);
      }
    }
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); i++) {
        Body body = headed[i] ? null : ofLevel(i, sentence);
        if (body != null) {
          found.add(body);
          i = body.span().end() - 1;
        }
      }
    }
    return found;
  }

  /** 杭州市余杭区政府 begins at 杭州市, 中共浙江省委 at 中共. */
  private int headStart(List<Place> places, int i) {
    int start = places.get(i).span().start();
    for (int j = i - 1; j >= 0 && places.get(j).span().end() == start; j--) {
      start = places.get(j).span().start();
    }
    return document.before(start, "中共") ? start - 2 : start;
  }

  private Body of(Place place, int start) {
    Span sentence = document.sentenceAt(place.span().start());
    int at = place.span().end();
    int core = lexicon.organs().startingAt(text, at, sentence.end());
    int level = 0;
    if (core == 0) {
      // A short name with the level word apart (杭州 市 + 委), or 杭州的市场监管 without 市.
      for (String word : LEVELS) {
        if (document.at(at, word)) {
          core = lexicon.organs().startingAt(text, at + word.length(), sentence.end());
          level = core == 0 ? 0 : word.length();
        }
      }
    }
    return core == 0 ? null : organ(new Span(start, at + level + core), at + level, place, null, sentence);
  }

  private Body ofLevel(int start, Span sentence) {
    for (int length = Math.min(3, sentence.end() - start); length > 0; length--) {
      String level = text.substring(start, start + length);
      if (!LEVELS.contains(level)) {
        continue;
      }
      int at = start + length;
      int core = lexicon.organs().startingAt(text, at, sentence.end());
      if (core > 0 && beginsWord(start)) {
        return organ(new Span(start, at + core), at, null, level, sentence);
      }
    }
    return null;
  }

  /** A level word heads an organ's name where no word runs on into it: not in 城市委 or 全市政府. */
  private boolean beginsWord(int start) {
    Token token = tokens.tokenAt(start);
    boolean begins = token == null || token.start() == start;
    return begins && !(start > 0 && OTHER_WORD.indexOf(text.charAt(start - 1)) >= 0);
  }

  private Body organ(Span span, int at, Place place, String level, Span sentence) {
    String form = text.substring(at, span.end());
    Lexicon.Named organ = lexicon.organs().get(form);
    int end = span.end();
    if (form.length() <= 2 && !tokens.startsAt(end) && !wordEndsWith(end)) {
      return null;
    }
    if (document.at(end, "员会") || form.equals("委") && document.at(end, "员")) {
      return null;
    }
    int unit = unitEnd(end, sentence.end());
    if (unit > end) {
      String core = organ.name() + text.substring(end, unit);
      return new Body(new Span(span.start(), unit), organ.kind(), place, level, core, null);
    }
    return new Body(span, organ.kind(), place, level, organ.name(), null);
  }

  private boolean wordEndsWith(int end) {
    Token token = tokens.tokenAt(end);
    return token == null || token.start() >= end - 1 && token.end() - token.start() <= 3;
  }

  /** The end of a subordinate unit named right after: up to eight characters of nouns and one of the words above. */
  private int unitEnd(int from, int limit) {
    int end = from;
    for (int i = tokens.indexAt(from); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() != end || token.end() > Math.min(limit, from + 14) || !token.isNominal()) {
        break;
      }
      end = token.end();
      for (String unit : UNITS) {
        if (document.before(end, unit)) {
          return end;
        }
      }
      if (document.before(end, "分局") || document.before(end, "支行")) {
        return end;
      }
    }
    return from;
  }
}
