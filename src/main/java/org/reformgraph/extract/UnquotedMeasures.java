package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Pattern FORM =
      Pattern.compile(".*(?:制度改革|综合改革|集成改革|综合整治|改革试点|行动计划|专项行动|全生命周期管理机制?|培育计划|管理平台|服务平台|操作手册|改造提升|补偿机制|产业生态圈|联合验收|承诺制|积分制)");

  /** Verbs before the title of a document. */
  private static final Set<String> TITLED = Set.of("发布", "印发", "出台", "制定", "推出", "通过", "下发", "签署", "公布", "起草");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final MeasureWords words;
  private final boolean[] taken;
  private final Enumerations lists;
  private final List<Candidate> weighed;

  /**
   * @param taken offsets inside institutions' names
   */
  UnquotedMeasures(Lexicon lexicon, Document document, Tokens tokens, MeasureWords words, boolean[] taken, Enumerations lists, List<Candidate> weighed) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.words = words;
    this.taken = taken;
    this.lists = lists;
    this.weighed = weighed;
  }

  /** Adds to what was found before, which it does not overlap. */
  void addTo(List<Named> found, String heading) {
    boolean[] used = new boolean[text.length() + 1];
    found.forEach(n -> java.util.Arrays.fill(used, n.span().start(), n.span().end(), true));
    for (Span sentence : document.sentences()) {
      listed(sentence, used, found);
    }
    List<Span> runs = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      runs(sentence, runs);
    }
    runs.addAll(lists.plain());
    runs.sort(Comparator.naturalOrder());
    Set<String> known = endings(found);
    Map<String, Integer> counts = new HashMap<>();
    runs.forEach(run -> counts.merge(run.of(text), 1, Integer::sum));
    for (Span run : runs) {
      String name = run.of(text);
      if (!free(used, run) || known.contains(name)) {
        continue;
      }
      Clues clues =
          clues(run, name).withIf(counts.get(name) > 1, Clue.AGAIN).withIf(heading.contains(name), Clue.IN_TITLE);
      weighed.add(new Candidate(run, run, clues));
      if (clues.hold()) {
        add(new Candidate(run, run, clues), used, found);
      }
    }
  }

  /** Ends of documents' titles: without marks they name the document again. */
  private Set<String> endings(List<Named> found) {
    Set<String> endings = new HashSet<>();
    for (Named named : found) {
      String title = named.document() ? named.core().of(text).replaceAll("\\([^)]*\\)$", "") : "";
      for (int i = 0; i + 4 < title.length(); i++) {
        endings.add(title.substring(i));
      }
    }
    return endings;
  }

  private static boolean free(boolean[] used, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (used[i]) {
        return false;
      }
    }
    return true;
  }

  private void add(Candidate candidate, boolean[] used, List<Named> found) {
    found.add(candidate.named());
    java.util.Arrays.fill(used, candidate.span().start(), candidate.span().end(), true);
    words.endsMeasure(candidate.span().end());
  }

  /** Runs of nouns that end in a head. */
  private void runs(Span sentence, List<Span> runs) {
    String sentenceText = sentence.of(text);
    boolean firsts = sentenceText.indexOf('首') >= 0 || sentenceText.contains("第一");
    for (int i = tokens.indexAt(sentence.start()); i < tokens.size() && tokens.get(i).start() < sentence.end(); i++) {
      Token token = tokens.get(i);
      int head = lexicon.heads().endingAt(text, token.end(), sentence.start());
      boolean rare = head > 0 && "quoted".equals(lexicon.heads().get(text.substring(token.end() - head, token.end())));
      if (head == 0 || rare && !firsts || text.charAt(Math.min(token.end(), text.length() - 1)) == '”' || goesOn(i)) {
        continue;
      }
      int first = tokens.indexAt(token.end() - head);
      if (head == 1 && tokens.get(i).start() != token.end() - 1 && !(token.length() == 3 && document.before(token.end(), "制"))) {
        continue;
      }
      Span run = new Span(withoutVerbs(runStart(first, sentence), token.end() - head), token.end());
      if (lexicon.documents().endingAt(text, token.end(), sentence.start()) > 1) {
        run = untilVerb(run, sentence);
      }
      if (rare && !words.isFirst(run.start())) {
        continue;
      }
      if (run.length() >= 5 && run.length() - head >= 2 && !taken[run.end() - 1]) {
        runs.add(run);
      }
    }
  }

  private Clues clues(Span run, String name) {
    int head = lexicon.heads().endingAt(name, name.length(), 0);
    String weight = head == 0 ? "" : lexicon.heads().get(name.substring(name.length() - head));
    boolean strong = weight.equals("strong");
    return words
        .around(run, Clues.of(Clue.PLAIN))
        .withIf(strong, Clue.HEAD_STRONG)
        .withIf(weight.equals("weak"), Clue.HEAD_WEAK)
        .withIf(lists.memberEndsAt(run.end()), Clue.SUMMED_UP)
        .withIf(run.length() - head < 4 && head > 0, Clue.BRIEF)
        .withIf(run.length() >= 6, Clue.LONG)
        .withIf(run.length() >= 8, Clue.LONGER)
        .withIf(isCommon(run), Clue.GENERIC)
        .withIf(strong && run.length() >= 8 && FORM.matcher(name).matches(), Clue.FORM);
  }

  /** Nothing but common words: 公共服务平台. */
  private boolean isCommon(Span run) {
    for (int i = tokens.indexAt(run.start()); i < tokens.size() && tokens.get(i).start() < run.end(); i++) {
      Token token = tokens.get(i);
      boolean count = token.tagged("m") || token.length() == 1 && text.charAt(token.start()) == '大';
      if (token.start() < run.start() || token.end() > run.end() || !count && !lexicon.common().contains(text.substring(token.start(), token.end()))) {
        return false;
      }
    }
    return true;
  }

  /** Reforms known all over the country, without marks. */
  private void listed(Span sentence, boolean[] used, List<Named> found) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      int length = lexicon.programmes().startingAt(text, i, sentence.end());
      if (length > 0) {
        Span span = new Span(i, nounsEnd(i + length, sentence));
        if (free(used, span)) {
          add(new Candidate(span, new Span(i, i + length), Clues.of(Clue.PLAIN).with(Clue.KNOWN).with(Clue.FORM)), used, found);
        }
        i += length - 1;
      }
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
    String word = text.substring(next.start(), next.end());
    if ((word.equals("工作") || word.equals("任务")) && (i + 2 >= tokens.size() || !tokens.get(i + 2).isNominal())) {
      return false;
    }
    return next.start() == tokens.get(i).end()
        && (next.tagged("n") || next.tag().equals("vn") || next.tagged("k"))
        && !next.tagged("ns")
        && !next.tagged("nr");
  }

  /** 发布|优化服务经济稳进提质的指导意见: the title of a document without marks begins after its verb. */
  private Span untilVerb(Span run, Span sentence) {
    if (!document.before(run.start(), "的") && run.length() > 4) {
      return run;
    }
    for (int i = tokens.indexAt(run.start()) - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.start() < sentence.start() || token.tagged("w") || run.end() - token.start() > 36) {
        return run;
      }
      if (TITLED.contains(text.substring(token.start(), token.end()))) {
        return new Span(token.end(), run.end());
      }
    }
    return run;
  }

  /** 五 in 五大产业集群. */
  private boolean isHanNumber(Token token) {
    return token.length() == 1 && !Character.isDigit(text.charAt(token.start())) && document.at(token.end(), "大");
  }

  /** 三年行动: a number or 年 of a span of years. */
  private boolean isYears(int j) {
    Token token = tokens.get(j);
    Token year = token.tagged("m") ? tokens.get(j + 1) : token;
    Token number = token.tagged("m") ? token : j > 0 ? tokens.get(j - 1) : token;
    return year.length() == 1 && text.charAt(year.start()) == '年' && number.length() == 1 && number.tagged("m");
  }

  /** A verb of starting at the head of a run is none of its words: 创新|产城融合开发机制. */
  private int withoutVerbs(int start, int head) {
    int from = start;
    for (Token token = tokens.tokenAt(from); token != null && token.tagged("v") && token.end() + 2 <= head; token = tokens.tokenAt(from)) {
      String kind = lexicon.frames().get(text.substring(token.start(), token.end()));
      if (!"start".equals(kind) && !"list".equals(kind) || token.tag().equals("vn") && !"list".equals(kind)) {
        break;
      }
      from = token.end();
    }
    return from;
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
      // 获|评 in two words is a verb all the same.
      if (word.length() == 1 && lexicon.frames().endingAt(text, start, sentence.start()) > 1) {
        break;
      }
      boolean noun = token.isNominal() || tag.equals("an") || tag.equals("l");
      boolean verb = tag.equals("v") && word.length() == 2 && !words.breaks(word);
      boolean part =
          verb
              || (tag.equals("a") || tag.equals("t") || tag.equals("f") || tag.equals("s")) && word.length() == 2
              || isYears(j) || tag.equals("m") && isHanNumber(token) || word.equals("地") && tokens.get(j + 1).length() == 1
              || tag.equals("m") && Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0
              || words.isSyllable(token) && !tag.equals("m") && !tag.equals("q") && lexicon.frames().get(word) == null
              || words.isSyllable(token) && tag.equals("q") && start - best == 0 && j > 0 && !tokens.get(j - 1).tagged("m");
      if (!noun && !part || taken[token.start()] && !token.tagged("n")) {
        break;
      }
      start = token.start();
      if (noun || part && word.length() > 1 || tag.equals("m") || tag.equals("a") || tag.startsWith("g") || tag.equals("d") || tag.equals("v") && j > 0 && tokens.get(j - 1).end() == start) {
        best = start;
      }
    }
    return best;
  }
}
