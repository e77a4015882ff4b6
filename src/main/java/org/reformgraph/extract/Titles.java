package org.reformgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Titles and posts before personal names, by the list of them, and the institution in which a post is held. */
final class Titles {

  /** Words for a person's place that stand between title and name. */
  private static final List<String> PRONOUNS = List.of("们", "会", "室", "级", "制", "团");

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final String text;
  private final Map<Integer, Body> bodyEnds = new HashMap<>();

  Titles(Lexicon lexicon, Document document, Tokens tokens, List<Body> bodies) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.text = document.text();
    bodies.forEach(body -> bodyEnds.put(body.span().end(), body));
  }

  /** A title such as 局长 is enough; 居民 or 代表 wants more beside it. */
  boolean isEnough(Span role) {
    return role != null && !"weak".equals(lexicon.roles().get(role.of(text)));
  }

  /** The title that ends where the name begins, back through 、 to the first title of the list. */
  Span before(int start, Span sentence) {
    int end = start > sentence.start() && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == ':') ? start - 1 : start;
    int length = lexicon.roles().endingAt(text, end, sentence.start());
    if (length == 0) {
      return null;
    }
    for (String more : PRONOUNS) {
      if (text.startsWith(more, start)) {
        return null;
      }
    }
    Span role = new Span(end - length, end);
    return isEnough(role) || tokens.startsAt(end) ? role : null;
  }

  /** The person of that name, with the institution the title is held in. */
  Person person(Span name, Span role, Span sentence) {
    if (role == null) {
      return new Person(name, null, null);
    }
    // 东新街道党工委书记: the organ's name and the title overlap in the word list; the shortest title at an organ wins.
    int end = role.end();
    for (int start = end - 1; start >= Math.max(sentence.start(), end - 8); start--) {
      Body body = bodyEnds.get(start);
      if (body != null && (start >= role.start() || lexicon.roles().contains(text.substring(start, end)))) {
        return new Person(name, new Span(start, end), body);
      }
    }
    return more(name, role, sentence);
  }

  /** 党工委书记、管委会主任张文波: several titles, the first of them beside its institution. */
  private Person more(Span name, Span role, Span sentence) {
    int start = role.start();
    for (int i = 0; i < 12 && start > sentence.start(); i++) {
      Body body = bodyEnds.get(start);
      if (body != null) {
        return new Person(name, new Span(start, role.end()), body);
      }
      char before = text.charAt(start - 1);
      Token token = tokens.tokenAt(start - 1);
      boolean noun = token != null && token.isNominal();
      if (before != '、' && before != '兼' && !noun) {
        break;
      }
      start = before == '、' || before == '兼' ? start - 1 : Math.max(sentence.start(), token.start());
    }
    return new Person(name, role, null);
  }
}
