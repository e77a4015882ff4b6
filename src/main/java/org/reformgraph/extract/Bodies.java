package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds institutions that are no organs of a division: by their last word (大学, 集团, 开发区, 社区 …) and what stands
 * before it, by the list of well-known ones, and by the short forms that the article itself introduces (简称…).
 */
final class Bodies {

  private static final Pattern SHORT = Pattern.compile("\\((?:以下|下)?(?:简称|又称)[:“\"]*([^“”\"(),]{2,10})[”\"]?\\)");
  private static final Set<String> STARTS = Set.of("中国", "国家", "全国", "中共", "省", "市", "区", "县", "国际", "亚洲", "世界", "长三角");
  private static final Set<String> GENERIC_BEFORE =
      Set.of("级", "类", "型", "批", "各", "等", "该", "本", "一流", "重点", "首批", "全省", "全市", "全区", "全国首");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final int[] placeStart;
  private final boolean[] properPlace;

  Bodies(Lexicon lexicon, Document document, Tokens tokens, List<Place> places) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.placeStart = new int[text.length() + 1];
    this.properPlace = new boolean[text.length() + 1];
    for (Place place : places) {
      for (int i = place.span().start(); i < place.span().end(); i++) {
        placeStart[i] = place.span().start() + 1;
      }
      properPlace[place.span().start()] = true;
    }
  }

  List<Body> find() {
    List<Body> found = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); i++) {
        int known = lexicon.bodies().startingAt(text, i, sentence.end());
        if (known > 0 && standsAlone(i, i + known)) {
          Lexicon.Named body = lexicon.bodies().get(text.substring(i, i + known));
          found.add(new Body(new Span(i, i + known), body.kind(), null, null, null, body.name()));
        }
        int suffix = lexicon.suffixes().endingAt(text, i + 1, sentence.start());
        if (suffix > 0 && endsWord(i + 1)) {
          Body body = named(i + 1 - suffix, i + 1, sentence);
          if (body != null) {
            found.add(body);
          }
        }
      }
    }
    return found;
  }

  /** Short forms the text introduces: form → span of the bracket. */
  List<Span> introducedForms() {
    List<Span> forms = new ArrayList<>();
    Matcher m = SHORT.matcher(text);
    while (m.find()) {
      forms.add(new Span(m.start(1), m.end(1)));
    }
    return forms;
  }

  private boolean standsAlone(int start, int end) {
    Token first = tokens.tokenAt(start);
    if (first == null || first.start() != start || !tokens.startsAt(end)) {
      return false;
    }
    // A short form that is an ordinary word as well counts only where it is tagged as a name.
    return end - start > 2 || first.end() > end || first.tagged("nz") || first.tagged("nt") || first.tagged("j");
  }

  private boolean endsWord(int end) {
    Token token = tokens.tokenAt(end - 1);
    return token == null || token.end() == end;
  }

  private Body named(int suffix, int end, Span sentence) {
    String kind = lexicon.suffixes().get(text.substring(suffix, end));
    int start = kind.equals("community") ? communityStart(suffix, sentence) : nameStart(suffix, sentence, kind);
    if (start < 0 || start >= suffix || end - start > 32) {
      return null;
    }
    if (start > 0 && text.charAt(start - 1) == '第') {
      return null;
    }
    return new Body(new Span(start, end), kind, null, null, null, null);
  }

  /** Where the name before the suffix begins, or -1 where nothing but ordinary words stand there. */
  private int nameStart(int suffix, Span sentence, String kind) {
    int start = suffix;
    int proper = -1;
    boolean company = kind.equals("enterprise") && text.startsWith("有限", suffix) || text.startsWith("股份有限", suffix);
    while (start > sentence.start()) {
      int bracket = bracketStart(start, sentence);
      if (bracket >= 0) {
        start = bracket;
        continue;
      }
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > 22) {
        break;
      }
      int from = Math.max(token.start(), sentence.start());
      if (placeStart[start - 1] > 0) {
        from = placeStart[start - 1] - 1;
        proper = from;
        start = from;
        continue;
      }
      if (!mayBelong(token, company) || GENERIC_BEFORE.contains(text.substring(from, start))) {
        break;
      }
      if (isProper(token, from)) {
        proper = from;
      }
      start = from;
    }
    return proper;
  }

  private int bracketStart(int end, Span sentence) {
    if (text.charAt(end - 1) != ')') {
      return -1;
    }
    int open = text.lastIndexOf('(', end - 1);
    return open > sentence.start() && end - open <= 10 ? open : -1;
  }

  private boolean mayBelong(Token token, boolean company) {
    String tag = token.tag();
    if (tag.startsWith("n") || tag.equals("vn") || tag.equals("b") || tag.equals("j") || tag.startsWith("g")) {
      return true;
    }
    if (tag.equals("nx") || tag.equals("x") && token.end() - token.start() > 0 && Character.isLetter(text.charAt(token.start()))) {
      return true;
    }
    boolean one = token.end() - token.start() == 1;
    if (tag.equals("f") || tag.equals("s") || tag.equals("an")) {
      return true;
    }
    return company && one && !tag.equals("w") && !tag.startsWith("p") && !tag.startsWith("u") && !tag.equals("c");
  }

  private boolean isProper(Token token, int from) {
    String word = text.substring(from, token.end());
    if (STARTS.contains(word)) {
      return !(word.length() == 1 && from > 0 && "各全城本我该两跨".indexOf(text.charAt(from - 1)) >= 0);
    }
    String tag = token.tag();
    return tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr") || tag.startsWith("nt") || tag.equals("nx")
        || tag.startsWith("g") && token.end() - token.start() == 1;
  }

  /** A village or community has a short name of its own: one or two words that are no ordinary noun. */
  private int communityStart(int suffix, Span sentence) {
    int start = suffix;
    boolean proper = false;
    for (int words = 0; words < 3 && start > sentence.start(); words++) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > 5) {
        break;
      }
      if (placeStart[start - 1] > 0 && placeStart[start - 1] - 1 <= token.start()) {
        return proper ? start : words == 0 ? placeStart[start - 1] - 1 : -1;
      }
      String tag = token.tag();
      boolean one = token.end() - token.start() == 1;
      boolean name = tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr") || tag.startsWith("g");
      boolean part = one && (tag.equals("n") || tag.equals("f") || tag.equals("a") || tag.equals("b") || tag.equals("m") || tag.equals("q"));
      if (!name && !part) {
        break;
      }
      proper |= name || one && !tag.equals("m") && !tag.equals("q") && !tag.equals("a") && words > 0;
      start = token.start();
    }
    return proper ? start : -1;
  }
}
