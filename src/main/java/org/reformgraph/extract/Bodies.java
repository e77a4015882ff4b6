package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds institutions that are no organs of a division: by their last word (大学, 集团, 开发区, 社区 …) and what stands
 * before it, by the list of well-known ones, and by the short forms that the article itself introduces (简称…).
 */
final class Bodies {

  private static final Pattern SHORT = Pattern.compile("\\((?:以下|下)?(?:简称|又称)[:“\"]*([^“”\"(),]{2,10})[”\"]?\\)");
  private static final Set<String> STARTS = Set.of("中国", "国家", "全国", "中共", "长三角", "粤港澳");
  private static final Set<String> LEVELS = Set.of("省", "市", "区", "县");
  /** Verbs, times and adverbs that are at home in the names of institutions. */
  private static final Set<String> INSIDE =
      Set.of("未来", "临空", "临港", "综合", "自由", "特别", "合作", "创新", "保税", "联合", "协同", "共享", "第一", "第二", "第三", "示范", "实验", "智造", "智能", "数字", "精密", "先进", "高级", "公共", "新型", "高新", "大", "新", "小", "高", "老");
  /** Ordinary words that end like an institution's name. */
  private static final Set<String> ORDINARY = Set.of("城中村", "空心村", "示范村", "薄弱村", "中心村", "未来社区", "老旧社区", "特色小镇", "美丽乡村");
  private static final Set<String> GENERIC_BEFORE =
      Set.of("级", "类", "型", "批", "各", "等", "该", "本", "一流", "重点", "首批", "全省", "全市", "全区", "全国首");

  /** What villages and communities are praised as, not called. */
  private static final Pattern HONORARY =
      Pattern.compile("(?:共富|善治|田园|无废|美丽|和美|幸福|文明|未来|智慧|数字|生态|特色|景区|示范|精品|明星|小康|先进|重点|贫困|薄弱|传统|历史文化).{0,2}(?:村|社区|乡村|村庄)|.*[乡农]村");
  private static final Set<String> OF_LEVEL = Set.of("government", "hospital", "association", "party", "media", "judiciary");
  private static final Set<String> JOINING = Set.of("research", "government", "university");
  private static final Set<String> TELLING = Set.of("科技城", "科学城", "科创走廊", "科创大走廊", "科创联盟");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  /** For each offset inside a place or a well-known body, where that begins, plus one; else 0. */
  private final int[] properStart;
  /** Where short names of provinces begin. */
  private final BitSet provinces = new BitSet();

