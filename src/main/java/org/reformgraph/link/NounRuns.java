package org.reformgraph.link;

import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Place;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Finds the runs of nouns that stand beside a quantity: what it counts or measures. */
final class NounRuns {

  private static final Pattern NAMED =
      Pattern.compile("\\p{IsHan}{2,8}?(?:区|县|市|镇|乡|村|园|站|点|院|校|馆|所|厅|室|中心|基地|平台|网点|机构|企业|项目|事项|品种)(?=[,、;。:]|之一|中|里|内|全部|均|都)");

  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final InOrder<Place> places;
  private final InOrder<Body> bodies;

  NounRuns(Mentions mentions) {
    this.places = new InOrder<>(mentions.places(), Place::span);
    this.bodies = new InOrder<>(mentions.bodies(), Body::span);
    this.document = mentions.document();
    this.tokens = mentions.tokens();
    this.text = document.text();
  }

  /** The nouns that follow a quantity, with what qualifies them; null for none. */
  Span after(Quantity quantity, Span sentence) {
    int start = quantity.span().end();
    if (document.at(start, "这样的") || document.at(start, "类似的")) {
      start += 3;
    } else if (start < sentence.end() && text.charAt(start) == '的') {
      start++;
    }
    int end = start;
    int noun = start;
    for (int i = tokens.indexAt(start); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < end) {
        continue;
      }
      if (token.start() != end || token.end() > sentence.end() || token.end() - start > 24) {
        break;
      }
      // 300多人|增至: the verb of a change is not counted.
      if (token.tagged("v") && becomes(token.start(), sentence.end())) {
        break;
      }
      String tag = token.tag();
      String word = text.substring(token.start(), token.end());
      boolean mark = word.equals("“") || word.equals("”") || word.equals("(") || word.equals(")") || word.equals("·");
      if (isNoun(token)) {
        end = token.end();
        noun = end;
      } else if (mark || word.equals("的") || tag.startsWith("a") || tag.equals("b") || tag.equals("m") || tag.equals("l")
          || tag.equals("q") || noun == start && isSyllable(token)
          || tag.equals("v") && noun == start || tag.equals("f") || tag.equals("d") && noun == start || tag.equals("t") && noun == start) {
        end = token.end();
      } else {
        break;
      }
    }
    boolean thing = !quantity.isShare() && !quantity.isDuration();
    if (noun == start && thing && end - start >= 2 && end - start <= 4 && unknownWord(start, end)) {
      noun = end;
    }
    if (noun == start && quantity.countsThings() && end > start) {
      noun = named(start, sentence.end());
    }
    return noun > start ? new Span(start, closed(start, noun)) : null;
  }

  private boolean becomes(int start, int limit) {
    var verb = Indicators.TO.matcher(text).region(start, limit);
    return verb.lookingAt() && verb.end() - start <= 5;
  }

  /** 县级|经开区之一: after an attribute, a word that ends as names of things do, though the dictionary does not know it. */
  private int named(int start, int limit) {
    var name = NAMED.matcher(text).region(start, Math.min(limit, start + 12));
    return name.lookingAt() ? name.end() : start;
  }

  /** 嘎查: single characters only, up to a mark. */
  private boolean unknownWord(int start, int end) {
    boolean closed = end == text.length() || ",、;。:".indexOf(text.charAt(end)) >= 0;
    for (int i = start; closed && i < end; i++) {
      Token token = tokens.tokenAt(i);
      closed = token != null && token.end() - token.start() == 1;
    }
    return closed;
  }

  /** Takes a closing mark in whose opening one lies inside. */
  private int closed(int start, int end) {
    return end < text.length() && text.charAt(end) == '”' && text.substring(start, end).contains("“") ? end + 1 : end;
  }

  /** The run of nouns that ends there; one verb at its end is taken in. */
  Span endingAt(int end, Span sentence, List<Quantity> all) {
    int start = end;
    int noun = -1;
    for (int i = tokens.indexAt(Math.max(0, end - 1)); i >= 0 && end > sentence.start(); i--) {
      Token token = tokens.get(i);
      if (token.end() != start || token.start() < sentence.start() || end - token.start() > 26 || inside(all, token)) {
        break;
      }
      String tag = token.tag();
      String word = text.substring(token.start(), token.end());
      boolean mark = word.equals("“") || word.equals("”") || word.equals("(") || word.equals(")") || word.equals("·") || word.equals("、") && noun >= 0;
      // 收入比, 标准地: single characters that are the last syllable of a noun.
      if (noun < 0 && (word.equals("比") || word.equals("地")) && i > 0 && isNoun(tokens.get(i - 1)) && tokens.get(i - 1).end() == token.start()) {
        start = token.start();
        noun = start;
        continue;
      }
      if (word.equals("比") && i > 0 && document.before(token.start(), "占")) {
        // 占比 is a noun that the dictionary does not know.
        start = token.start() - 1;
        noun = start;
        i--;
        continue;
      }
      if (isNoun(token) || tag.equals("b") || tag.equals("s") || tag.equals("f") || tag.equals("a") && noun >= 0
          || isSyllable(token) && (noun < 0 || start == noun && (tokens.get(i + 1).length() == 1 || tokens.get(i + 1).tag().equals("ns") && tokens.get(i + 1).length() == 2))) {
        start = token.start();
        noun = start;
      } else if (mark || tag.startsWith("a") || tag.equals("v") && start < end || tag.equals("的") || word.equals("的") && noun >= 0 || tag.equals("l") || tag.equals("m") && noun >= 0) {
        if (tag.equals("v") && noun >= 0 && LinkWords.WORDS.contains(word)) {
          break;
        }
        start = token.start();
      } else if (tag.equals("v") || tag.equals("d")) {
        // A verb right before the number: what is done is measured (减税降费超过70亿元, 占地68亩).
        if (noun < 0) {
          start = token.start();
          noun = start;
          continue;
        }
        break;
      } else {
        break;
      }
    }
    if (noun < 0 || noun >= end) {
      return null;
    }
    while (noun < end && "“”()、的·".indexOf(text.charAt(noun)) >= 0 && !text.substring(noun, end).contains("”")) {
      noun++;
    }
    return noun < end ? new Span(noun, end) : null;
  }

  /** Whether the words are only a place's or a firm's name. */
  boolean isOwner(Span nouns) {
    String words = nouns.of(text);
    int start = nouns.start();
    boolean owners = true;
    for (String part : words.split("、")) {
      Span name = new Span(start, start + part.length());
      owners &= part.isEmpty() || places.starting(Math.max(0, start - 8), name.end()).stream().anyMatch(p -> p.span().contains(name))
          || bodies.starting(Math.max(0, start - 12), name.end()).stream().anyMatch(b -> b.span().contains(name));
      start = name.end() + 1;
    }
    return owners || words.endsWith("有限公司") || words.endsWith("药业");
  }

  /** 招来3名, 搭建12个: whether only something done is named. */
  boolean isDeed(Span words) {
    for (int i = tokens.indexAt(words.start()); i < tokens.size() && tokens.get(i).start() < words.end(); i++) {
      Token token = tokens.get(i);
      boolean noun = isNoun(token) && !token.tag().equals("vn");
      if (noun || !token.tagged("v") && !token.tagged("d") && !token.tagged("f")) {
        return false;
      }
    }
    return true;
  }

  private boolean isSyllable(Token token) {
    return token.mayBeSyllable()
        && !token.tag().equals("d")
        && "有是在为达共已约占获设到至将把被使等各年月日".indexOf(text.charAt(token.start())) < 0;
  }

  static boolean isNoun(Token token) {
    String tag = token.tag();
    boolean word = token.isNominal() && !tag.equals("b");
    return word || tag.equals("an") || tag.startsWith("g") || tag.equals("x") && token.length() > 1;
  }

  private static boolean inside(List<Quantity> all, Token token) {
    for (Quantity quantity : all) {
      if (quantity.span().overlaps(token.span())) {
        return true;
      }
    }
    return false;
  }
}
