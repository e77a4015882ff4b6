package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds measures that stand without quotation marks: programmes known all over the country, runs of nouns between a
 * verb that introduces measures and a head, runs that only measures have, and what the title names and the text again.
 */
final class UnquotedMeasures {

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:.*(?:体制|长效|相关|有关|各项|一系列|多项|完善|考核评价|基础设施|现代化|市场化|经济|社会)?(?:体制机制|工作机制|长效机制|考核机制|评价机制|推进机制|产业体系|工作体系|管理制度|规章制度|工作方案|行动方案|实施方案|发展规划|发展战略|发展模式|重点工程|重大工程|民生工程|重点项目|重大项目|产业项目|投资项目|建设项目|建设工程|重点工作|服务体系|服务平台|产业平台|创新平台|开放平台|重大平台|发展平台|管理模式|工作模式|服务模式|深化改革|各项改革|重点改革|体制改革|全面改革|改革试点|综合试点|国家试点|省级试点|试点项目|相关政策|优惠政策|扶持政策|惠企政策|若干政策|专项行动|系列活动|主题活动|公共服务|优质服务|社会治理|城市治理|基层治理|综合治理|数字系统|信息系统|全面清单|责任清单|问题清单|任务清单)|.*(?:创新驱动|改革创新|产业|经济|社会|发展)战略)$");
  private static final Pattern FORM =
      Pattern.compile(".*(?:制度改革|综合改革|集成改革|综合整治|改革试点|行动计划|专项行动|全生命周期管理机制?|培育计划|管理平台|服务平台|操作手册|改造提升|补偿机制|产业生态圈|联合验收|承诺制|积分制)");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final MeasureWords words;
  private final boolean[] taken;

  /**
   * @param taken offsets inside institutions' names
   */
  UnquotedMeasures(Lexicon lexicon, Document document, Tokens tokens, MeasureWords words, boolean[] taken) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.words = words;
    this.taken = taken;
  }

  /** Adds to what was found before, which it does not overlap. */
  void addTo(List<Named> found) {
    document.sentences().forEach(sentence -> listed(sentence, found));
    document.sentences().forEach(sentence -> framed(sentence, found));
  }

  /** Names without marks: a verb of the list, nouns, a head. */
  private void framed(Span sentence, List<Named> found) {
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
      String verb = words.verbBefore(start);
      boolean framed = verb != null && (verb.equals("start") || verb.equals("carry") || verb.equals("use") || verb.equals("list"));
      int enough = "start".equals(verb) ? 6 : 8;
      if (framed && (weight.equals("strong") || span.length() >= enough)) {
        found.add(new Named(span, span, Named.Evidence.FRAME));
        words.endsMeasure(span.end());
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
        words.endsMeasure(span.end());
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
      boolean verb = tag.equals("v") && word.length() == 2 && !words.breaks(word);
      boolean part =
          verb
              || (tag.equals("a") || tag.equals("t") || tag.equals("f")) && word.length() == 2
              || tag.equals("m") && Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0
              || words.isSyllable(token) && !tag.equals("m") && !tag.equals("q") && lexicon.frames().get(word) == null
              || words.isSyllable(token) && tag.equals("q") && start - best == 0 && j > 0 && !tokens.get(j - 1).tagged("m");
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
  void fromTitle(String title, List<Named> found) {
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
