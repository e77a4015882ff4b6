package org.reformgraph.extract;

import java.util.HashMap;
import java.util.Map;
import org.reformgraph.text.NameOdds;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Names that are no family name with one or two characters: those with a middle dot (艾力·买买提), and runs of characters by which names are written by their sound (才让卓玛, 巴特尔).
 */
final class SoundNames {

  /** Characters of Mongolian, Tibetan, Uyghur and other names beside those of foreign ones. */
  private static final String SYLLABLES =
      "芭芙茜妮阿艾安敖奥巴白拜班宝贝毕布苍才仓曹查朝次达大丹当道德登迪丁东顿多额恩尔尕嘎噶改盖甘高格更贡古桂哈海罕汗好和合赫呼胡花吉加江降金久卡康柯克孔库拉来兰朗勒力丽廉列林鲁伦罗洛麻玛买满曼毛美门米苗莫穆木那娜乃尼娘宁牛诺欧帕彭皮普其恰钦青琼球让热仁日荣如萨赛桑沙尚斯松苏索塔太泰坦特提图土托瓦旺维文翁乌吾西希下夏仙先香肖辛星雄旭亚央杨也依衣伊义益英永尤于余玉扎札召卓孜则增智珠姆措草肯别生都明山顺音根干雅琴娃";

  private final String text;
  private final Tokens tokens;
  private final Titles titles;
  private final NameFrames frames;
  private final boolean[] taken;
  private final Map<Integer, Span> dotted;

  SoundNames(String text, Tokens tokens, Titles titles, NameFrames frames, boolean[] taken) {
    this.text = text;
    this.tokens = tokens;
    this.titles = titles;
    this.frames = frames;
    this.taken = taken;
    this.dotted = dotted();
  }

  /** The name that begins there, or null. */
  Span at(int start, Span sentence) {
    Token token = tokens.tokenAt(start);
    if (token == null || token.start() != start) {
      return null;
    }
    Span parts = dotted.get(start);
    if (parts != null && !taken[start] && parts.end() <= sentence.end() && (foreign(parts) || frames.of(parts, titles.before(start, sentence), sentence) > 1)) {
      return parts;
    }
    Span name = bySound(start, sentence);
    return name == null ? unfamiliar(start, sentence) : name;
  }

  /** Between a title and a verb of saying stand two or three characters that are no words: a name, however odd. */
  private Span unfamiliar(int start, Span sentence) {
    int end = start;
    for (int i = tokens.indexAt(start); i < tokens.size() && end - start < 3; i++) {
      Token token = tokens.get(i);
      boolean next = token.start() == end && token.end() <= sentence.end();
      if (!next || token.length() > 1 || !token.mayBeSyllable() || !han(token.start())) {
        break;
      }
      end = token.end();
      if (end - start > 1 && frames.saysAfter(end, sentence)) {
        return titles.isEnough(titles.before(start, sentence)) ? new Span(start, end) : null;
      }
    }
    return null;
  }

  /**
   * A run of syllables that are no words: with a title before it or a verb of saying after it, or, of foreign ones alone,
   * with words beside it that stand beside names.
   */
  private Span bySound(int start, Span sentence) {
    int end = start;
    int says = start;
    int foreign = start;
    for (int i = tokens.indexAt(start); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean known = NameOdds.foreignName(token.span().of(text));
      if (token.start() == end && runsInto(token, sentence)) {
        end++;
        says = end;
        break;
      }
      if (token.start() != end || token.end() > sentence.end() || !known && !syllables(token)) {
        break;
      }
      foreign = foreign == end && (known || foreign(token)) ? token.end() : foreign;
      end = token.end();
      if (frames.saysAfter(end, sentence)) {
        says = end;
      }
    }
    if (end - start < 2) {
      return null;
    }
    Span role = titles.before(start, sentence);
    if (end - start == 2) {
      return says == end && (role != null || titled(text.substring(start, end))) ? new Span(start, end) : null;
    }
    if (says - start >= 3 && start == sentence.start() || role != null) {
      end = says - start >= 3 ? says : foreign - start >= 3 ? foreign : end;
      return end - start <= 8 ? new Span(start, end) : null;
    }
    boolean whole = start == sentence.start() || !taken[start - 1] && !foreign(tokens.tokenAt(start - 1));
    Span name = new Span(start, foreign);
    return whole && name.length() >= 3 && name.length() <= 7 && frames.beside(name, sentence) >= 1.5 ? name : null;
  }

  /** Whether a title stands before these characters somewhere in the text. */
  private boolean titled(String name) {
    for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
      if (tokens.startsAt(i) && titles.before(i, new Span(0, text.length())) != null) {
        return true;
      }
    }
    return false;
  }

  /** 巴|图说: the last syllable makes a word with the verb after it. */
  private boolean runsInto(Token token, Span sentence) {
    return token.length() == 2 && token.end() <= sentence.end() && SYLLABLES.indexOf(text.charAt(token.start())) >= 0 && frames.saysAfter(token.start() + 1, sentence);
  }

  private boolean foreign(Token token) {
    if (token == null || token.length() > 1 && !token.tagged("nr")) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (!NameOdds.foreign(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all characters but the dots are such as foreign names have. */
  private boolean foreign(Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      if (text.charAt(i) != '·' && !NameOdds.foreign(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the place lies in a run of four and more foreign syllables that are no words. */
  boolean inRun(Span span) {
    int start = tokens.indexAt(span.start());
    int end = start;
    while (start > 0 && foreign(tokens.get(start - 1)) && tokens.get(start - 1).end() == tokens.get(start).start()) {
      start--;
    }
    while (end < tokens.size() && foreign(tokens.get(end))) {
      end++;
    }
    return end > start && tokens.get(end - 1).end() - tokens.get(start).start() > 3;
  }

  private boolean syllables(Token token) {
    if (token.length() > 1 && !token.tagged("nr") && !token.tagged("nz") || taken[token.start()]) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (SYLLABLES.indexOf(text.charAt(i)) < 0 && !NameOdds.foreign(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Names of two or more parts joined by middle dots, each part a run of syllables; by where they begin. */
  private Map<Integer, Span> dotted() {
    Map<Integer, Span> names = new HashMap<>();
    for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
      int start = dot;
      Token token = dot > 0 ? tokens.tokenAt(dot - 1) : null;
      while (token != null && dot - token.start() <= 8 && (syllables(token) || start == dot && mayBePart(token))) {
        start = token.start();
        token = start > 0 ? tokens.tokenAt(start - 1) : null;
      }
      int end = dot;
      while (start < dot && end < text.length() && text.charAt(end) == '·') {
        int part = part(end + 1);
        if (part == end + 1) {
          break;
        }
        end = part;
      }
      if (end > dot) {
        names.put(start, new Span(start, end));
        dot = end;
      }
    }
    return names;
  }

  private int part(int start) {
    int at = start;
    for (int i = tokens.indexAt(start); i < tokens.size() && at - start < 8; i++) {
      Token token = tokens.get(i);
      boolean goesOn = token.start() == at && (syllables(token) || at == start && mayBePart(token));
      if (!goesOn || at > start && NameFrames.SAYING.matcher(text).region(at, text.length()).lookingAt()) {
        break;
      }
      at = token.end();
    }
    return at;
  }

  private boolean mayBePart(Token token) {
    return token.length() <= 3 && han(token.start()) && han(token.end() - 1) && !token.tagged("nnt") && !token.tagged("u") && !token.tagged("p");
  }

  private boolean han(int i) {
    return Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.HAN && !taken[i];
  }
}
