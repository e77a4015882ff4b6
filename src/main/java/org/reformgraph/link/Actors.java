package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.extract.Person;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Who carries a measure out: the body at the head of a document's title, the one that is said to lead it (由…牵头), else
 * the subject of its sentence with those beside it.
 */
final class Actors {

  /**
   * @param measure the place that tells
   * @param bodies who acts there; none where nothing is said
   */
  record Acting(Named measure, List<Body> bodies) {}

  /** Before a body: it is acted on, not acting. */
  private static final Pattern OBJECT_BEFORE = Pattern.compile(".*(?:向|对|给|与|和|同|请|惠及|服务|为了?|支持|获|在|联系|经|被|落户|引进|引入|以)$");
  private static final Pattern LED_BY = Pattern.compile("(?:[^,;。]{0,12}[,]?)?(?:由|经)$");
  /** After a body named after 与: they act together. */
  private static final Pattern TOGETHER = Pattern.compile("(?:[^,;。]{0,8})?(?:合作|共建|联合|共同|联手|携手|合办)");
  /** 经市政府同意: it allows what another body does. */
  private static final Pattern PERMITS = Pattern.compile("(?:批准|同意|批复|审议|审定|授权|备案|[^,;。]{0,6}(?:指导|支持|帮助|领导|统筹|部署)下)");
  private static final Pattern LEADS = Pattern.compile("(?:牵头|负责|承担|承办|主办|运营|管理|实施|组织实施|制定|通过|发布|出台|印发|建设|开发)");
  /** What joins the members of a list of bodies. */
  private static final Set<String> JOINING = Set.of("、", "和", "与", "及", "联合", "会同", "携手", "等");
  /** Who uses a measure, or bears its name, does not run it. */
  private static final Set<String> USED = Set.of("use", "name", "honour");
  /** After a semicolon: the subject stays. */
  private static final Pattern GOES_ON = Pattern.compile(";(?:(?:去年|今年|次年|当年|[0-9]{4}年)?(?:还|又|再)|同时|并|另|此外|随后|接着)[^;]*$");
  /** How much of the sentence below a heading holds its subject. */
  private static final int HEAD = 24;
  /** Verbs after which a sentence begins anew. */
  private static final Set<String> NOT_ACTED_ON = Set.of("牵头", "以来", "介绍", "了解", "获悉", "显示", "同意", "要求", "开始", "起来", "下来", "需要", "这是", "就是", "正是");
  private static final Set<String> ISSUERS = Set.of("party", "government", "legislature", "judiciary");
  private static final Pattern ISSUED = Pattern.compile("现(?:将|予以|印发|公布|下发|发布)");
  private static final int MARKS = 3;
  /** How far after a sentence the body that leads may stand. */
  private static final int AHEAD = 4;

  private final Document document;
  private final Headings headings;
  private final Tokens tokens;
  private final InOrder<Body> bodies;
  private final InOrder<Named> measures;
  private final InOrder<Person> people;

  Actors(Mentions mentions, Headings headings) {
    this.headings = headings;
    this.document = mentions.document();
    this.tokens = mentions.tokens();
    this.bodies = new InOrder<>(mentions.bodies(), Body::span);
    this.measures = new InOrder<>(mentions.measures(), Named::span);
    this.people = new InOrder<>(mentions.people(), Person::span);
  }

  /** Of a measure named several times: by the first place where something starts it, else by the first. */
  Acting of(List<Named> mentions) {
    for (Named one : mentions) {
      List<Body> found = "start".equals(one.verb()) || one.document() ? of(one) : List.of();
      if (!found.isEmpty()) {
        return new Acting(one, found);
      }
    }
    return new Acting(mentions.getFirst(), of(mentions.getFirst()));
  }

  private List<Body> of(Named measure) {
    Span sentence = document.sentenceOf(measure.span());
    List<Body> led = new ArrayList<>();
    for (Body body : bodies.starting(measure.core().start(), sentence.end() + AHEAD)) {
      if (measure.document() && body.span().start() == measure.core().start() && ISSUERS.contains(body.kind())) {
        return List.of(body);
      }
      if (body.span().start() >= measure.span().end() && isLeader(body, measure, sentence)) {
        led.add(body);
      }
    }
    if (led.isEmpty() && measure.document() && ISSUED.matcher(document.text()).region(sentence.start(), sentence.end()).find()) {
      led.addAll(signature(sentence.end()));
    }
    if (!led.isEmpty()) {
      return led;
    }
    if (measure.verb() != null && USED.contains(measure.verb())) {
      return List.of();
    }
    List<Body> subjects = subjects(measure.span().start(), sentence);
    Span below = headings.below(measure.span());
    if (subjects.isEmpty() && below != null) {
      return subjects(Math.min(below.end(), below.start() + HEAD), below);
    }
    return subjects;
  }

