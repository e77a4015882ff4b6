package org.reformgraph.extract;

import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** What speaks for and against words in quotation marks being the name of a measure. */
final class QuotedMeasures {

  private static final Pattern FORMS =
      Pattern.compile(
          ".*(?:一网通办|一件事|最多跑一次|零跑|一网统管|通办|码上办|掌上办|一窗受理|即办|联办|帮办|免申即享|直通车|一证准营|交地即.+|.+即.+证|首席|合伙人)"
              + "|[一二两三四五六七八九十多零].[一二两三四五六七八九十多零].|一.{1,2}一.{1,4}|一.{1,3}[、,]一.{1,3}|.*[0-9NXn]\\+[0-9NXn].*|.{1,6}贷|.{2,8}\\+.{2,6}");
  private static final Pattern HONOUR =
      Pattern.compile("(?:称号|荣誉|奖|榜|精神|论坛|大赛|赛|节|大会|之称|美誉|之名|之乡|品质|文化|理念|目标|难题|问题|现象|痛点|方向|底色|名片|时代|考题|成绩单|烦恼|优势|力量|担当|杯|峰会|展|博览会|原则|标准地|定位|一词|企业|楼|先进|优秀|城市|"
              + "样本|经验|金名片|招牌|品牌|评选|窗口|桥头堡|主阵地|高地|先行者|排头兵).*");
  private static final Pattern BEST = Pattern.compile("(?:中国|全国|全省|全市|世界|浙江|亚洲|国内)(?:第一|首|最|唯一).*|最.*[县城区镇村乡]");
  private static final Pattern GOAL = Pattern.compile(".*(?:之[城都乡窗]|高地|样板|标杆|门户|枢纽|强[市县区省]|名城|新城|引擎|典范|桥头堡|排头兵|先行者|后花园|金名片|引领者|标兵|家园)");
  private static final Pattern SPOKEN = Pattern.compile(".*(?:我|你|咱|吗|呢|吧|了|啊).*");

  /** After a head: it qualifies who takes part. */
  private static final Pattern OTHERS = Pattern.compile("企业|单位|公司|人员|用户|客户|城市|地区|产品|商家|成员");
  private static final String NUMERALS = "一二两三四五六七八九十百千万双多零";

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final MeasureWords words;

  QuotedMeasures(Lexicon lexicon, Document document, Tokens tokens, MeasureWords words) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.words = words;
  }

  /** The quoted words with the head that may follow them; null where they are speech or no name by their length. */
  Candidate of(Quoted quote) {
    String inner = quote.inner().of(text);
    if (inner.length() < 2 || inner.length() > 26 || isSpeech(quote, inner)) {
      return null;
    }
    int markEnd = quote.span().end();
    int tail = tailEnd(markEnd);
    if (tail == markEnd && inner.matches("十[一二三四五六]五")) {
      return null;
    }
    Span whole = new Span(quote.span().start(), tail);
    Clues clues = words.around(whole, Clues.of(Clue.QUOTED));
    int head = lexicon.heads().endingAt(inner, inner.length(), 0);
    String weight = head == 0 ? "" : lexicon.heads().get(inner.substring(inner.length() - head));
    boolean named = inner.length() >= 4 && inner.length() > head && !weight.equals("quoted");
    boolean strong = named && weight.equals("strong");
    boolean thing = head > 0 && !strong && inner.length() >= 3 && inner.length() > head;
    long numerals = inner.length() > 8 ? 0 : inner.chars().filter(c -> NUMERALS.indexOf(c) >= 0).count();
    String after = text.substring(markEnd, Math.min(text.length(), markEnd + 8));
    clues =
        clues
            .withIf(lexicon.programmes().contains(inner), Clue.KNOWN)
            .withIf(strong, Clue.HEAD_STRONG)
            .withIf(named && weight.equals("weak") && inner.length() > head + 1, Clue.HEAD_WEAK)
            .withIf(thing, Clue.HEAD_THING)
            .withIf(numerals == 1 && inner.length() >= 3, Clue.NUMERAL)
            .withIf(numerals > 1 && inner.length() >= 3, Clue.NUMERALS)
            .withIf(FORMS.matcher(inner).matches(), Clue.FORM)
            .withIf(isParallel(inner), Clue.PARALLEL)
            .withIf(BEST.matcher(inner).matches(), Clue.BEST)
            .withIf(SPOKEN.matcher(inner).matches(), Clue.SPOKEN);
    if (tail > markEnd) {
      int tailHead = lexicon.heads().endingAt(text, tail, markEnd);
      boolean only = "strong".equals(lexicon.heads().get(text.substring(tail - tailHead, tail)));
      clues = clues.with(only ? Clue.TAIL_STRONG : Clue.TAIL_WEAK);
    } else {
      clues = clues.withIf(HONOUR.matcher(after).matches(), Clue.TAIL_OTHER).withIf(GOAL.matcher(inner).matches(), Clue.GOAL);
    }
    return new Candidate(whole, quote.inner(), clues);
  }

  /** Two or three parts of one length: 县聘乡用、乡聘村用. */
  private static boolean isParallel(String inner) {
    String[] parts = inner.split("[、, ]");
    boolean equal = parts.length > 1 && parts.length < 5 && parts[0].length() >= 3;
    for (String part : parts) {
      equal &= part.length() == parts[0].length();
    }
    return equal;
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
      boolean breaks = token.tag().equals("v") && words.breaks(word);
      boolean goesOn = last > from ? noun : (words.nominal(token) || words.isSyllable(token)) && !breaks;
      if (token.start() != end || token.end() > Math.min(sentence.end(), from + 14) || !goesOn) {
        break;
      }
      end = token.end();
      int head = lexicon.heads().endingAt(text, end, from);
      if (head > 1 || head == 1 && !"quoted".equals(lexicon.heads().get(text.substring(end - 1, end)))) {
        last = end;
      }
    }
    boolean other = end > last && OTHERS.matcher(text).region(last, end).lookingAt();
    return other || HONOUR.matcher(text).region(from, last).matches() ? from : last;
  }
}
