package org.reformgraph.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Names of institutions that end in a word of the list of last words (大学, 集团, 开发区, 卫生院). What stands before one is
 * taken back, noun by noun, to a place, a known institution or a word the dictionary does not know; with nothing proper
 * before it, it is no name.
 */
final class SuffixNames {

  /** Kinds of institutions, no names. */
  private static final Set<String> ORDINARY = Set.of("国家工程实验室", "国家重点实验室", "国家实验室", "省实验室", "省重点实验室", "全国重点实验室", "国家工程研究中心", "国家技术创新中心", "国家高新区", "国家自主创新示范区", "特色小镇", "风情小镇", "国家医学中心", "国家创新中心", "省级开发区", "全国工商联合会", "中国公司", "国家公园管理局", "市管委会", "区管委会", "县管委会", "国家机关", "省技术创新中心", "省制造业创新中心", "区医学中心", "市领导小组", "省领导小组", "区领导小组", "县领导小组");
  private static final Pattern PLANT = Pattern.compile(".*(?:污水|处理|净水|自来水|垃圾|焚烧|污水处理)(?:厂|站|中心)|.*老工业区");
  private static final Set<String> NO_UNIT = Set.of("内部", "外部", "全部", "干部", "总部", "局部", "东部", "西部", "南部", "北部", "中部", "科室", "处室", "教室", "办公室", "学科", "布局", "结局", "格局", "当局", "政局", "大局", "全局", "定局", "开局", "僵局", "好处", "各处", "本科", "公司", "官司", "到处");
  private static final Set<String> TELLING = Set.of("科技城", "科学城", "科创走廊", "科创大走廊", "科创联盟");
  private static final int LONGEST = 32;

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final NameStart walk;

  SuffixNames(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
    this.walk = new NameStart(lexicon, document, tokens, landmarks, new NameWords(document, tokens, landmarks));
  }

  /** The name that ends there with that suffix, or null. */
  Body at(int suffix, int end, Span sentence) {
    String last = text.substring(suffix, end);
    Lexicon.Suffix kind = lexicon.suffixes().get(last);
    if (landmarks.together(suffix, end - 1) && landmarks.startAt(suffix) < suffix) {
      return null;
    }
    int start = kind.needs().equals("place") ? adjoining(suffix, sentence) : walk.before(suffix, sentence, kind.kind(), end);
    if (start < 0 && NameWords.OF_ZONE.contains(kind.kind())) {
      start = zoneStart(suffix, sentence);
    }
    if (start < 0 && TELLING.contains(last)) {
      start = plainStart(suffix, sentence);
    }
    if (start < 0 || start >= suffix || end - start > LONGEST || kind.needs().equals("own") && !hasOwn(start, suffix)) {
      return null;
    }
    if (last.endsWith("中心") && (document.at(end, "项目") || document.at(end, "工程") || document.at(end, "建设"))) {
      return null;
    }
    if (ORDINARY.contains(text.substring(start, end)) || PLANT.matcher(text.substring(start, end)).matches()) {
      return null;
    }
    if (last.length() == 1 && !isUnit(end)) {
      return null;
    }
    if (kind.needs().equals("parent") && !(landmarks.isParent(start) && isUnit(end))) {
      return null;
    }
    String level = levelAt(start, suffix);
    return new Body(new Span(start, end), kind.kind(), null, level, null, null);
  }

  /** Whether the word that ends there may be a unit of an institution: 影视部, 法制局, not 内部. */
  private boolean isUnit(int end) {
    Token token = tokens.tokenAt(end - 1);
    Token next = end < text.length() ? tokens.tokenAt(end) : null;
    boolean runsOn = next != null && next.start() == end && next.length() == 1 && next.tag().endsWith("g");
    return token != null
        && !runsOn
        && !NO_UNIT.contains(text.substring(token.start(), token.end()))
        && (token.length() != 2 || token.tagged("n"));
  }

  /** The level word, or the kind of zone, that the name begins with (省 in 省人民医院), or null. */
  private String levelAt(int start, int suffix) {
    if (zoneStart(suffix, new Span(start, suffix)) == start) {
      return text.substring(start, suffix);
    }
    Token token = tokens.tokenAt(start);
    String word = text.substring(start, Math.min(token.end(), suffix));
    return (NameWords.LEVELS.contains(word) || NameWords.ZONES.contains(word)) && !landmarks.inside(start) ? word : null;
  }

  /** Where the kind of zone right before the suffix begins (开发区 in 开发区管委会), or -1. */
  private int zoneStart(int suffix, Span sentence) {
    for (String zone : NameWords.ZONES) {
      int start = suffix - zone.length();
      boolean stands = start == sentence.start() || start > sentence.start() && NameWords.OTHER_WORD.indexOf(text.charAt(start - 1)) < 0;
      if (stands && document.at(start, zone)) {
        return start;
      }
    }
    return -1;
  }

  /** Where the place or known institution right before the suffix begins, or -1. */
  private int adjoining(int suffix, Span sentence) {
    int at = suffix - 1;
    if (at < sentence.start()) {
      return -1;
    }
    if (landmarks.inside(at)) {
      return landmarks.startAt(at);
    }
    int country = lexicon.countries().endingAt(text, suffix, sentence.start());
    if (country > 0) {
      return suffix - country;
    }
    Token token = tokens.tokenAt(at);
    boolean place = token != null && token.end() == suffix && token.length() > 1 && (token.tagged("ns") || token.tagged("nt"));
    return place ? token.start() : -1;
  }

  /** Whether a word stands between the last place of the name and its last word that is not just 国有, 大型, 第一. */
  private boolean hasOwn(int start, int suffix) {
    int at = suffix;
    while (at > start && !landmarks.inside(at - 1)) {
      Token token = tokens.tokenAt(at - 1);
      int from = Math.max(start, token == null ? at - 1 : token.start());
      String word = text.substring(from, at);
      boolean level = from == start && NameWords.LEVELS.contains(word);
      boolean place = lexicon.countries().contains(word) || word.length() == 2 && token != null && token.tagged("ns") && from == start;
      if (!level && !place && !lexicon.generic().contains(word)) {
        return true;
      }
      at = from;
    }
    return at > start && landmarks.inBody(start);
  }

  /** 未来科技城: one ordinary word is name enough before such a suffix. */
  private int plainStart(int suffix, Span sentence) {
    Token token = suffix > sentence.start() ? tokens.tokenAt(suffix - 1) : null;
    boolean word = token != null && suffix - token.start() == 2 && token.end() == suffix;
    return word && (token.tagged("n") || NameWords.INSIDE.contains(text.substring(token.start(), suffix))) ? token.start() : -1;
  }
}
