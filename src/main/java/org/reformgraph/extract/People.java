package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds Chinese personal names by their form (a family name and one or two characters) and their frame: a title or
 * post before them, a verb of saying or acting after them, a list that ends in 等 and a title. A name found once is
 * known in the whole article.
 */
final class People {

  private static final Pattern SAYING =
      Pattern.compile(
          "(?:当时|随后|近日|日前|今年|去年|曾|还|也|则|又)?(?:说|表示|介绍|认为|告诉|坦言|指出|强调|感慨|透露|解释|回忆|提出|希望|直言|感叹|笑着|补充|建议|称|谈到|深有|竖起|坦陈|回应|总结|分析|呼吁|讲述|告知)");
  private static final Set<String> NEVER = Set.of("有关", "方面", "时候", "应当", "金融", "高级", "相关", "全体", "单位", "部门", "干部");
  private static final String SEPARATORS = " 、,。;:)(!?“”《》—…的";
  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final Titles titles;
  private final String text;
  private final boolean[] taken;

  People(Lexicon lexicon, Document document, Tokens tokens, List<Body> bodies, List<Place> places) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.titles = new Titles(lexicon, document, tokens, bodies);
    this.text = document.text();
    this.taken = new boolean[text.length() + 1];
    for (Body body : bodies) {
      mark(body.span());
    }
    for (Place place : places) {
      mark(place.span());
    }
  }

  private void mark(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      taken[i] = true;
    }
  }

  List<Person> find() {
    List<Person> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end() - 1; i++) {
        if (taken[i]) {
          continue;
        }
        if (lexicon.surnames().startingAt(text, i, i + 1) == 0 && compound(i) == 0) {
          Span name = withoutFamilyName(i, sentence);
          if (name != null) {
            found.add(titles.person(name, titles.before(i, sentence), sentence));
            known.add(name.of(text));
            i = name.end() - 1;
          }
          continue;
        }
        Span role = titles.before(i, sentence);
        Span name = role == null && !framed(i, sentence) ? null : name(i, sentence, role != null);
        if (name != null
            && (titles.isEnough(role) || framedAfter(name, sentence) || role != null && (paused(name, sentence) || unknown(name)))) {
          found.add(titles.person(name, role, sentence));
          known.add(name.of(text));
          i = name.end() - 1;
        }
      }
    }
    return again(found, known);
  }

  /** 校长才让卓玛说: between a title and a verb of saying stand characters that are no words; null for none. */
  private Span withoutFamilyName(int start, Span sentence) {
    Span role = titles.before(start, sentence);
    for (int end = start + 3; titles.isEnough(role) && end <= Math.min(sentence.end(), start + 5); end++) {
      if (SAYING.matcher(text).region(end, sentence.end()).lookingAt() && allHan(start, end) && unknown(new Span(start, end))) {
        return new Span(start, end);
      }
    }
    return null;
  }

  private int compound(int i) {
    int length = lexicon.surnames().startingAt(text, i, Math.min(text.length(), i + 2));
    return length == 2 ? 2 : 0;
  }

  private boolean framed(int i, Span sentence) {
    return i == sentence.start() || tokens.startsAt(i) || SEPARATORS.indexOf(text.charAt(i - 1)) >= 0;
  }

  /** The name that begins there; three characters where a word begins after them, else two. */
  private Span name(int start, Span sentence, boolean afterRole) {
    int family = Math.max(1, compound(start));
    for (int given = 2; given >= 1; given--) {
      int end = start + family + given;
      if (end > sentence.end() || taken[end - 1] || !allHan(start, end) || !ends(end, sentence)) {
        continue;
      }
      if (!afterRole && given == 2 && wordsOnly(start, end)) {
        continue;
      }
      if (lexicon.roles().startingAt(text, end, sentence.end()) > 0 && text.charAt(start) == '任') {
        continue;
      }
      if (isWord(start, end) || NEVER.contains(text.substring(start, end))) {
        continue;
      }
      return new Span(start, pointed(end, sentence));
    }
    return null;
  }

  /** 艾力·买买提: the name goes on behind a middle dot. */
  private int pointed(int end, Span sentence) {
    int at = end;
    while (at + 1 < sentence.end() && text.charAt(at) == '·' && allHan(at + 1, at + 2)) {
      int part = at + 1;
      for (int i = tokens.indexAt(part); i < tokens.size() && part - at <= 5; i++) {
        Token token = tokens.get(i);
        boolean name = token.start() == part && allHan(token.start(), token.end()) && !SAYING.matcher(text).region(part, sentence.end()).lookingAt();
        if (!name) {
          break;
        }
        part = token.end();
      }
      if (part == at + 1) {
        break;
      }
      at = part;
    }
    return at;
  }

  private boolean ends(int end, Span sentence) {
    return end == sentence.end() || tokens.startsAt(end) || SEPARATORS.indexOf(text.charAt(end)) >= 0;
  }

  private boolean allHan(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.HAN) {
        return false;
      }
    }
    return true;
  }

  /** Whether the characters are one ordinary word of the dictionary. */
  private boolean isWord(int start, int end) {
    Token token = tokens.tokenAt(start);
    return token != null
        && token.start() == start
        && token.end() >= end
        && !token.tagged("nr")
        && !token.tagged("nz");
  }

  /** A family name and an ordinary two-character word: 高质量 is no name, 高志强 may be one. */
  private boolean wordsOnly(int start, int end) {
    Token last = tokens.tokenAt(end - 1);
    return last != null && last.start() == end - 2 && !last.tagged("nr") && !last.tagged("ns") && !last.tagged("nz");
  }

  private boolean framedAfter(Span name, Span sentence) {
    int end = name.end();
    if (SAYING.matcher(text).region(end, sentence.end()).lookingAt()) {
      return true;
    }
    return listedBeforeRole(end, sentence);
  }

  /** 冯根生、宗庆后等浙商 */
  private boolean listedBeforeRole(int end, Span sentence) {
    int i = end;
    for (int names = 0; names < 8 && i < sentence.end(); names++) {
      if (text.charAt(i) == '等') {
        int role = lexicon.roles().startingAt(text, i + 1, sentence.end());
        return role > 0 || text.startsWith("人", i + 1) || text.startsWith("专家", i + 1);
      }
      if (text.charAt(i) != '、' && text.charAt(i) != '和') {
        return false;
      }
      int next = i + 1;
      int length = 0;
      for (int given = 3; given >= 2; given--) {
        int stop = next + given;
        if (stop < sentence.end() && allHan(next, stop) && "、和等".indexOf(text.charAt(stop)) >= 0) {
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

  private boolean paused(Span name, Span sentence) {
    return name.end() == sentence.end() || SEPARATORS.indexOf(text.charAt(name.end())) >= 0 && text.charAt(name.end()) != '的';
  }

  /** Three characters that the dictionary knows as no word: a name after a weak title as well (菜农王新民用大棚作抵押). */
  private boolean unknown(Span name) {
    if (name.length() < 3 || !tokens.startsAt(name.start())) {
      return false;
    }
    for (int i = tokens.indexAt(name.start()); i < tokens.size() && tokens.get(i).start() < name.end(); i++) {
      Token token = tokens.get(i);
      if (token.length() > 1 && !token.tagged("nr") || token.tagged("p") || token.tagged("u") || token.tagged("d")) {
        return false;
      }
    }
    return true;
  }

  /** Every other place that bears a name found in a frame. */
  private List<Person> again(List<Person> framed, Set<String> known) {
    List<Person> all = new ArrayList<>(framed);
    boolean[] named = new boolean[text.length() + 1];
    framed.forEach(p -> named[p.span().start()] = true);
    for (String name : known.stream().sorted().toList()) {
      for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
        if (!named[i] && !taken[i]) {
          all.add(new Person(new Span(i, i + name.length()), null, null));
        }
      }
    }
    all.sort(java.util.Comparator.comparing(Person::span));
    return all;
  }
}