  Bodies(Lexicon lexicon, Document document, Tokens tokens, List<Place> places) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.properStart = new int[text.length() + 1];
    for (Place place : places) {
      mark(place.span());
      // 黑龙江|哈尔滨新区: a province's short name before another place is no part of the name.
      provinces.set(place.span().start(), !place.full() && place.candidates().getFirst().level() == Level.PROVINCE);
    }
  }

  private void mark(Span span) {
    java.util.Arrays.fill(properStart, span.start(), span.end(), span.start() + 1);
  }

  List<Body> find() {
    List<Body> found = new KnownBodies(lexicon, document, tokens, properStart).find();
    found.forEach(body -> mark(body.span()));
    for (Span sentence : document.sentences()) {
      for (int end = sentence.start() + 2; end <= sentence.end(); end++) {
        int suffix = lexicon.suffixes().endingAt(text, end, sentence.start());
        if (suffix > 0 && endsWord(end)) {
          Body body = named(end - suffix, end, sentence);
          if (body != null) {
            found.add(body);
          }
        }
      }
    }
    return found;
  }

  /** Short forms the text introduces: form → span of the bracket. */
  List<Span> introducedForms() {
    List<Span> forms = new ArrayList<>();
    Matcher m = SHORT.matcher(text);
    while (m.find()) {
      forms.add(new Span(m.start(1), m.end(1)));
    }
    return forms;
  }

  private boolean endsWord(int end) {
    Token token = tokens.tokenAt(end - 1);
    return token == null || token.end() == end;
  }

  private Body named(int suffix, int end, Span sentence) {
    String kind = lexicon.suffixes().get(text.substring(suffix, end));
    int start = kind.equals("community") ? communityStart(suffix, sentence) : nameStart(suffix, sentence, kind);
    if (start < 0 && TELLING.contains(text.substring(suffix, end))) {
      start = plainStart(suffix, sentence);
    }
    boolean place = properStart[suffix] > 0 && properStart[suffix] - 1 < suffix && properStart[suffix] == properStart[end - 1];
    if (start < 0 || start >= suffix || end - start > 32 || place) {
      return null;
    }
    String name = text.substring(start, end);
    if (ORDINARY.contains(name) || HONORARY.matcher(name).matches()) {
      return null;
    }
    return new Body(new Span(start, end), kind, null, null, null, null);
  }

  /** Where the name before the suffix begins, or -1 where nothing but ordinary words stand there. */
  private int nameStart(int suffix, Span sentence, String kind) {
    int start = suffix;
    int proper = -1;
    boolean strict = true;
    while (start > sentence.start()) {
      int bracket = bracketStart(start, sentence);
      if (bracket >= 0) {
        start = bracket;
        continue;
      }
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > 22) {
        break;
      }
      int from = Math.max(token.start(), sentence.start());
      if (properStart[start - 1] > 0) {
        int place = properStart[start - 1] - 1;
        boolean head = place == sentence.start() || properStart[place - 1] == 0;
        if (proper == start && provinces.get(place) && head) {
          break;
        }
        start = properStart[start - 1] - 1;
        proper = start;
        strict = true;
        continue;
      }
      if (JOINING.contains(kind) && joins(start, sentence)) {
        start--;
        strict = false;
        continue;
      }
      String word = text.substring(from, start);
      if (GENERIC_BEFORE.contains(word) || "-+·".indexOf(text.charAt(from)) >= 0 || !mayBelong(token, word)) {
        // A name the dictionary does not know falls into single characters of any kind: 良|渚, 禾|迈.
        if (word.length() > 1 || !mayBePart(token)) {
          break;
        }
        // 紫|港: such a syllable right before the name belongs to it, unless it may be a verb.
        if (proper == start && !token.tagged("v") && !token.tagged("d")) {
          proper = from;
          start = from;
          continue;
        }
        strict = false;
      }
      boolean branch = proper >= 0 && text.startsWith("分局", suffix);
      if (strict && (branch || isProper(token, from, suffix, kind))) {
        proper = from;
      }
      start = from;
    }
    return proper;
  }

  /** 未来科技城: one ordinary word is name enough before such a suffix. */
  private int plainStart(int suffix, Span sentence) {
    Token token = suffix > sentence.start() ? tokens.tokenAt(suffix - 1) : null;
    boolean word = token != null && suffix - token.start() == 2 && token.end() == suffix;
    return word && (token.tagged("n") || INSIDE.contains(text.substring(token.start(), suffix))) ? token.start() : -1;
  }

  private int bracketStart(int end, Span sentence) {
    if (text.charAt(end - 1) != ')') {
      return -1;
    }
    int open = text.lastIndexOf('(', end - 1);
    return open > sentence.start() && end - open <= 10 ? open : -1;
  }

  private boolean mayBelong(Token token, String word) {
    String tag = token.tag();
    return token.isNominal()
        || tag.startsWith("g")
        || tag.equals("f")
        || tag.equals("s")
        || tag.equals("an")
        || tag.equals("x") && Character.isLetter(word.charAt(0))
        || INSIDE.contains(word);
  }

  /** A syllable of a name is no number or classifier. */
  private static boolean mayBePart(Token token) {
    return token.mayBeSyllable() && !token.tag().equals("m") && !token.tag().equals("q") && !token.tag().equals("y");
  }

  /** 地理与湖泊研究所: a conjunction between two nouns inside a name; whether it is one the name's start decides. */
  private boolean joins(int end, Span sentence) {
    if (end - 2 < sentence.start() || "与和及".indexOf(text.charAt(end - 1)) < 0 || !tokens.startsAt(end - 1)) {
      return false;
    }
    boolean two = properStart[end - 2] > 0 || lexicon.suffixes().endingAt(text, end - 1, sentence.start()) > 0;
    Token before = two ? null : tokens.tokenAt(end - 2);
    return before != null && (before.tagged("n") || before.tag().equals("vn"));
  }

  private boolean isProper(Token token, int from, int suffix, String kind) {
    String word = text.substring(from, token.end());
    if (STARTS.contains(word)) {
      return suffix - token.end() >= 2 || !kind.equals("zone");
    }
    if (LEVELS.contains(word)) {
      return OF_LEVEL.contains(kind) && suffix - token.end() >= 2 && !(from > 0 && "各全城本我该两跨社园片小级".indexOf(text.charAt(from - 1)) >= 0);
    }
    String tag = token.tag();
    if (tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr") || tag.startsWith("nt") || tag.equals("nx")) {
      return true;
    }
    // Two single characters side by side are a name the dictionary does not know.
    Token left = from > 0 ? tokens.tokenAt(from - 1) : null;
    Token right = token.end() < suffix ? tokens.tokenAt(token.end()) : null;
    boolean one = word.length() == 1;
    return one && (isSingle(left) || isSingle(right));
  }

  private boolean isSingle(Token token) {
    return token != null
        && mayBePart(token)
        && (token.tagged("n") || token.tagged("g") || token.tagged("b") || token.tagged("f") || token.tagged("a"))
        && Character.UnicodeScript.of(text.charAt(token.start())) == Character.UnicodeScript.HAN;
  }

  /** A village or community has a short name of its own: one or two words that are no ordinary noun. */
  private int communityStart(int suffix, Span sentence) {
    int start = suffix;
    boolean proper = false;
    int singles = 0;
    for (int words = 0; words < 5 && start > sentence.start(); words++) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > 6) {
        break;
      }
      if (properStart[start - 1] > 0) {
        int place = properStart[start - 1] - 1;
        return proper || suffix - start > 1 ? start : placeIsName(place, suffix) ? place : -1;
      }
      String tag = token.tag();
      int length = start - token.start();
      boolean name = tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr");
      boolean kind = words == 0 && length == 2 && tag.equals("n") && text.charAt(suffix) == '社';
      boolean part = length == 1 && mayBePart(token) && !(words == 0 && (tag.equals("q") || tag.equals("m")));
      if (!name && !part && !kind) {
        break;
      }
      singles += part ? 1 : 0;
      // 荷|花池: the dictionary took the end of the name for a word.
      proper |= part && start < suffix && (token.tagged("n") || token.tagged("g"));
      proper |= name || singles >= 2;
      start = token.start();
    }
    return proper ? start : -1;
  }

  /** 余杭社区 is a community of that name, 杭州市社区 are the city's. */
  private boolean placeIsName(int place, int suffix) {
    return suffix - place == 2;
  }
}
