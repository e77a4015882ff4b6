package org.reformgraph.extract;

import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Which words may be part of an institution's name, and which of them make it one: places, proper nouns, syllables. */
final class NameWords {

  static final Set<String> STARTS = Set.of("中国", "国家", "全国", "中共", "长三角", "粤港澳", "京津冀", "中央", "亚洲", "欧洲", "华南", "华东", "华北", "华中", "西南", "西北", "东北");
  static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "旗", "自治区", "自治州", "街道", "镇", "乡");
  static final Set<String> OF_LEVEL =
      Set.of("government", "hospital", "association", "party", "media", "judiciary", "research", "school", "other", "enterprise");
  /** Verbs, times and adverbs that are at home in the names of institutions. */
  static final Set<String> INSIDE =
      Set.of("未来", "临空", "临港", "综合", "自由", "特别", "合作", "创新", "保税", "联合", "协同", "共享", "第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", "示范", "实验", "智造", "智能", "数字", "精密", "先进", "高级", "公共", "新型", "高新", "大", "新", "小", "高", "老", "专项", "绿色", "治理", "矫正", "救助", "振兴", "改革", "健康", "美丽", "幸福", "智慧", "爱国", "促进", "监督", "督查", "交流", "流转", "收储", "协调", "监测", "评估", "检验", "鉴定", "认证", "调解", "仲裁", "救援", "预警", "储备", "采购");
  /** With one of these before it the level word ends another word: 社区, 城市, 全市. */
  static final String OTHER_WORD = "各全城本我该两跨社园片小级校地景山辖街厂矿林牧军战选学灾湾库港新开发假作税范验贸聚心能居东西南北";
  /** Words of one character that no name begins with, whatever the dictionary takes them for. */
  static final String NEVER = "到是在由对向让使把被从与和及等为有去了过按据经讯将以于并请说称至因还也又再都就这那其每某则即或但而且起赴";
  /** Zones that stand for the one the article is about: 经开区管委会. */
  static final Set<String> ZONES = Set.of("经开区", "开发区", "高新区", "新区", "新城", "度假区", "园区", "科技城", "保税区", "综保区", "合作区", "示范区");
  static final Set<String> OF_ZONE = Set.of("government", "party");

  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;

  NameWords(Document document, Tokens tokens, Landmarks landmarks) {
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  /** Whether a word of that part of speech is at home inside names. */
  boolean mayBelong(Token token, String word) {
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
  boolean counted(int offset) {
    Token before = offset > 0 ? tokens.tokenAt(offset - 1) : null;
    return before != null && !landmarks.inside(offset - 1) && (before.tagged("m") || before.tagged("r"));
  }

  /** A syllable of a name is no number or classifier. */
  static boolean mayBePart(Token token) {
    return token.mayBeSyllable() && !token.tag().equals("m") && !token.tag().equals("q") && !token.tag().equals("y");
  }

  /** @param whole whether the last word is name enough for an institution of a division (卫生院, 图书馆, not 公司) */
  boolean isProper(Token token, int from, int suffix, String kind, boolean whole) {
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

  /** A syllable that may stand beside another one in a name the dictionary does not know. */
  boolean isSingle(Token token) {
    return token != null
        && token.mayBeSyllable()
        && NEVER.indexOf(text.charAt(token.start())) < 0
        && !INSIDE.contains(text.substring(token.start(), token.end()))
        && (token.tag().endsWith("g") || "nbfajtqsh".indexOf(token.tag().charAt(0)) >= 0)
        && Character.UnicodeScript.of(text.charAt(token.start())) == Character.UnicodeScript.HAN;
  }
}
