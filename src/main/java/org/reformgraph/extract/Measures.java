package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds reform measures by their frame: titles of policy documents, quoted names with a head (“…”制度) or after a verb
 * that introduces measures (推行“…”), and names without marks between such a verb and a head (建立…补偿机制). Slogans,
 * honours, events and speech in quotation marks are left out.
 */
final class Measures {

  private static final Pattern FORMS =
      Pattern.compile(
          ".*(?:一网通办|一件事|最多跑一次|零跑|一网统管|通办|码上办|掌上办|一窗受理|即办|联办|帮办|免申即享|直通车|一证准营|交地即.+|.+即.+证|首席|合伙人)"
              + "|一.{1,2}一.{1,4}|一.{1,3}[、,]一.{1,3}|.*[0-9NXn]\\+[0-9NXn].*|.{1,6}贷|.{2,8}\\+.{2,6}");
  private static final Pattern HONOUR =
      Pattern.compile("(?:称号|荣誉|奖|榜|精神|论坛|大赛|赛|节|大会|之称|美誉|之名|之乡|品质|文化|理念|目标|难题|问题|现象|痛点|方向|底色|名片|时代|考题|成绩单|烦恼|优势|力量|担当|杯|峰会|展|博览会|原则|标准地|定位|一词|企业|项目|楼|先进|优秀|城市|"
              + "样本|经验|金名片|招牌|品牌价值|窗口|桥头堡|主阵地|高地|先行者|排头兵).*");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:.*(?:体制|长效|相关|有关|各项|一系列|多项|完善|考核评价|基础设施|现代化|市场化|经济|社会)?(?:体制机制|工作机制|长效机制|考核机制|评价机制|推进机制|产业体系|工作体系|管理制度|规章制度|工作方案|行动方案|实施方案|发展规划|发展战略|发展模式|重点工程|重大工程|民生工程|重点项目|重大项目|产业项目|投资项目|建设项目|建设工程|重点工作|服务体系|服务平台|产业平台|创新平台|开放平台|重大平台|发展平台|管理模式|工作模式|服务模式|深化改革|各项改革|重点改革|体制改革|全面改革|改革试点|综合试点|国家试点|省级试点|试点项目|相关政策|优惠政策|扶持政策|惠企政策|若干政策|专项行动|系列活动|主题活动|公共服务|优质服务|社会治理|城市治理|基层治理|综合治理|数字系统|信息系统|全面清单|责任清单|问题清单|任务清单)|.*(?:创新驱动|改革创新|产业|经济|社会|发展)战略)$");
  /** After a quoted name: 由民政部门牵头, 的办法. */
  private static final Pattern RUN_BY = Pattern.compile("(?:[、和及与“”\\p{IsHan}]{0,10}”)?(?:由[^,;。]{1,14}(?:牵头|负责|实施|承担|运营)|的(?:办法|机制|模式|做法|方式|制度|服务)).*");
  private static final Pattern BEST = Pattern.compile("(?:中国|全国|全省|全市|世界|浙江|亚洲|国内)(?:第一|首|最|唯一).*|最.*[县城区镇村乡]");
  /** Verbs that end a run of words before a head: what stands before them is another matter. */
  private static final Set<String> BREAKING =
      Set.of("作为", "成为", "进行", "实现", "促进", "提升", "加强", "加快", "提高", "推动", "带动", "助力", "赋能", "引领", "服务于", "参与", "支持", "落户", "入驻", "享受", "获得", "完成", "涉及", "包括", "覆盖", "参加", "保障", "解决", "满足", "聚焦", "坚持", "构成", "带来", "帮助", "鼓励", "引导", "确保", "打响", "打通", "破解", "持续", "继续", "用于", "列入", "得到", "进入", "迎来", "开始", "希望", "选择", "提供", "结合", "利用", "做成", "安排", "变成", "当作", "摆上", "写进", "走向", "融入", "用在", "送到");
  private static final Set<String> STARTERS = Set.of("start", "carry", "use", "weak", "list", "name");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final List<Quoted> quoted;
  private final boolean[] taken;
  /** Offsets where a measure found so far ends. */
  private final boolean[] measureEnds;

  Measures(Lexicon lexicon, Document document, Tokens tokens, List<Quoted> quoted, List<Body> bodies) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.quoted = quoted;
    this.taken = new boolean[text.length() + 1];
    this.measureEnds = new boolean[text.length() + 1];
    for (Body body : bodies) {
      for (int i = body.span().start(); i < body.span().end(); i++) {
        taken[i] = true;
      }
    }
  }

  List<Named> find(String title) {
    List<Named> found = new ArrayList<>();
    List<Quoted> open = new ArrayList<>();
    for (Quoted quote : quoted) {
      if (quote.depth() > 0 && inTitle(quote)) {
        continue;
      }
      Named named = quote.title() ? document(quote) : quoted(quote);
      if (named != null) {
        found.add(named);
      } else if (!quote.title()) {
        open.add(quote);
      }
    }
    addNeighbours(found, open);
    found.forEach(n -> measureEnds[n.span().end()] = true);
    document.sentences().forEach(sentence -> listed(sentence, found));
    for (Span sentence : document.sentences()) {
      unquoted(sentence, found);
    }
    if (title != null) {
      addFromTitle(title, found);
    }
    found.sort(Comparator.comparing(Named::span));
    return found;
  }

  private boolean inTitle(Quoted quote) {
    return quoted.stream().anyMatch(q -> q.title() && q != quote && q.span().contains(quote.span()));
  }

  /** 《…条例》, 《…实施意见(试行)》 */
  private Named document(Quoted quote) {
    String inner = quote.inner().of(text).replaceAll("\\([^)]*\\)$|[“”]", "");
    int head = lexicon.documents().endingAt(inner, inner.length(), 0);
    return head > 0 && inner.length() > head + 1
        ? new Named(quote.span(), quote.inner(), Named.Evidence.DOCUMENT)
        : null;
  }

  private Named quoted(Quoted quote) {
    String inner = quote.inner().of(text);
    if (inner.length() < 2 || inner.length() > 26 || isSpeech(quote, inner) || inner.matches("十[一二三四五六]五")) {
      return null;
    }
    int tail = tailEnd(quote.span().end());
    Span whole = new Span(quote.span().start(), tail);
    String after = text.substring(quote.span().end(), Math.min(text.length(), quote.span().end() + 8));
    if (tail > quote.span().end()) {
      return new Named(whole, quote.inner(), Named.Evidence.QUOTED_HEAD);
    }
    boolean run = RUN_BY.matcher(after(quote.span().end(), 30)).matches();
    if (HONOUR.matcher(after).matches() || BEST.matcher(inner).matches() || after.startsWith("的") && !run) {
      return null;
    }
    String verb = verbBefore(quote.span().start());
    if ("event".equals(verb) || "honour".equals(verb)) {
      return null;
    }
    int head = lexicon.heads().endingAt(inner, inner.length(), 0);
    boolean strong = head > 0 && inner.length() > head && "strong".equals(headWeight(inner, head));
    if (run || verb != null && (STARTERS.contains(verb) || head > 0)) {
      return new Named(whole, quote.inner(), Named.Evidence.QUOTED_FRAME);
    }
    if (head > 0 && inner.length() >= 4 && (strong || inner.length() > head + 1)) {
      return new Named(whole, quote.inner(), Named.Evidence.QUOTED_HEAD);
    }
    return FORMS.matcher(inner).matches() ? new Named(whole, quote.inner(), Named.Evidence.QUOTED_FORM) : null;
  }

  private String after(int offset, int length) {
    return text.substring(offset, Math.min(text.length(), offset + length));
  }

  private String headWeight(String inner, int head) {
    return lexicon.heads().get(inner.substring(inner.length() - head));
  }

  /** A quotation of words said: after a colon or 说, or with a full sentence inside. */
  private boolean isSpeech(Quoted quote, String inner) {
    int start = quote.span().start();
    boolean sentence = inner.indexOf('。') >= 0 || inner.indexOf('!') >= 0 || inner.indexOf('?') >= 0;
    boolean said = document.before(start, ":") || document.before(start, "说") || document.before(start, "道");
    long commas = inner.chars().filter(c -> c == ',').count();
    return sentence || said && commas > 0 || commas > 2 || inner.endsWith(",");
  }

  /**
   * Where a run of words that ends in a head ends, right after the closing mark; the mark's end for none. After a first
   * head only nouns lead on to another one.
   */
  private int tailEnd(int from) {
    int end = from;
    int last = from;
    Span sentence = document.sentenceAt(from - 1);
    for (int i = tokens.indexAt(from); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean noun = token.isNominal();
      String word = text.substring(token.start(), token.end());
      boolean breaks = token.tag().equals("v") && (lexicon.frames().contains(word) || BREAKING.contains(word));
      boolean goesOn = last > from ? noun : (nominal(token) || isSyllable(token)) && !breaks;
      if (token.start() != end || token.end() > Math.min(sentence.end(), from + 14) || !goesOn) {
        break;
      }
      end = token.end();
      if (lexicon.heads().endingAt(text, end, from) > 0) {
        last = end;
      }
    }
    String tail = text.substring(from, last);
    return HONOUR.matcher(tail).matches() ? from : last;
  }

  private boolean isSyllable(Token token) {
    return token.mayBeSyllable() && "是有在为将让把被使等也都还已不就".indexOf(text.charAt(token.start())) < 0;
  }

  private boolean nominal(Token token) {
    String tag = token.tag();
    return token.isNominal() || tag.equals("an") || tag.equals("l")
        || tag.equals("v") && token.length() == 2 || tag.equals("g") || tag.equals("m") && token.length() <= 2
        || tag.equals("a") || tag.equals("k") || tag.equals("f");
  }

  /** The kind of a verb that introduces measures, right before the place or before a run of nouns and 、 there. */
  private String verbBefore(int start) {
    int at = start;
    Span sentence = document.sentenceAt(start);
    for (int steps = 0; steps < 5 && at > sentence.start(); steps++) {
      int verb = lexicon.frames().endingAt(text, at, sentence.start());
      if (verb > 1 || verb == 1 && tokens.startsAt(at - 1)) {
        return lexicon.frames().get(text.substring(at - verb, at));
      }
      Token token = tokens.tokenAt(at - 1);
      if (token == null) {
        return null;
      }
      if (text.charAt(at - 1) == '、' || text.charAt(at - 1) == '和') {
        // In a list with a measure.
        return measureEnds[at - 1] ? "start" : null;
      }
      boolean skips = nominal(token) && !token.tag().equals("v") || "了的把将其".indexOf(text.charAt(at - 1)) >= 0 || token.tagged("q") || token.tagged("m");
      if (!skips) {
        return null;
      }
      at = Math.max(sentence.start(), token.start());
    }
    return null;
  }

  /** “A”“B”和“C”: what stands in one list with a measure is one. */
  private void addNeighbours(List<Named> found, List<Quoted> open) {
    for (boolean more = true; more; ) {
      more = false;
      for (Quoted quote : List.copyOf(open)) {
        boolean beside =
            found.stream()
                .anyMatch(
                    n ->
                        n.evidence() != Named.Evidence.DOCUMENT
                            && (listed(n.span().end(), quote.span().start())
                                || listed(quote.span().end(), n.span().start())));
        String inner = quote.inner().of(text);
        if (beside && inner.length() >= 3 && inner.length() <= 20 && !isSpeech(quote, inner)) {
          found.add(new Named(quote.span(), quote.inner(), Named.Evidence.QUOTED_FRAME));
          open.remove(quote);
          more = true;
        }
      }
    }
  }

  private boolean listed(int end, int start) {
    if (start < end || start - end > 1) {
      return false;
    }
    return start == end || "、和与及".indexOf(text.charAt(end)) >= 0;
  }

  /** Names without marks: a verb of the list, nouns, a head. */
  private void unquoted(Span sentence, List<Named> found) {
    for (int i = tokens.indexAt(sentence.start()); i < tokens.size() && tokens.get(i).start() < sentence.end(); i++) {
      Token token = tokens.get(i);
      int head = lexicon.heads().endingAt(text, token.end(), sentence.start());
      if (head == 0 || text.charAt(Math.min(token.end(), text.length() - 1)) == '”' || goesOn(i)) {
        continue;
      }
      String weight = lexicon.heads().get(text.substring(token.end() - head, token.end()));
      int start = runStart(i, sentence);
      Span span = new Span(start, token.end());
      if (span.length() - head < 4 || taken[span.end() - 1] || found.stream().anyMatch(n -> n.span().overlaps(span))) {
        continue;
      }
      String name = span.of(text);
      if (GENERIC.matcher(name).matches()) {
        continue;
      }
      String verb = verbBefore(start);
      boolean framed = verb != null && (verb.equals("start") || verb.equals("carry") || verb.equals("use") || verb.equals("list"));
      int enough = "start".equals(verb) ? 6 : 8;
      if (framed && (weight.equals("strong") || span.length() >= enough)) {
        found.add(new Named(span, span, Named.Evidence.FRAME));
        measureEnds[span.end()] = true;
      } else if (weight.equals("strong") && span.length() >= 8 && FORM.matcher(name).matches()) {
        found.add(new Named(span, span, Named.Evidence.FORM));
      }
    }
  }

  /** Reforms known all over the country, without marks. */
  private void listed(Span sentence, List<Named> found) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      int length = lexicon.programmes().startingAt(text, i, sentence.end());
      Span span = new Span(i, length == 0 ? i : nounsEnd(i + length, sentence));
      if (length > 0 && found.stream().noneMatch(n -> n.span().overlaps(span))) {
        found.add(new Named(span, new Span(i, i + length), Named.Evidence.LISTED));
        measureEnds[span.end()] = true;
      }
      i += Math.max(0, length - 1);
    }
  }

  /** The end of nouns right behind a name that lead to a head (城市大脑|停车系统); the offset itself for none. */
  private int nounsEnd(int from, Span sentence) {
    int end = from;
    int last = from;
    for (int i = tokens.indexAt(from); i < tokens.size() && tokens.get(i).end() <= Math.min(sentence.end(), from + 8); i++) {
      Token token = tokens.get(i);
      boolean noun = token.isNominal();
      if (token.start() != end || !noun) {
        break;
      }
      end = token.end();
      if (lexicon.heads().endingAt(text, end, from) > 0) {
        last = end;
      }
    }
    return last;
  }

  private static final Pattern FORM =
      Pattern.compile(".*(?:制度改革|综合改革|集成改革|综合整治|改革试点|行动计划|专项行动|全生命周期管理机制?|培育计划|管理平台|服务平台|操作手册|改造提升|补偿机制|产业生态圈|联合验收|承诺制|积分制)");

  /** Whether the run of nouns goes on after the head: 改革 in 改革办公室. */
  private boolean goesOn(int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return next.start() == tokens.get(i).end()
        && (next.tagged("n") || next.tag().equals("vn") || next.tagged("k"))
        && !next.tagged("ns")
        && !next.tagged("nr");
  }

  private int runStart(int i, Span sentence) {
    int start = tokens.get(i).start();
    int best = start;
    for (int j = i - 1; j >= 0; j--) {
      Token token = tokens.get(j);
      if (token.end() != start || token.start() < sentence.start() || tokens.get(i).end() - token.start() > 24) {
        break;
      }
      String tag = token.tag();
      String word = text.substring(token.start(), token.end());
      boolean noun = token.isNominal() || tag.equals("an") || tag.equals("l");
      boolean verb = tag.equals("v") && word.length() == 2 && !lexicon.frames().contains(word) && !BREAKING.contains(word);
      boolean part =
          verb
              || (tag.equals("a") || tag.equals("t") || tag.equals("f")) && word.length() == 2
              || tag.equals("m") && Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0
              || isSyllable(token) && !tag.equals("m") && !tag.equals("q") && lexicon.frames().get(word) == null
              || isSyllable(token) && tag.equals("q") && start - best == 0 && j > 0 && !tokens.get(j - 1).tagged("m");
      if (!noun && !part || taken[token.start()] && !token.tagged("n")) {
        break;
      }
      start = token.start();
      if (noun || part && word.length() > 1 || tag.equals("a") || tag.startsWith("g") || tag.equals("d") || tag.equals("v") && j > 0 && tokens.get(j - 1).end() == start) {
        best = start;
      }
    }
    return best;
  }

  /** What the title names and the text names again, if it ends in a head. */
  private void addFromTitle(String title, List<Named> found) {
    Document heading = Document.of(title);
    Tokens words = Tokens.of(heading);
    String folded = heading.text();
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      int head = lexicon.heads().endingAt(folded, token.end(), 0);
      if (head == 0) {
        continue;
      }
      for (int from = Math.max(0, i - 3); from < i; from++) {
        String name = folded.substring(words.get(from).start(), token.end());
        if (!name.matches("\\p{IsHan}{4,12}") || GENERIC.matcher(name).matches()) {
          continue;
        }
        List<Span> places = places(name);
        if (places.size() >= 2) {
          places.stream()
              .filter(p -> found.stream().noneMatch(n -> n.span().overlaps(p)))
              .forEach(p -> found.add(new Named(p, p, Named.Evidence.TITLE)));
          break;
        }
      }
    }
  }

  private List<Span> places(String name) {
    List<Span> places = new ArrayList<>();
    for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
      places.add(new Span(i, i + name.length()));
    }
    return places;
  }
}
