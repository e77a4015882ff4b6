package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Titles and posts beside personal names, by the list of them, and the institutions in which the posts are held: before
 * the name, one or several (市委常委、区委书记许昌), after it (王跃教授), or in a clause of its own (任市财政局局长).
 */
final class Titles {

  /** Words for a person's place that stand between title and name. */
  private static final List<String> PRONOUNS = List.of("们", "会", "室", "级", "制", "团");
  /** Between a name and the post that the text says of it. */
  private static final Pattern HOLDS =
      Pattern.compile("(?:同志|女士|先生)?(?:(?:,|\\()?(?:现任|曾任|时任|历任)|(?:先后)?(?:是|系|为|任|担任|出任|就任|升任|转任|当选为?|被任命为|被聘为|受聘为)|[(,])");
  /** Words between an institution and the title: 工程建设部 in 某某公司工程建设部副经理. */
  private static final int DEPARTMENT = 12;

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final String text;
  private final Map<Integer, Body> bodyStarts = new HashMap<>();
  private final Employers employers;

  Titles(Lexicon lexicon, Document document, Tokens tokens, List<Body> bodies) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.text = document.text();
    bodies.forEach(body -> bodyStarts.put(body.span().start(), body));
    this.employers = new Employers(lexicon, document, bodies);
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

  /** The person of that name, with the posts that the text gives beside it. */
  Person person(Span name, Span role, Span sentence) {
    Person person = role != null ? posts(name, role, sentence) : after(name, sentence);
    List<Body> bodies = new ArrayList<>(person.bodies());
    Body founded = employers.founded(name, sentence);
    Body former = bodies.isEmpty() && person.role() != null ? employers.before(person.role()) : null;
    Stream.of(founded, former).filter(Objects::nonNull).forEach(bodies::add);
    return new Person(name, person.role(), bodies);
  }

  private Person after(Span name, Span sentence) {
    int length = lexicon.roles().startingAt(text, name.end(), sentence.end());
    Span after = length > 1 ? new Span(name.end(), name.end() + length) : null;
    int end = name.start() > sentence.start() && text.charAt(name.start() - 1) == '的' ? name.start() - 1 : name.start();
    Body body = end < name.start() || after != null ? employers.endingAt(end) : null;
    boolean works = body != null && (after != null || !body.kind().equals("community"));
    return works ? new Person(name, after, List.of(body)) : said(name, after, sentence);
  }

  /** Back from the name: title, words of a department, institution, and once more before 、 or 兼. */
  private Person posts(Span name, Span last, Span sentence) {
    List<Body> bodies = new ArrayList<>();
    Span role = last;
    int start = last.end();
    while (role != null) {
      int held = start;
      Body body = null;
      // 东新街道党工委书记: the organ's name and the title overlap in the word list; the shortest title at an organ wins.
      for (int at = held - 1; body == null && at >= Math.max(sentence.start(), held - 8); at--) {
        Body beside = employers.endingAt(at);
        body = beside != null && (at >= role.start() || lexicon.roles().contains(text.substring(at, held))) ? beside : null;
      }
      body = body == null ? beyond(role.start(), sentence) : body;
      start = body == null ? role.start() : body.span().end();
      last = new Span(start, last.end());
      if (body != null) {
        bodies.add(body);
        start = body.span().start();
      }
      boolean more = start > sentence.start() + 1 && "、兼和".indexOf(text.charAt(start - 1)) >= 0;
      start--;
      role = more ? before(start, sentence) : null;
    }
    return new Person(name, last, bodies);
  }

  /** The institution that ends where the nouns before a title begin, or null. */
  private Body beyond(int start, Span sentence) {
    for (int at = start; at > sentence.start() && start - at <= DEPARTMENT; ) {
      Body body = employers.endingAt(at);
      if (body != null) {
        return body;
      }
      Token token = tokens.tokenAt(at - 1);
      if (token == null || !token.isNominal()) {
        return null;
      }
      at = token.start();
    }
    return null;
  }

  /** 赵志刚是贵阳银行的行长: what the text says of the name after it. */
  private Person said(Span name, Span after, Span sentence) {
    Matcher holds = HOLDS.matcher(text).region(name.end(), sentence.end());
    Body body = holds.lookingAt() ? bodyStarts.get(holds.end()) : null;
    if (body == null) {
      return new Person(name, after, List.of());
    }
    int at = body.span().end();
    at += text.startsWith("的", at) ? 1 : 0;
    int length = lexicon.roles().startingAt(text, at, sentence.end());
    boolean apposed = "(,".indexOf(text.charAt(holds.end() - 1)) >= 0;
    boolean closed = at + length == sentence.end() || ",。、;)".indexOf(text.charAt(at + length)) >= 0;
    return length > 0 && (closed || !apposed)
        ? new Person(name, new Span(at, at + length), List.of(body))
        : new Person(name, after, List.of());
  }
}
