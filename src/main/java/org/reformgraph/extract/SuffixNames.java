package org.reformgraph.extract;

import java.util.List;
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

  private static final Set<String> STARTS = Set.of("中国", "国家", "全国", "中共", "长三角", "粤港澳", "京津冀", "中央", "亚洲", "欧洲", "华南", "华东", "华北", "华中", "西南", "西北", "东北");
  private static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "旗", "自治区", "自治州", "街道", "镇", "乡");
  /** Zones that stand for the one the article is about: 经开区管委会. */
  static final Set<String> ZONES = Set.of("经开区", "开发区", "高新区", "新区", "新城", "度假区", "园区", "科技城", "保税区", "综保区", "合作区", "示范区");
  private static final Set<String> OF_ZONE = Set.of("government", "party");
  private static final Set<String> OF_LEVEL =
      Set.of("government", "hospital", "association", "party", "media", "judiciary", "research", "school", "other", "enterprise");
  /** Verbs, times and adverbs that are at home in the names of institutions. */
  private static final Set<String> INSIDE =
      Set.of("未来", "临空", "临港", "综合", "自由", "特别", "合作", "创新", "保税", "联合", "协同", "共享", "第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", "示范", "实验", "智造", "智能", "数字", "精密", "先进", "高级", "公共", "新型", "高新", "大", "新", "小", "高", "老", "专项", "绿色", "治理", "矫正", "救助", "振兴", "改革", "健康", "美丽", "幸福", "智慧", "爱国", "促进", "监督", "督查", "交流", "流转", "收储", "协调", "监测", "评估", "检验", "鉴定", "认证", "调解", "仲裁", "救援", "预警", "储备", "采购");
  private static final Set<String> GENERIC_BEFORE =
      Set.of("级", "类", "型", "批", "各", "等", "该", "本", "一流", "重点", "首批", "全省", "全市", "全区", "全国首", "所属", "下属", "直属", "所在");
  /** With one of these before it the level word ends another word: 社区, 城市, 全市. */
  private static final String OTHER_WORD = "各全城本我该两跨社园片小级校地景山辖街厂矿林牧军战选学灾湾库港新开发假作税范验贸聚心能居东西南北";
  /** Words of one character that no name begins with, whatever the dictionary takes them for. */
  private static final String NEVER = "到是在由对向让使把被从与和及等为有去了过按据经讯将以于并请说称至因还也又再都就这那其每某则即或但而且起赴";
  /** Kinds of institutions, no names. */
  private static final Set<String> ORDINARY = Set.of("国家工程实验室", "国家重点实验室", "国家实验室", "省实验室", "省重点实验室", "全国重点实验室", "国家工程研究中心", "国家技术创新中心", "国家高新区", "国家自主创新示范区", "特色小镇", "风情小镇", "国家医学中心", "国家创新中心", "省级开发区", "全国工商联合会", "中国公司", "国家公园管理局", "市管委会", "区管委会", "县管委会", "国家机关", "省技术创新中心", "省制造业创新中心", "区医学中心", "市领导小组", "省领导小组", "区领导小组", "县领导小组");
  private static final Pattern PLANT = Pattern.compile(".*(?:污水|处理|净水|自来水|垃圾|焚烧|污水处理)(?:厂|站|中心)|.*老工业区");
  private static final Set<String> NO_UNIT = Set.of("内部", "外部", "全部", "干部", "总部", "局部", "东部", "西部", "南部", "北部", "中部", "科室", "处室", "教室", "办公室", "学科", "布局", "结局", "格局", "好处", "各处", "本科", "公司", "官司", "到处");
  private static final Set<String> JOINING = Set.of("research", "government", "university", "association");
  private static final Set<String> TELLING = Set.of("科技城", "科学城", "科创走廊", "科创大走廊", "科创联盟");
  /** Offices whose names hold verbs: 数字化转型工作领导小组. */
  private static final List<String> OFFICES = List.of("领导小组", "领导小组办公室", "指挥部");
  /** Kinds that take a province's name before another place along. */
  private static final Set<String> LED = Set.of("enterprise", "association", "university");
  private static final Set<String> QUOTED = Set.of("enterprise", "association", "school");
  private static final String WATERS = "湖山江河溪湾岛洲";
  private static final int LONGEST = 32;
  private static final int LONGEST_BEFORE = 24;

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;

  SuffixNames(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  /** The name that ends there with that suffix, or null. */
  Body at(int suffix, int end, Span sentence) {
    String last = text.substring(suffix, end);
    Lexicon.Suffix kind = lexicon.suffixes().get(last);
    if (landmarks.together(suffix, end - 1) && landmarks.startAt(suffix) < suffix) {
      return null;
    }
    int start = kind.needs().equals("place") ? adjoining(suffix, sentence) : nameStart(suffix, sentence, kind.kind(), end);
    if (start < 0 && OF_ZONE.contains(kind.kind())) {
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
    return (LEVELS.contains(word) || ZONES.contains(word)) && !landmarks.inside(start) ? word : null;
  }

  /** Where the kind of zone right before the suffix begins (开发区 in 开发区管委会), or -1. */
  private int zoneStart(int suffix, Span sentence) {
    for (String zone : ZONES) {
      int start = suffix - zone.length();
      boolean stands = start == sentence.start() || start > sentence.start() && OTHER_WORD.indexOf(text.charAt(start - 1)) < 0;
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
    Token token = tokens.tokenAt(at);
    boolean place = token != null && token.end() == suffix && token.length() > 1 && (token.tagged("ns") || token.tagged("nt"));
    return place ? token.start() : -1;
  }

  /** Where the name before the suffix begins, or -1 where nothing but ordinary words stand there. */
  private int nameStart(int suffix, Span sentence, String kind, int end) {
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
      if (legal && word.length() == 1 && (word.equals("之") || mayBePart(token) || token.tagged("q")) && NEVER.indexOf(word.charAt(0)) < 0 && !wire) {
        proper = from;
        start = from;
        continue;
      }
      boolean joint = proper == start && (word.equals("联合") || word.equals("合作") || word.equals("协同") || word.equals("共享"));
      if (joint || wire || word.length() == 1 && NEVER.indexOf(word.charAt(0)) >= 0) {
        break;
      }
      if (office && word.length() > 1 && (token.tagged("v") || token.tagged("a")) && proper < 0) {
        start = from;
        continue;
      }
      if (GENERIC_BEFORE.contains(word) || "-+·".indexOf(text.charAt(from)) >= 0 || !mayBelong(token, word)) {
        // A name the dictionary does not know falls into single characters of any kind: 良|渚, 禾|迈.
        if (word.length() > 1 || !mayBePart(token) && !(token.tagged("q") && !counted(from))) {
          break;
        }
        // 紫|港, 良|渚: such a syllable before the name or another syllable belongs to it, unless it may be a verb.
        boolean syllables = start < suffix && isSingle(tokens.tokenAt(start));
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
      if (strict && token.length() > 1 && token.tagged("n") && start < suffix && WATERS.indexOf(text.charAt(start)) >= 0 && isSingle(tokens.tokenAt(start))) {
        proper = from;
      }
      boolean branch = proper >= 0 && text.startsWith("分局", suffix);
      if (strict && (branch || isProper(token, from, suffix, kind, whole))) {
        proper = from;
      }
      start = from;
    }
    return proper;
  }

  /** Whether a word stands between the last place of the name and its last word that is not just 国有, 大型, 第一. */
  private boolean hasOwn(int start, int suffix) {
    int at = suffix;
    while (at > start && !landmarks.inside(at - 1)) {
      Token token = tokens.tokenAt(at - 1);
      int from = Math.max(start, token == null ? at - 1 : token.start());
      String word = text.substring(from, at);
      boolean level = from == start && LEVELS.contains(word);
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
    return word && (token.tagged("n") || INSIDE.contains(text.substring(token.start(), suffix))) ? token.start() : -1;
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

  /** Whether a number or 这, 各 stands right before the offset. */
  private boolean counted(int offset) {
    Token before = offset > 0 ? tokens.tokenAt(offset - 1) : null;
    return before != null && !landmarks.inside(offset - 1) && (before.tagged("m") || before.tagged("r"));
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
    boolean two = landmarks.inside(end - 2) || lexicon.suffixes().endingAt(text, end - 1, sentence.start()) > 1;
    Token before = two ? null : tokens.tokenAt(end - 2);
    return before != null && (before.tagged("n") || before.tag().equals("vn"));
  }

  /** @param whole whether the last word is name enough for an institution of a division (卫生院, 图书馆, not 公司) */
  private boolean isProper(Token token, int from, int suffix, String kind, boolean whole) {
    String word = text.substring(from, token.end());
    if (word.equals("国际")) {
      return kind.equals("association");
    }
    if (STARTS.contains(word)) {
      return suffix - token.end() >= 2 || !kind.equals("zone");
    }
    if (LEVELS.contains(word)) {
      return OF_LEVEL.contains(kind) && (suffix - token.end() >= 2 || whole) && !(from > 0 && OTHER_WORD.indexOf(text.charAt(from - 1)) >= 0);
    }
    if (ZONES.contains(word)) {
      return OF_ZONE.contains(kind) && !(from > 0 && OTHER_WORD.indexOf(text.charAt(from - 1)) >= 0);
    }
    String tag = token.tag();
    if (tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr") || tag.startsWith("nt") || tag.equals("nx")) {
      return true;
    }
    // Two single characters side by side are a name the dictionary does not know.
    Token right = token.end() < suffix ? tokens.tokenAt(token.end()) : null;
    return word.length() == 1 && isSingle(right);
  }

  private boolean isSingle(Token token) {
    return token != null
        && token.mayBeSyllable()
        && NEVER.indexOf(text.charAt(token.start())) < 0
        && !INSIDE.contains(text.substring(token.start(), token.end()))
        && (token.tag().endsWith("g") || "nbfajtqsh".indexOf(token.tag().charAt(0)) >= 0)
        && Character.UnicodeScript.of(text.charAt(token.start())) == Character.UnicodeScript.HAN;
  }
}
