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
  /** After a quoted name: 由民政部门牵头, 的办法. */
  private static final Pattern RUN_BY = Pattern.compile("(?:[、和及与“”\\p{IsHan}]{0,10}”)?(?:由[^,;。]{1,14}(?:牵头|负责|实施|承担|运营)|的(?:办法|机制|模式|做法|方式|制度|服务)).*");
  private static final Pattern BEST = Pattern.compile("(?:中国|全国|全省|全市|世界|浙江|亚洲|国内)(?:第一|首|最|唯一).*|最.*[县城区镇村乡]");
  private static final Set<String> STARTERS = Set.of("start", "carry", "use", "weak", "list", "name");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final List<Quoted> quoted;
  private final boolean[] taken;
  private final MeasureWords words;

  Measures(Lexicon lexicon, Document document, Tokens tokens, List<Quoted> quoted, List<Body> bodies) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.quoted = quoted;
    this.taken = new boolean[text.length() + 1];
    this.words = new MeasureWords(lexicon, document, tokens);
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
    found.forEach(n -> words.endsMeasure(n.span().end()));
    UnquotedMeasures unquoted = new UnquotedMeasures(lexicon, document, tokens, words, taken);
    unquoted.addTo(found);
    if (title != null) {
      unquoted.fromTitle(title, found);
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
    String verb = words.verbBefore(quote.span().start());
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
      boolean breaks = token.tag().equals("v") && (words.breaks(word));
      boolean goesOn = last > from ? noun : (words.nominal(token) || words.isSyllable(token)) && !breaks;
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

}
