package org.reformgraph.extract;

import java.util.List;
import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Where the name before a last word begins: a walk to the left, word by word, as far as words may belong to a name, that
 * remembers the last place, known institution, proper noun or syllable it came to.
 */
final class NameStart {

  private static final Set<String> GENERIC_BEFORE =
      Set.of("级", "类", "型", "批", "各", "等", "该", "本", "一流", "重点", "首批", "全省", "全市", "全区", "全国首", "所属", "下属", "直属", "所在");
  private static final Set<String> JOINING = Set.of("research", "government", "university", "association");
  /** Offices whose names hold verbs: 数字化转型工作领导小组. */
  private static final List<String> OFFICES = List.of("领导小组", "领导小组办公室", "指挥部");
  /** Kinds that take a province's name before another place along. */
  private static final Set<String> LED = Set.of("enterprise", "association", "university");
  private static final Set<String> QUOTED = Set.of("enterprise", "association", "school");
  private static final String WATERS = "湖山江河溪湾岛洲";
  private static final int LONGEST_BEFORE = 24;

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final NameWords words;

  NameStart(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks, NameWords words) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
    this.words = words;
  }

  /** Where the name before the suffix begins, or -1 where nothing but ordinary words stand there. */
  int before(int suffix, Span sentence, String kind, int end) {
    boolean whole = end - suffix > 2;
    boolean legal = document.before(end, "有限公司") || document.before(end, "有限责任公司");
    boolean office = kind.equals("government") && OFFICES.stream().anyMatch(o -> document.before(end, o));
    int start = suffix;
    int proper = -1;
    boolean strict = true;
    while (start > sentence.start()) {
      int quote = start == suffix && QUOTED.contains(kind) ? quoteStart(start, sentence) : -1;
      if (quote >= 0) {
        return quote;
      }
      int bracket = bracketStart(start, sentence);
      if (bracket >= 0) {
        start = bracket;
        continue;
      }
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > LONGEST_BEFORE) {
        break;
      }
      if (landmarks.inside(start - 1)) {
        int name = landmarks.startAt(start - 1);
        if (proper == start && !landmarks.inBody(start - 1) && landmarks.inPlace(start) && !LED.contains(kind) && landmarks.leadingProvince(name)) {
          break;
        }
        proper = name;
        start = name;
        strict = true;
        if (landmarks.inBody(name)) {
          break;
        }
        continue;
      }
      if (JOINING.contains(kind) && joins(start, sentence)) {
        start--;
        strict = false;
        continue;
      }
      int from = Math.max(token.start(), sentence.start());
      String word = text.substring(from, start);
      boolean wire = word.equals("电") && document.before(from, "日");
      if (legal && word.length() == 1 && (word.equals("之") || NameWords.mayBePart(token) || token.tagged("q")) && NameWords.NEVER.indexOf(word.charAt(0)) < 0 && !wire) {
        proper = from;
        start = from;
        continue;
      }
      boolean joint = proper == start && (word.equals("联合") || word.equals("合作") || word.equals("协同") || word.equals("共享"));
      if (joint || wire || word.length() == 1 && NameWords.NEVER.indexOf(word.charAt(0)) >= 0) {
        break;
      }
      if ((office || legal) && word.length() > 1 && (token.tagged("v") || token.tagged("a")) && proper < 0) {
        start = from;
        continue;
      }
      if (GENERIC_BEFORE.contains(word) || "-+·".indexOf(text.charAt(from)) >= 0 || !words.mayBelong(token, word)) {
        // A name the dictionary does not know falls into single characters of any kind: 良|渚, 禾|迈.
        if (word.length() > 1 || !NameWords.mayBePart(token) && !(token.tagged("q") && !words.counted(from))) {
          break;
        }
        // 紫|港, 良|渚: such a syllable before the name or another syllable belongs to it, unless it may be a verb.
        boolean syllables = start < suffix && words.isSingle(tokens.tokenAt(start));
        if (proper == start && landmarks.inBody(start) && (token.tagged("v") || token.tagged("d"))) {
          break;
        }
        boolean verb = (token.tagged("v") || token.tagged("d")) && !(syllables && kind.equals("school"));
        if ((proper == start || syllables && token.end() == start) && !verb) {
          proper = from;
          start = from;
          continue;
        }
        strict = false;
      }
      // 白马|湖|实验室: a word before 湖, 山, 江 … names the lake.
      if (strict && token.length() > 1 && token.tagged("n") && start < suffix && WATERS.indexOf(text.charAt(start)) >= 0 && words.isSingle(tokens.tokenAt(start))) {
        proper = from;
      }
      boolean branch = proper >= 0 && text.startsWith("分局", suffix);
      if (strict && (branch || words.isProper(token, from, suffix, kind, whole))) {
        proper = from;
      }
      start = from;
    }
    return proper;
  }

  /** “映山红”合作社: the name in quotation marks before the last word. */
  private int quoteStart(int end, Span sentence) {
    int open = text.charAt(end - 1) == '”' ? text.lastIndexOf('“', end - 1) : -1;
    return open >= sentence.start() && end - open <= 10 ? open : -1;
  }

  private int bracketStart(int end, Span sentence) {
    if (text.charAt(end - 1) != ')') {
      return -1;
    }
    int open = text.lastIndexOf('(', end - 1);
    return open > sentence.start() && end - open <= 10 ? open : -1;
  }

  /** 地理与湖泊研究所: a conjunction between two nouns inside a name; whether it is one the name's start decides. */
  private boolean joins(int end, Span sentence) {
    if (end - 2 < sentence.start() || "与和及".indexOf(text.charAt(end - 1)) < 0 || !tokens.startsAt(end - 1)) {
      return false;
    }
    boolean two = landmarks.inside(end - 2) || lexicon.suffixes().endingAt(text, end - 1, sentence.start()) > 1;
    Token before = two ? null : tokens.tokenAt(end - 2);
    return before != null && (before.tagged("n") || before.tag().equals("vn"));
  }
}
