package org.reformgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * What a number measures: the noun it counts, right after its unit (1391个政务事项), or the quantity named before it
 * (地区生产总值达2936.43亿元, 制造业固投类项目345个). A bare change (增长13.04%) measures what the clause before it named.
 */
final class Indicators {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:[比较][^,、;0-9]{1,8}?(?=[年月前初末期高低增降提上下减])[年月前初末期]?|同比|同期|年均|分别|又|环比|预计|实际|名义)*(?:增长|下降|增幅|增速|提高|降低|上升|增加|减少|减|缩短|下滑|提升|涨幅|降幅|增|升|降|翻|压缩|扩大)(?:了|达|为|到|至|约|超|近)*");
  /** Between the two numbers of a change. */
  static final Pattern TO =
      Pattern.compile("\\p{IsHan}{0,4}?(?:(?:增长?|增加|提高|提升|上升|上涨|涨|升|扩大|扩展|下降|降低?|减少?|压减|压缩|缩短|缩减|精简|回落|跃升|攀升|调整|变)(?:到|至|为|成)|变成|变为)了?");
  /** 年利率比一般贷款低: what is compared stands before 比. */
  private static final Pattern YARDSTICK =
      Pattern.compile("[^占,、;](?=[比较][^,、;]{2,12}?(?:低|高|多|少|快|慢|大|小|提高|增长|下降|缩短|减少|增加|提升|降低)(?:了|近|约|出)?$)");
  static final Set<String> LINKS =
      Set.of(
          "达到", "达", "为", "是", "有", "共", "已", "约", "超过", "超", "突破", "近", "逾", "到", "至", "已有", "共有", "累计", "合计", "分别", "各", "就", "也", "都",
          "仅", "只", "占", "在", "则", "了", "的", "要", "将", "再", "又", "一共", "总计", "预计", "最高", "最多", "不少于", "不超过", "由", "从", "增长", "增加", "提高", "提升",
          "达成", "可", "可达", "高达", "多达", "增至", "增加到", "提高到", "增长到", "上升到", "下降到", "升至", "降至", "降到", "扩大到", "压缩到", "压缩至", "缩短到", "缩短至", "缩短为", "减少到", "越过", "迈过",
          "满", "每", "即", "率先", "首次", "头", "一次", "左右", "以上", "不足", "不到", "至少", "还", "另", "更", "均", "却", "一举", "整", "足足", "大约", "接近", "将近", "之", "于", "设", "新增", "冲刺", "控制", "平均", "原来", "原先");

  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final NounRuns runs;

  Indicators(Document document, Tokens tokens) {
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.runs = new NounRuns(document, tokens);
  }

  /** Wordings, the preferred one first; {@code last} is what the figure before measured, or null. */
  List<String> of(Quantity quantity, List<String> last, List<Quantity> all) {
    Span sentence = document.sentenceAt(quantity.span().start());
    Set<String> found = new LinkedHashSet<>();
    Span after = isRate(quantity) ? null : runs.after(quantity, sentence);
    Span before = nounsBefore(quantity, sentence, all);
    boolean change = isChange(quantity, sentence);
    if (after != null && (quantity.countsThings() || before == null || adjoins(quantity, after) && !quantity.isShare())) {
      addForms(found, after);
    }
    if (before != null && !change) {
      addForms(found, before);
    }
    if (after != null) {
      addForms(found, after);
    }
    if (found.isEmpty() && !change) {
      addNeighbours(found, quantity, sentence, all);
    }
    if (change && before != null) {
      addForms(found, before);
    }
    if (last != null && follows(quantity, all)) {
      Set<String> both = new LinkedHashSet<>(last);
      both.addAll(found);
      return List.copyOf(both);
    }
    if ((change || found.isEmpty()) && last != null) {
      found.addAll(last);
    }
    if (found.isEmpty()) {
      Span clause = clauseBefore(quantity, sentence);
      if (clause != null) {
        found.add(clause.of(document.body()));
      }
    }
    return List.copyOf(found);
  }

  /** 约250人参会: what they did; “…”政策,一共28条: the noun that ends the clause before, unless a number stands there. */
  private void addNeighbours(Set<String> found, Quantity quantity, Span sentence, List<Quantity> all) {
    int end = quantity.span().end();
    Token next = end < sentence.end() ? tokens.tokenAt(end) : null;
    boolean change = next != null && TO.matcher(text).region(next.start(), sentence.end()).lookingAt();
    if (next != null && next.start() == end && next.tag().equals("v") && next.end() <= sentence.end() && !change) {
      found.add(next.span().of(document.body()));
      return;
    }
    Span clause = document.clauseAt(quantity.head());
    if (clause.start() - 1 <= sentence.start() || skipLinks(quantity.head(), sentence) > clause.start()) {
      return;
    }
    Span previous = document.clauseAt(clause.start() - 2);
    if (all.stream().noneMatch(q -> q.span().overlaps(previous))) {
      Span nouns = runs.endingAt(previous.end(), sentence, all);
      if (nouns != null) {
        addForms(found, nouns);
      }
    }
  }

  /** 从800元涨到2600元, 由21项减为8项: the second number measures what the first did. */
  private boolean follows(Quantity quantity, List<Quantity> all) {
    for (Quantity one : all) {
      int gap = quantity.head() - one.span().end();
      if (gap > 0 && gap <= 8 && TO.matcher(text.substring(one.span().end(), quantity.head())).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A share measures what stands before it, but for 40%的村 and 一成档案. */
  private boolean isRate(Quantity quantity) {
    int end = quantity.span().end();
    Token next = end < text.length() ? tokens.tokenAt(end) : null;
    boolean noun = text.charAt(end - 1) == '成' && next != null && next.start() == end && NounRuns.isNoun(next);
    return quantity.isShare() && !document.at(end, "的") && !noun;
  }

  private boolean adjoins(Quantity quantity, Span after) {
    return after.start() == quantity.span().end();
  }

  private boolean isChange(Quantity quantity, Span sentence) {
    if (!quantity.isShare()) {
      return false;
    }
    int start = quantity.head();
    while (start > sentence.start() && !document.isClauseMark(start - 1) && text.charAt(start - 1) != '、') {
      start--;
    }
    return CHANGE.matcher(text.substring(start, quantity.head())).matches();
  }

  /** The whole phrase, without a verb at its end, and its head: 国家级创新载体, 创新载体; 项目抓好, 项目. */
  private void addForms(Set<String> found, Span span) {
    int first = tokens.indexAt(span.start());
    int last = tokens.indexAt(span.end() - 1);
    while (last > first && tokens.get(last).tag().equals("v") && tokens.get(last).end() - tokens.get(last).start() > 1) {
      last--;
    }
    int end = Math.min(span.end(), tokens.get(last).end());
    if (end < span.end()) {
      found.add(new Span(span.start(), end).of(document.body()));
    }
    found.add(span.of(document.body()));
    for (int i = first + 1; i <= last; i++) {
      Span tail = new Span(tokens.get(i).start(), end);
      // 收|件率: a character by itself belongs to the word after it.
      Token before = tokens.get(i - 1);
      boolean cuts = before.end() - before.start() == 1 && before.end() == tail.start() && !before.tagged("u");
      if (tail.start() > span.start() && tail.length() >= 2 && last - i <= 1 && !cuts) {
        found.add(tail.of(document.body()));
        return;
      }
    }
  }

  private Span nounsBefore(Quantity quantity, Span sentence, List<Quantity> all) {
    int end = skipLinks(quantity.head(), sentence);
    Matcher m = YARDSTICK.matcher(text).region(document.clauseAt(quantity.head()).start(), quantity.head());
    if (m.find() && m.start() >= sentence.start()) {
      Span measured = runs.endingAt(skipLinks(m.start() + 1, sentence), sentence, all);
      if (measured != null) {
        return measured;
      }
    }
    return runs.endingAt(end, sentence, all);
  }

  /** Back over the words that only link the quantity to its number (达到, 共有, 分别为). */
  private int skipLinks(int from, Span sentence) {
    int end = from;
    boolean skipped = true;
    while (skipped && end > sentence.start()) {
      skipped = false;
      for (int length = Math.min(4, end - sentence.start()); length > 0; length--) {
        String word = text.substring(end - length, end);
        if (LINKS.contains(word) && (length > 1 || tokens.startsAt(end - length))) {
          end -= length;
          skipped = true;
          break;
        }
      }
      if (!skipped && text.charAt(end - 1) == ' ') {
        end--;
        skipped = true;
      }
    }
    return end;
  }

  /** The clause before, where nothing better is found. */
  private Span clauseBefore(Quantity quantity, Span sentence) {
    Span clause = document.clauseAt(quantity.head());
    int end = skipLinks(quantity.head(), sentence);
    if (end > clause.start()) {
      return new Span(Math.max(clause.start(), end - 16), end);
    }
    if (clause.start() - 1 > sentence.start()) {
      Span previous = document.clauseAt(clause.start() - 2);
      return previous.length() > 0 ? new Span(Math.max(previous.start(), previous.end() - 16), previous.end()) : null;
    }
    return null;
  }
}
