package org.reformgraph.extract;

import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.NameOdds;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * What stands round a place that may be a name and speaks for it, in the same scale as the odds of names: a title or post
 * before it, a verb of saying after it, a title after it, a list that ends in 等 and a title.
 */
final class NameFrames {

  static final Pattern SAYING =
      Pattern.compile(
          "(?:[\\p{IsHan}]{2}地|笑着?|当时|随后|近日|日前|今年|去年|曾|还|也|则|又|向记者|对记者|在会上|在接受)?(?:说|表示|介绍|告诉|坦言|指出|强调|感慨|透露|解释|回忆|提出|认为|希望|直言|感叹|笑着|笑道|道出|补充|建议|称|谈到|深有|竖起|坦陈|回应|总结|分析|呼吁|讲述|告知|采访|报道|摄)");

  private static final double REST = 3;
  private static final double BESIDE = 2.5;

  private final Lexicon lexicon;
  private final Titles titles;
  private final Tokens tokens;
  private final String text;

  NameFrames(Lexicon lexicon, Document document, Tokens tokens, Titles titles) {
    this.lexicon = lexicon;
    this.titles = titles;
    this.tokens = tokens;
    this.text = document.text();
  }

  /**
   * @param role the title right before the name, or null
   */
  double of(Span name, Span role, Span sentence) {
    double odds = role == null ? 0 : titles.isEnough(role) ? 5 : 2;
    if (saysAfter(name.end(), sentence)) {
      odds += 3;
    } else if (listedBeforeRole(name.end(), sentence)) {
      odds += 4;
    } else if (lexicon.roles().startingAt(text, name.end(), sentence.end()) > 1) {
      odds += 1.5;
    }
    if (role != null && !titles.isEnough(role) && pauses(name.end(), sentence)) {
      odds += 1.5;
    }
    // 伍国|用、: hardly one character more stands before a pause.
    boolean rest = name.length() == 2 && name.end() < sentence.end() && pauses(name.end() + 1, sentence);
    if (rest && !pauses(name.end(), sentence) && !saysAfter(name.end(), sentence)) {
      odds -= REST;
    }
    return odds;
  }

  boolean saysAfter(int end, Span sentence) {
    return SAYING.matcher(text).region(end, sentence.end()).lookingAt();
  }

  private boolean pauses(int end, Span sentence) {
    return end == sentence.end() || ",。;:、)".indexOf(text.charAt(end)) >= 0;
  }

  /** 冯根生、宗庆后等浙商 */
  private boolean listedBeforeRole(int end, Span sentence) {
    int i = end;
    for (int names = 0; names < 8 && i < sentence.end(); names++) {
      if (text.charAt(i) == '等') {
        int count = i + 1;
        while (count < sentence.end() && "0123456789一二两三四五六七八九十多余位名个".indexOf(text.charAt(count)) >= 0) {
          count++;
        }
        int role = lexicon.roles().startingAt(text, count, sentence.end());
        return role > 0 || text.startsWith("人", count);
      }
      if (text.charAt(i) != '、' && text.charAt(i) != '和') {
        return false;
      }
      int next = i + 1;
      int length = 0;
      for (int given = 3; given >= 2; given--) {
        int stop = next + given;
        if (stop < sentence.end() && "、和等".indexOf(text.charAt(stop)) >= 0) {
          length = given;
          break;
        }
      }
      if (length == 0 || lexicon.surnames().startingAt(text, next, next + 1) == 0) {
        return false;
      }
      i = next + length;
    }
    return false;
  }

  /** What the words beside it say for a name, each by itself, and no more than a title does. */
  double beside(Span name, Span sentence) {
    return before(name.start(), tokens.tokenAt(name.start()), sentence) + after(name.end(), tokens.tokenAt(name.end() - 1), sentence);
  }

  private double before(int start, Token first, Span sentence) {
    if (start == sentence.start() || first == null) {
      return 1;
    }
    Token previous = tokens.tokenAt(start - 1);
    int from = first.start() < start ? first.start() : previous == null ? start - 1 : previous.start();
    return bounded(NameOdds.before(inDictionary(from, start)));
  }

  private double after(int end, Token last, Span sentence) {
    if (end == sentence.end() || last == null) {
      return 0;
    }
    Token next = tokens.tokenAt(end);
    int to = last.end() > end ? last.end() : next == null ? end + 1 : next.end();
    return bounded(NameOdds.after(inDictionary(end, to)));
  }

  /** The dictionary has its marks in full width. */
  private String inDictionary(int start, int end) {
    String word = text.substring(start, end);
    return switch (word) {
      case "," -> "，";
      case ":" -> "：";
      case "(" -> "（";
      case ")" -> "）";
      case ";" -> "；";
      case "!" -> "！";
      case "?" -> "？";
      default -> word;
    };
  }

  private static double bounded(double odds) {
    return Math.max(-BESIDE, Math.min(BESIDE, odds));
  }
}
