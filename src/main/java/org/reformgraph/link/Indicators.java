package org.reformgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * What a number measures: the noun it counts, right after its unit (1391个政务事项), or the quantity named before it
 * (地区生产总值达2936.43亿元, 制造业固投类项目345个). A bare change (增长13.04%), the second number of a change (增加到30家) and a
 * number beside a place alone (西湖区4条) measure what was named before.
 */
final class Indicators {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:[比较][^,、;0-9]{1,8}?(?=[年月前初末期高低增降提上下减多少])[年月前初末期]?|同比|同期|年均|分别|又|环比|预计|实际|名义|平均|可比价|按可比价格?计算)*(?:增长|下降|增幅|增速|提高|降低|上升|增加|减少|减|缩短|下滑|提升|涨幅|降幅|减幅|增|升|降|翻|压缩|扩大|多|少|回升|回落)(?:了|达|为|到|至|约|超|近)*");
  /** Between the two numbers of a change. */
  static final Pattern TO =
      Pattern.compile("\\p{IsHan}{0,4}?(?:(?:增长?|增加|提高|提升|上升|上涨|涨|升|扩大|扩展|下降|降低?|减少?|压减|压缩|压|缩短|缩减|缩|砍|精简|精减|拓展|延伸|延长|回落|跃升|攀升|调整|变)(?:到|至|为|成)|变成|变为)了?");
  /** Words that say how much of what was named before, not what. */
  private static final Set<String> RELATIVE =
      Set.of("同比", "环比", "年均", "同期", "占比", "减幅", "增幅", "降幅", "涨幅", "增速", "总额", "总量", "总数", "平均", "户均", "人均", "比重", "增量", "金额");
  private static final Set<String> EMPTY = Set.of("同比", "环比", "年均", "同期", "平均", "分别", "同期多", "同期少");
  private static final Pattern PER = Pattern.compile("(?:平均)?每\\p{IsHan}{1,3}|\\p{IsHan}均");
  /** A classifier that names what it counts: 1000户|农户. */
  private static final Pattern COUNTED = Pattern.compile("户(农户|居民|家庭|人家)");
  private static final Pattern USES = Pattern.compile(".*(?:用|花|耗时|历时|经过)(?:了|约|近|不到|仅|短短|整整)*");
  private static final Pattern DOES = Pattern.compile("(?:的?时间)?(?:里|内)?(?:就|便|即|就能|即可|便可|就可|可|能|把)*(\\p{IsHan}{2,12})");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final NounRuns runs;
  private final LinkWords links;
  private final InOrder<Dated> dates;

  Indicators(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.document = mentions.document();
    this.tokens = mentions.tokens();
    this.text = document.text();
    this.runs = new NounRuns(mentions);
    this.dates = new InOrder<>(mentions.dates(), Dated::span);
    this.links = new LinkWords(document, tokens, this.dates);
  }

  /**
   * Wordings, the preferred one first.
   *
   * @param told what the figures before it in its paragraph measure, in their order
   * @param all the quantities round it
   */
  List<String> of(Quantity quantity, List<List<String>> told, List<Quantity> all) {
    List<String> last = told.isEmpty() ? null : told.getLast();
    Span sentence = document.sentenceAt(quantity.span().start());
    Row row = Row.of(document, quantity, all);
    boolean change = isChange(row.first(), sentence);
    if (change && row.size() > 1 && told.size() >= row.size() && isDealt(row.first(), sentence)) {
      return told.get(told.size() - row.size());
    }
    Span after = isRate(quantity) ? null : runs.after(quantity, sentence);
    if (row.place() > 0 && last != null && (after == null || !quantity.countsThings())) {
      return last;
    }
    Set<String> found = new LinkedHashSet<>();
    Matcher named = COUNTED.matcher(text).region(quantity.number().end(), quantity.span().end());
    if (named.find()) {
      found.add(new Span(named.start(1), named.end(1)).of(document.body()));
    }
    Span before = nounsBefore(quantity, sentence, all, last != null);
    boolean counted = quantity.countsThings() || before == null || document.at(quantity.span().end(), "的");
    if (after != null && (counted || adjoins(quantity, after) && !quantity.isShare())) {
      addForms(found, after);
    }
    if (before != null && !change) {
      addForms(found, before);
    }
    if (after != null) {
      addForms(found, after);
    }
    if (quantity.isDuration()) {
      addDone(found, quantity, sentence);
    }
    boolean deed = after == null && before != null && !quantity.isDuration() && runs.isDeed(before);
    if ((found.isEmpty() || deed) && !change) {
      Set<String> done = Set.copyOf(found);
      addNeighbours(found, quantity, sentence, all, last);
      if (found.size() > done.size()) {
        // The thing comes before what was done to it.
        found.removeAll(done);
        found.addAll(done);
      }
    }
    if (change && before != null) {
      addForms(found, before);
    }
    found.removeAll(EMPTY);
    if (last != null && follows(quantity, all)) {
      Set<String> both = new LinkedHashSet<>(last);
      both.addAll(found);
      return List.copyOf(both);
    }
    boolean per = isPer(document.clauseAt(quantity.head()).start(), links.endBefore(quantity, sentence));
    if (last != null && (change || per || deed || found.stream().allMatch(Indicators::isRelative))) {
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

  /** 每家, 平均每村: for each of what was named before. */
  private boolean isPer(int start, int end) {
    return end > start && PER.matcher(text).region(start, end).matches();
  }

  static boolean isRelative(String wording) {
    return RELATIVE.contains(wording) || PER.matcher(wording).matches();
  }

  /** 同比分别增长20%和18.8%: one change for each of the figures before. */
  private boolean isDealt(Quantity first, Span sentence) {
    int start = Math.max(sentence.start(), first.head() - 10);
    return text.substring(start, first.head()).contains("分别");
  }

  /** 用近3个月把地块复绿, 两天就贷到30万元: what the time was needed for. */
  private void addDone(Set<String> found, Quantity quantity, Span sentence) {
    int end = quantity.span().end();
    Span clause = document.clauseAt(quantity.head());
    boolean uses = USES.matcher(text).region(clause.start(), quantity.head()).matches();
    boolean does = end < sentence.end() && "就便即".indexOf(text.charAt(end)) >= 0;
    var done = DOES.matcher(text).region(end, Math.max(end, sentence.end()));
    if ((uses || does) && done.lookingAt()) {
      found.add(new Span(done.start(1), done.end(1)).of(document.body()));
    } else if (found.isEmpty() && quantity.head() == clause.start() && end == clause.end() && end + 1 < sentence.end()) {
      Span next = document.clauseAt(end + 1);
      if (next.length() > 1) {
        found.add(new Span(next.start(), Math.min(next.end(), next.start() + 20)).of(document.body()));
      }
    }
  }

  /** 约250人参会: what they did; “…”政策,一共28条: the noun that ends the clause before, unless a number stands there. */
  private void addNeighbours(Set<String> found, Quantity quantity, Span sentence, List<Quantity> all, List<String> last) {
    int end = quantity.span().end();
    Token next = end < sentence.end() ? tokens.tokenAt(end) : null;
    boolean change = next != null && TO.matcher(text).region(next.start(), sentence.end()).lookingAt();
    boolean people = quantity.countsThings() && !quantity.unit().equals("count");
    if (found.isEmpty() && (last == null || people) && next != null && next.start() == end && next.tag().equals("v") && next.end() <= sentence.end() && !change) {
      found.add(next.span().of(document.body()));
      return;
    }
    Span clause = document.clauseAt(quantity.head());
    int named = links.endBefore(quantity, sentence);
    boolean bare = named <= clause.start() || isPer(clause.start(), named) || !found.isEmpty();
    if (clause.start() - 1 <= sentence.start() || !bare) {
      return;
    }
    Span previous = document.clauseAt(clause.start() - 2);
    boolean dated = dates.starting(previous.start(), previous.end()).stream().anyMatch(d -> d.span().end() == previous.end());
    if (!dated && all.stream().noneMatch(q -> q.span().overlaps(previous))) {
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
      if (gap > 0 && gap <= 12 && TO.matcher(text.substring(one.span().end(), quantity.head()).replaceFirst("(?:(?:19|20)\\d\\d年|去年|今年|目前|现在)(?:底|末)?的$", "")).matches()) {
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
    int start = quantity.head();
    while (start > sentence.start() && !document.isClauseMark(start - 1) && text.charAt(start - 1) != '、') {
      start--;
    }
    for (Dated dated : dates.starting(start, quantity.head())) {
      start = Math.min(quantity.head(), dated.span().end());
    }
    boolean compared = start < quantity.head() && "比较".indexOf(text.charAt(start)) >= 0;
    return (quantity.isShare() || compared) && CHANGE.matcher(text.substring(start, quantity.head())).matches();
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

  /** Null too for a place or firm alone (西湖区4条, 药业获611万元) where something was named before. */
  private Span nounsBefore(Quantity quantity, Span sentence, List<Quantity> all, boolean told) {
    int end = links.endBefore(quantity, sentence);
    Span nouns = runs.endingAt(end, sentence, all);
    int known = lexicon.indicators().endingAt(text, end, Math.max(sentence.start(), document.clauseAt(Math.max(0, end - 1)).start()));
    // A known name is whole where the words of the dictionary are not: 城镇居民人均|可|支配|收入.
    if (known > 1 && (nouns == null || known + 1 >= nouns.length())) {
      return new Span(end - known, end);
    }
    boolean owner = nouns != null && told && !quantity.isShare() && runs.isOwner(nouns);
    return owner ? null : nouns;
  }

  /** The clause before, where nothing better is found. */
  private Span clauseBefore(Quantity quantity, Span sentence) {
    Span clause = document.clauseAt(quantity.head());
    int end = links.endBefore(quantity, sentence);
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
