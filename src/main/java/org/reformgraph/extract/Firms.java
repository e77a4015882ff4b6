package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Short names of firms and other bodies that no last word tells: syllables the dictionary does not know before a word for
 * a trade (英特药业) or before a post (禾迈董事长), and the members of lists that say what they are (A、B等企业, C、D等高校).
 */
final class Firms {

  private static final String NEVER = "到是在由对向让使把被从与和及等为有去了过按据经讯将以于并请说称至因还也又再都就这那其每某则即或但而且个座此各全本该两几我你他它们年月日亿的上下前后中内外多更最不无所可能会要如像用做当";
  private static final String CLASSIFIERS = "大类级项个条种家年月批次届期轮";
  private static final Set<String> BEFORE = Set.of("企业", "公司", "集团", "龙头", "品牌", "巨头", "厂商", "上市公司");
  private static final Set<String> AFTER = Set.of("公司", "集团", "企业", "项目", "董事长", "总经理", "负责人", "创始人", "总裁", "未来", "工厂", "总部", "基地", "园区", "产业园", "副总裁", "副总经理", "首席", "相关", "有关", "人力", "行政", "财务", "联合", "生产", "车间", "员工", "技术");
  private static final List<String> POSTS = List.of("董事长", "总经理", "创始人", "总裁", "副总裁", "副总经理", "首席执行官", "CEO", "联合创始人");
  /** What a list's members are told to be → their kind. */
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("企业", "enterprise"), Map.entry("公司", "enterprise"), Map.entry("集团", "enterprise"), Map.entry("品牌", "enterprise"),
          Map.entry("龙头", "enterprise"), Map.entry("巨头", "enterprise"), Map.entry("银行", "enterprise"), Map.entry("高校", "university"),
          Map.entry("大学", "university"), Map.entry("院校", "university"), Map.entry("医院", "hospital"), Map.entry("院所", "research"),
          Map.entry("媒体", "media"));
  private static final int LONGEST_LIST = 80;
  private static final int LONGEST_CLASS = 14;

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final List<Body> found = new ArrayList<>();

  Firms(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  List<Body> find() {
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start() + 2; i < sentence.end(); i++) {
        int trade = lexicon.trades().endingAt(text, i + 1, sentence.start());
        if (trade > 0 && tokens.startsAt(i + 1) && closes(i + 1, sentence)) {
          int start = brandStart(i + 1 - trade, sentence);
          boolean strong = "strong".equals(lexicon.trades().get(text.substring(i + 1 - trade, i + 1)));
          if (strong || start >= 0 && framed(start, i + 1, sentence)) {
            add(start, i + 1, "enterprise");
          }
        }
        if (text.charAt(i) == '等') {
          list(i, sentence);
        }
        for (String post : POSTS) {
          if (document.at(i, post) && tokens.startsAt(i)) {
            add(brandStart(i, sentence), i, "enterprise");
            break;
          }
        }
      }
    }
    return found;
  }

  private void add(int start, int end, String kind) {
    if (start >= 0 && end - start >= 2) {
      found.add(new Body(new Span(start, end), kind, null, null, null, null));
    }
  }

  /** Start of the two to five characters before the offset that are no words, with nothing nominal before them; or -1. */
  private int brandStart(int end, Span sentence) {
    int start = end;
    int singles = 0;
    boolean name = false;
    while (start > sentence.start() && end - start < 5) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || landmarks.inside(start - 1) || token.end() != start || end - token.start() > 5) {
        break;
      }
      boolean single = isSyllable(token);
      boolean proper = token.length() > 1 && (token.tagged("nz") || token.length() > 3 && token.tagged("nx"));
      if (!single && !proper) {
        break;
      }
      singles += single ? 1 : 0;
      name |= proper;
      start = token.start();
    }
    boolean counted = start < end && tokens.tokenAt(start).tagged("m") && start + 1 < text.length() && CLASSIFIERS.indexOf(text.charAt(start + 1)) >= 0;
    return (name || singles >= 2) && !counted && opens(start, sentence) ? start : -1;
  }

  private boolean isSyllable(Token token) {
    char c = text.charAt(token.start());
    return token.length() == 1
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        && NEVER.indexOf(c) < 0
        && !token.tagged("u")
        && !token.tagged("q")
        && !token.tagged("p")
        && !token.tagged("r")
        && !token.tag().equals("c");
  }

  /** Whether a name may begin there: no noun or number runs into it. */
  private boolean opens(int start, Span sentence) {
    Token before = start > sentence.start() ? tokens.tokenAt(start - 1) : null;
    if (before == null || landmarks.inside(start - 1)) {
      return true;
    }
    String word = text.substring(before.start(), before.end());
    return BEFORE.contains(word) || !before.isNominal() && !before.tagged("m") && !before.tagged("q") && !before.tagged("a") && !before.tagged("g");
  }

  /** Whether a name may end there: no noun goes on with it but for posts and what firms have. */
  private boolean closes(int end, Span sentence) {
    Token after = end < sentence.end() ? tokens.tokenAt(end) : null;
    return after == null || !after.isNominal() || after.tag().equals("vn") && !nominalAt(after.end(), sentence) || AFTER.contains(text.substring(after.start(), after.end())) || landmarks.inside(end);
  }

  private boolean nominalAt(int offset, Span sentence) {
    Token token = offset < sentence.end() ? tokens.tokenAt(offset) : null;
    return token != null && token.isNominal();
  }

  /** Whether the words around say that it is a firm: 企业 before, a post or 公司 after. */
  private boolean framed(int start, int end, Span sentence) {
    Token before = start > sentence.start() ? tokens.tokenAt(start - 1) : null;
    Token after = end < sentence.end() ? tokens.tokenAt(end) : null;
    return before != null && BEFORE.contains(text.substring(before.start(), before.end()))
        || after != null && AFTER.contains(text.substring(after.start(), after.end()));
  }

  /** A、B、C等企业: the members of a list that ends before 等. */
  private void list(int etc, Span sentence) {
    String kind = classAfter(etc + 1, sentence);
    int limit = Math.max(sentence.start(), etc - LONGEST_LIST);
    int end = etc;
    while (kind != null && end > limit) {
      int start = end;
      while (start > limit && "、,;:。和与及的了“".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      boolean listed = start > limit && "、和与及".indexOf(text.charAt(start - 1)) >= 0;
      boolean quoted = text.charAt(end - 1) == '”';
      member(start, quoted ? end - 1 : end, listed || quoted, kind);
      if (!listed) {
        return;
      }
      end = start - 1;
    }
  }

  private String classAfter(int from, Span sentence) {
    int limit = Math.min(sentence.end(), from + LONGEST_CLASS);
    String kind = null;
    for (int i = tokens.indexAt(from); i < tokens.size() && tokens.get(i).end() <= limit; i++) {
      Token token = tokens.get(i);
      String word = text.substring(token.start(), token.end());
      if (token.tagged("w") || token.tagged("p") || token.tagged("c")) {
        break;
      }
      kind = CLASSES.getOrDefault(word, kind);
    }
    return kind;
  }

  /** A member that holds words the dictionary does not know; the first of a list begins after the last verb or common noun. */
  private void member(int from, int end, boolean whole, String kind) {
    int start = end;
    int singles = 0;
    boolean name = false;
    while (start > from) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || landmarks.inside(start - 1)) {
        break;
      }
      String word = text.substring(Math.max(from, token.start()), start);
      boolean single = isSyllable(token);
      boolean proper = word.length() > 1 && (token.tagged("nz") || token.tagged("nx") || token.tagged("nt") || token.tagged("x"));
      boolean trade = lexicon.trades().contains(word) || lexicon.suffixes().contains(word);
      if (!single && !proper && !trade || token.start() < from) {
        break;
      }
      singles = single ? singles + 1 : singles;
      name |= proper || singles >= 2;
      start = token.start();
    }
    if (name && (start == from && whole || start < end && opens(start, document.sentenceAt(start))) && end - start <= 10) {
      add(start, end, kind);
    }
  }
}