  /** The body that stands alone in a line below, as whose the document is sent. */
  private List<Body> signature(int from) {
    int index = document.paragraphIndexAt(from - 1);
    for (Span line : document.paragraphs().subList(index + 1, Math.min(document.paragraphs().size(), index + 4))) {
      List<Body> alone = bodies.starting(line.start(), line.end()).stream().filter(b -> b.span().length() >= line.length() - 1).toList();
      if (!alone.isEmpty()) {
        return alone;
      }
    }
    return List.of();
  }

  /** 由甲牵头 after the measure, in its sentence or at the head of the next one. */
  private boolean isLeader(Body body, Named measure, Span sentence) {
    int start = body.span().start();
    boolean by = document.before(start, "由") && LEADS.matcher(document.text()).region(body.span().end(), document.text().length()).lookingAt();
    if (!by) {
      return false;
    }
    if (body.span().end() <= sentence.end()) {
      String between = document.text().substring(measure.span().end(), start);
      return between.indexOf(';') < 0 && measures.starting(measure.span().end(), start).isEmpty();
    }
    Span next = document.sentenceAt(start);
    return start - next.start() <= 1 && next.start() - sentence.end() <= 1;
  }

  /** The institution that stands before the measure as the subject of its sentence, with those beside it in a list. */
  private List<Body> subjects(int to, Span sentence) {
    List<Body> before = new ArrayList<>();
    for (Body body : bodies.starting(sentence.start(), to)) {
      if (body.span().end() <= to && acts(body, sentence)) {
        before.add(body);
      }
    }
    if (before.isEmpty()) {
      return before;
    }
    Body last = before.getLast();
    String between = document.text().substring(last.span().end(), to);
    long marks = between.chars().filter(c -> c == ',' || c == ';' || c == ':').count();
    marks += document.before(last.span().start(), "与") ? 1 : 0;
    boolean other = between.indexOf('。') >= 0 || between.indexOf(';') >= 0 && !GOES_ON.matcher(between).find();
    if (marks > MARKS || other || between.startsWith("的") && marks > 0 || isRole(last)) {
      return List.of();
    }
    List<Body> subjects = new ArrayList<>(List.of(last));
    for (int i = before.size() - 2; i >= 0; i--) {
      if (!JOINING.contains(between(before.get(i), subjects.getFirst()))) {
        break;
      }
      subjects.addFirst(before.get(i));
    }
    return subjects;
  }

  private String between(Body first, Body second) {
    int end = first.span().end();
    return end <= second.span().start() ? document.text().substring(end, second.span().start()) : "";
  }

  private boolean acts(Body body, Span sentence) {
    String before = document.text().substring(Math.max(sentence.start(), body.span().start() - 3), body.span().start());
    if (PERMITS.matcher(document.text()).region(body.span().end(), sentence.end()).lookingAt()) {
      return false;
    }
    if (isObject(body, sentence)) {
      return false;
    }
    boolean together =
        before.endsWith("与") && TOGETHER.matcher(document.text()).region(body.span().end(), sentence.end()).lookingAt();
    return !OBJECT_BEFORE.matcher(before).matches() || LED_BY.matcher(before).matches() || together;
  }

  /** 改造提升|纪念馆: right after a verb that does not join it to another actor. */
  private boolean isObject(Body body, Span sentence) {
    int start = body.span().start();
    Token before = start == sentence.start() ? null : tokens.tokenAt(start - 1);
    return before != null && before.tag().equals("v") && before.length() == 2 && !JOINING.contains(before.span().of(document.text())) && !NOT_ACTED_ON.contains(before.span().of(document.text()));
  }

  /** 市经信局局长冯伟介绍: the person speaks, the institution does not act. */
  private boolean isRole(Body body) {
    for (Person person : people.starting(body.span().end(), body.span().end() + 16)) {
      int gap = person.span().start() - body.span().end();
      if ((person.bodies().contains(body) || gap < 8 && isUnbroken(body.span().end(), person.span().start()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnbroken(int start, int end) {
    return document.text().substring(start, end).chars().noneMatch(c -> ",。;:".indexOf(c) >= 0);
  }
}
