package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final String LEVEL_STARTS = LEVELS.stream().map(level -> level.substring(0, 1)).collect(Collectors.joining());
  /** Units of an organ that may follow its name. */
  private static final List<String> UNITS =
      List.of(
          "分局", "支行", "总站", "监测站", "服务站", "管理站", "工作站", "支队", "大队", "中队", "中心", "研究院", "研究室", "研究所", "办公室", "督查室", "管理局",
          "管理处", "服务处", "管理所");
  /** Words that are no part of a unit's name. */
  private static final Set<String> NO_UNIT = Set.of("党组", "书记", "局长", "主任", "负责人", "副", "有关", "相关", "各", "党委", "机关", "所属", "下属", "干部", "处", "科");
  private static final int LONGEST_UNIT = 14;

  /** With one of these before it the level word ends another word: 社区, 城市, 全市, 上市. */
  private static final String OTHER_WORD = "各全城本我该两跨社园片小景校街厂库辖山牧灾林战禁港特都上超股夜集早门开新发假范贸税作技治管护险";

  private static final String ZONE_STARTS = "经开高新度园科保综合示";
  private static final String LEAGUE = "共青团";
  private static final String TAX = "国家税务总局";

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  /** For each offset where a place begins, where that ends; else 0. */
  private final int[] placeEnds;

  Organs(Lexicon lexicon, Document document, Tokens tokens) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.placeEnds = new int[text.length() + 1];
  }

  List<Body> find(List<Place> places) {
    List<Body> found = new ArrayList<>();
    places.forEach(place -> placeEnds[place.span().start()] = place.span().end());
    boolean[] headed = new boolean[text.length() + 1];
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Body body = of(place, headStart(places, i));
      if (body != null) {
        headed[place.span().end()] = true;
        add(body, found);
      }
    }
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); i++) {
        Body body = headed[i] ? null : ofLevel(i, sentence);
        if (body != null) {
          add(body, found);
          i = found.getLast().span().end() - 1;
        }
      }
    }
    return found;
  }

  /** With an organ those named after it that share its division: 市发展改革委、经信局和科技局, 湖源乡党委政府. */
  private void add(Body body, List<Body> found) {
    found.add(body);
    int limit = document.sentenceAt(body.span().start()).end();
    for (Body last = body; last != null; ) {
      int end = last.span().end();
      int at = end < limit && "、和与及".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
      int length = lexicon.organs().startingAt(text, at, limit);
      String form = text.substring(at, at + length);
      boolean government = form.equals("政府") && document.before(end, "党委");
      boolean organ = at > end && length >= 3 && ends(at + length) && !lexicon.organs().get(form).kind().equals("party");
      Lexicon.Named named = length == 0 ? null : lexicon.organs().get(form);
      last = government || organ ? new Body(new Span(at, at + length), named.kind(), body.place(), body.level(), named.name(), null) : null;
      if (last != null) {
        found.add(last);
      }
    }
  }

  /** Whether a word ends at the offset. */
  private boolean ends(int offset) {
    return tokens.startsAt(offset);
  }

  /** 杭州市余杭区政府 begins at 杭州市, 中共浙江省委 at 中共, 共青团杭州市委 at 共青团. */
  private int headStart(List<Place> places, int i) {
    int start = places.get(i).span().start();
    for (int j = i - 1; j >= 0 && places.get(j).span().end() == start && isAbove(places.get(j), places.get(j + 1)); j--) {
      start = places.get(j).span().start();
    }
    if (document.before(start, TAX)) {
      return start - TAX.length();
    }
    return document.before(start, "中共") ? start - 2 : document.before(start, LEAGUE) ? start - LEAGUE.length() : start;
  }

  private static boolean isAbove(Place first, Place second) {
    return first.candidates().getFirst().level().compareTo(second.candidates().getFirst().level()) < 0;
  }

  private Body of(Place place, int start) {
    Span sentence = document.sentenceAt(place.span().start());
    int at = place.span().end();
    int core = lexicon.organs().startingAt(text, at, sentence.end());
    int level = 0;
    if (core == 0) {
      // A short name with the level word apart (杭州 市 + 委), or 杭州的市场监管 without 市.
      for (String word : LEVELS) {
        // 会同区 is no place: 会同 is a county's short name.
        if (document.at(at, word) && (place.full() || place.candidates().stream().anyMatch(d -> d.name().endsWith(word)))) {
          core = lexicon.organs().startingAt(text, at + word.length(), sentence.end());
          level = core == 0 ? 0 : word.length();
        }
      }
    }
    return core == 0 ? null : organ(new Span(start, at + level + core), at + level, place, null, sentence);
  }

  private Body ofLevel(int start, Span sentence) {
    // 新区行政审批服务局: an organ of the zone that the article is about.
    for (String zone : ZONE_STARTS.indexOf(text.charAt(start)) < 0 ? Set.<String>of() : NameWords.ZONES) {
      if (document.at(start, zone) && opens(start)) {
        int at = start + zone.length();
        int core = lexicon.organs().startingAt(text, at, sentence.end());
        if (core > 2) {
          return new Body(new Span(start, at + core), lexicon.organs().get(text.substring(at, at + core)).kind(), null, zone, null, null);
        }
      }
    }
    if (LEVEL_STARTS.indexOf(text.charAt(start)) < 0) {
      return null;
    }
    for (int length = Math.min(3, sentence.end() - start); length > 0; length--) {
      String level = text.substring(start, start + length);
      if (!LEVELS.contains(level)) {
        continue;
      }
      int at = start + length;
      if (start > sentence.start() && text.charAt(start - 1) == '团' && document.at(at, "委") && !document.at(at, "委员")) {
        return new Body(new Span(start - 1, at + 1), "association", null, level, lexicon.organs().get("团委").name(), null);
      }
      int core = lexicon.organs().startingAt(text, at, sentence.end());
      if (core > 0 && beginsWord(start)) {
        return organ(new Span(start, at + core), at, null, level, sentence);
      }
    }
    return null;
  }

  /** Whether no noun runs into what begins there. */
  private boolean opens(int start) {
    Token before = start > 0 ? tokens.tokenAt(start - 1) : null;
    return before == null || before.end() == start && !before.isNominal() && placeEnds[before.start()] == 0 && "wvpcu".indexOf(before.tag().charAt(0)) >= 0;
  }

  /** A level word heads an organ's name where no word runs on into it: not in 城市委 or 全市政府. */
  private boolean beginsWord(int start) {
    Token token = tokens.tokenAt(start);
    boolean begins = token == null || token.start() == start;
    return begins && !(start > 0 && OTHER_WORD.indexOf(text.charAt(start - 1)) >= 0);
  }

  private Body organ(Span span, int at, Place place, String level, Span sentence) {
    String form = text.substring(at, span.end());
    boolean league = form.equals("委") && document.at(span.start(), LEAGUE);
    Lexicon.Named organ = lexicon.organs().get(league ? "团委" : form);
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

  /**
   * The end of a unit named right after (分局 or 富阳分局, 基础教育处, 监测站): a place, up to a dozen characters of nouns,
   * and one of the words for units; the offset itself where there is none.
   */
  private int unitEnd(int from, int limit) {
    int end = from;
    int found = from;
    for (int i = tokens.indexAt(from); i < tokens.size() && end - from <= LONGEST_UNIT; i++) {
      if (placeEnds[end] > end) {
        end = placeEnds[end];
        for (String unit : UNITS) {
          if (unit.length() > 1 && document.at(end, unit)) {
            end += unit.length();
            found = end;
          }
        }
        i = tokens.indexAt(end);
      }
      Token token = i < tokens.size() ? tokens.get(i) : null;
      if (token == null || token.start() != end || token.end() > limit || !token.isNominal() || NO_UNIT.contains(text.substring(end, token.end()))) {
        break;
      }
      end = token.end();
      found = isUnit(from, token) ? end : found;
    }
    return found;
  }

  private boolean isUnit(int from, Token last) {
    for (String unit : UNITS) {
      if (document.before(last.end(), unit) && last.end() - unit.length() >= from) {
        boolean whole = unit.length() > 1 || last.end() - from > 2 && (last.length() == 1 || last.length() > 2);
        boolean goesOn = unit.length() == 1 && last.end() < text.length() && document.at(last.end(), "室");
        return whole && !goesOn;
      }
    }
    return false;
  }
}
