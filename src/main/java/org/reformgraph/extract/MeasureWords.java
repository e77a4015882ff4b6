package org.reformgraph.extract;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** What the words round a measure's name say: verbs before and after it, words that may be part of it, where it ends. */
final class MeasureWords {

  /** Verbs that end a run of words before a head: what stands before them is another matter. */
  private static final Set<String> BREAKING =
      Set.of("作为", "成为", "进行", "实现", "促进", "提升", "加强", "加快", "提高", "推动", "带动", "助力", "赋能", "引领", "服务于", "参与", "支持", "落户", "入驻", "享受", "获得", "完成", "涉及", "包括", "覆盖", "参加", "保障", "解决", "满足", "聚焦", "坚持", "构成", "带来", "帮助", "鼓励", "引导", "确保", "打响", "打通", "破解", "持续", "继续", "用于", "列入", "得到", "进入", "迎来", "开始", "希望", "选择", "提供", "结合", "利用", "做成", "安排", "变成", "当作", "摆上", "写进", "走向", "融入", "用在", "送到");
  /** What becomes of a measure. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:[,]?(?:已|已经|正式|全面|同步|一并|率先|相继|陆续|也|随之|应运而生|目前|试|成功|顺利|首次|先后|再度|今年|去年|[自从]?[0-9]{4}年)){0,3}"
              + "(?:上线|启用|启动|落地|推出|推行|实施|实行|施行|出台|开通|运行|投用|投入使用|挂牌|开讲|上岗|亮相|应运而生|铺开|推开|见效|扩围|升级|推广|试行|建立以来|(?:持续|不断|纵深|扎实|一体|接续)(?:深化|推进))");
  /** What a measure does, as the subject. */
  private static final Pattern ACTS =
      Pattern.compile("(?:也|还|又|就|已|已经|正)?(?:让|把|将|使|为|帮|设有|设在|累计|吸引|覆盖|每[天周月年]|走进|进了?|贯通|打通|集成|整合|汇集|可以|能够)");
  private static final Pattern FIRST = Pattern.compile("(?:[首第]一?[个家张支部条项批款例单次]|首创|首推)(?:的)?");
  private static final Pattern RUN_BY =
      Pattern.compile("[,]?由[^,;。]{1,14}(?:牵头|负责|实施|承担|运营|主办|承办|管理)|的(?:[一二两三四五六七八九十0-9]{1,2}[种项个])?[\\p{IsHan}]{0,2}(?:办法|机制|模式|做法|方式|制度|服务|路线图|思路|路径|布局|构想|计划|方案|改革|试点|行动|框架|探索)");
  private static final Pattern DEFINED = Pattern.compile("[,]?(?:就是|是指|,?即[^使便]|\\(即)|:(?!“)");

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

  /** Adds what the words right before and after a name say. */
  Clues around(Span span, Clues clues) {
    Clues more = before(span.start(), clues);
    int end = document.sentenceAt(span.start()).end();
    if (span.end() >= end) {
      return more;
    }
    boolean run = follows(RUN_BY, span.end(), end);
    return more.withIf(run, Clue.RUN_BY)
        .withIf(!run && text.charAt(span.end()) == '的', Clue.TAIL_OF)
        .withIf(follows(AFTER, span.end(), end), Clue.AFTER)
        .withIf(follows(ACTS, span.end(), end), Clue.ACTS)
        .withIf(isFirst(span.start()), Clue.FIRST)
        .withIf(isCounted(span.start()), Clue.COUNTED)
        .withIf(follows(DEFINED, span.end(), end) || document.before(span.start(), "所谓"), Clue.DEFINED);
  }

  /** 全国首个, 第一张 before it. */
  boolean isFirst(int start) {
    for (int length = 2; length <= 4 && length <= start; length++) {
      if (FIRST.matcher(text).region(start - length, start).matches()) {
        return true;
      }
    }
    return false;
  }

  /** 9个, 一批: things of a kind, not one of a name. */
  private boolean isCounted(int start) {
    Token before = start == 0 ? null : tokens.tokenAt(start - 1);
    if (before == null || before.start() == 0 || !before.tagged("q") || "年月日元轮期届张级".indexOf(text.charAt(before.start())) >= 0) {
      return document.before(start, "多个") || document.before(start, "一批");
    }
    Token number = tokens.tokenAt(before.start() - 1);
    boolean several = number != null && number.tagged("m") && !document.before(number.end(), "一") && !document.before(number.end(), "首");
    return several || document.before(start, "一批");
  }

  private boolean follows(Pattern pattern, int start, int end) {
    Matcher matcher = pattern.matcher(text).region(start, end);
    return matcher.lookingAt();
  }

  /** The verb that introduces a name: right before it, or before a run of nouns, or 的 and what qualifies the name. */
  private Clues before(int start, Clues clues) {
    int at = start;
    boolean far = false;
    int of = 0;
    Span sentence = document.sentenceAt(start);
    for (int steps = 0; steps < (far ? 12 : 6) && at > sentence.start(); steps++) {
      int verb = lexicon.frames().endingAt(text, at, sentence.start());
      if (verb > 1 || verb == 1 && tokens.startsAt(at - 1)) {
        String kind = lexicon.frames().get(text.substring(at - verb, at));
        if (!far || at == of) {
          return clues.with(clue(kind));
        }
        if (kind.equals("start") || kind.equals("carry") || kind.equals("use")) {
          return clues.with(Clue.VERB_FAR);
        }
        return clues;
      }
      Token token = tokens.tokenAt(at - 1);
      char last = text.charAt(at - 1);
      if (token == null) {
        return clues;
      }
      if (last == '、' || last == '和') {
        return measureEnds[at - 1] ? clues.with(Clue.BESIDE) : clues;
      }
      boolean skips = nominal(token) && !token.tag().equals("v") || "了的把将其".indexOf(last) >= 0 || token.tagged("q") || token.tagged("m");
      boolean through = far && !token.tagged("w");
      boolean noun = steps > 0 && token.tag().equals("v") && token.length() == 2;
      if (!skips && !through && !noun) {
        return clues;
      }
      far |= last == '的';
      of = far && of == 0 ? at - 1 : of;
      at = Math.max(sentence.start(), token.start());
    }
    return clues;
  }

  private static Clue clue(String kind) {
    return switch (kind) {
      case "start" -> Clue.VERB_START;
      case "carry" -> Clue.VERB_CARRY;
      case "use" -> Clue.VERB_USE;
      case "list" -> Clue.VERB_LIST;
      case "name" -> Clue.VERB_NAME;
      case "aim" -> Clue.VERB_AIM;
      case "event" -> Clue.VERB_EVENT;
      case "honour" -> Clue.VERB_HONOUR;
      case "image" -> Clue.VERB_IMAGE;
      case "weak" -> Clue.VERB_WEAK;
      default -> throw new IllegalArgumentException("no kind of frame: " + kind);
    };
  }

  boolean isSyllable(Token token) {
    return token.mayBeSyllable() && "是有在为将让把被使等也都还已不就到靠又更最很".indexOf(text.charAt(token.start())) < 0;
  }

  boolean nominal(Token token) {
    String tag = token.tag();
    return token.isNominal() || tag.equals("an") || tag.equals("l")
        || tag.equals("v") && token.length() == 2 || tag.equals("g") || tag.equals("m") && token.length() <= 2
        || tag.equals("a") || tag.equals("k") || tag.equals("f");
  }
}
