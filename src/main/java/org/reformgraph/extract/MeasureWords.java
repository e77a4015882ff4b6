package org.reformgraph.extract;

import java.util.Set;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** What the words round a measure's name say: verbs that introduce it, words that may be part of it, where it ends. */
final class MeasureWords {

  /** Verbs that end a run of words before a head: what stands before them is another matter. */
  private static final Set<String> BREAKING =
      Set.of("作为", "成为", "进行", "实现", "促进", "提升", "加强", "加快", "提高", "推动", "带动", "助力", "赋能", "引领", "服务于", "参与", "支持", "落户", "入驻", "享受", "获得", "完成", "涉及", "包括", "覆盖", "参加", "保障", "解决", "满足", "聚焦", "坚持", "构成", "带来", "帮助", "鼓励", "引导", "确保", "打响", "打通", "破解", "持续", "继续", "用于", "列入", "得到", "进入", "迎来", "开始", "希望", "选择", "提供", "结合", "利用", "做成", "安排", "变成", "当作", "摆上", "写进", "走向", "融入", "用在", "送到");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  /** Offsets where a measure found so far ends. */
  private final boolean[] measureEnds;

  MeasureWords(Lexicon lexicon, Document document, Tokens tokens) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.measureEnds = new boolean[text.length() + 1];
  }

  /** A measure was found that ends there: what stands in a list with it is one too. */
  void endsMeasure(int offset) {
    measureEnds[offset] = true;
  }

  boolean breaks(String word) {
    return lexicon.frames().contains(word) || BREAKING.contains(word);
  }

  /** The kind of a verb that introduces measures, right before the place or before a run of nouns and 、 there. */
  String verbBefore(int start) {
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

  boolean isSyllable(Token token) {
    return token.mayBeSyllable() && "是有在为将让把被使等也都还已不就".indexOf(text.charAt(token.start())) < 0;
  }

  boolean nominal(Token token) {
    String tag = token.tag();
    return token.isNominal() || tag.equals("an") || tag.equals("l")
        || tag.equals("v") && token.length() == 2 || tag.equals("g") || tag.equals("m") && token.length() <= 2
        || tag.equals("a") || tag.equals("k") || tag.equals("f");
  }
}
