package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Level;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which division a place of the text is about: the most specific one named before it in its sentence (an organ stands
 * for its division), else what 全市, 全区, 该县 … point to, else the one the paragraph was about so far, else the
 * article's main division.
 */
final class Anchors {

  private static final Pattern POINTER =
      Pattern.compile("[全我该本]([省市区县旗州盟镇乡]|街道)(?!级|首|第|前|纪录|平均|领先|之首|排名|最|各[区县市])|([区县旗市镇乡])[里内](?!级)|街道(?=[还又党推建依把将])");

  /** How far after a measure its places may stand. */
  private static final int AFTER = 60;
  /** First words of a paragraph that goes on with the one before: 这套办法, 此举. */
  private static final String POINTS_BACK = "这此该";

  /** After a division named after 与: both act. */
  private static final Pattern TOGETHER = Pattern.compile("[^,;。]{0,6}(?:合作|共建|联合|共同|联手|携手|合办|共办)");

  /** After who guides what another does: 在人民银行遵义市中心支行指导下. */
  private static final Pattern UNDER = Pattern.compile("[^,;。在]{0,14}(?:指导|支持|帮助|领导|统筹|关心|授权|部署|批准|同意|要求)下");

  /** A place of the text that says which division is meant. */
  private record Anchor(Span span, Division division) {}

  private final Document document;
  private final Districts districts;
  private final InOrder<Anchor> inOrder;
  private final InOrder<Named> measures;
  /** Zones: what they do is done where the article is set, whatever was named before. */
  private final InOrder<Body> zones;

  Anchors(Mentions mentions, Districts districts, Institutions institutions) {
    this.document = mentions.document();
    this.districts = districts;
    List<Anchor> anchors = new ArrayList<>();
    districts.named().forEach(n -> anchors.add(new Anchor(n.span(), n.division())));
    for (Body body : mentions.bodies()) {
      if (body.isOrgan() && body.place() == null) {
        Division division = districts.ofLevel(body.level(), body.span().start());
        if (division != null) {
          anchors.add(new Anchor(body.span(), division));
        }
      }
    }
    Matcher m = POINTER.matcher(document.text());
    while (m.find()) {
      String level = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : "街道";
      Division division = districts.ofLevel(level, m.start());
      if (division != null) {
        anchors.add(new Anchor(new Span(m.start(), m.end()), division));
      }
    }
    anchors.removeIf(anchor -> isProvinceOfMain(anchor.division()));
    measures = new InOrder<>(mentions.measures(), Named::span);
    anchors.removeIf(anchor -> isPartOfName(anchor.span()));
    zones = new InOrder<>(mentions.bodies().stream().filter(b -> b.kind().equals("zone")).toList(), Body::span);
    anchors.sort(java.util.Comparator.comparing(Anchor::span));
    inOrder = new InOrder<>(anchors, Anchor::span);
  }

  /** “江岸一键达”: a division's name inside a measure's. */
  private boolean isPartOfName(Span span) {
    return measures.starting(span.start() - 30, span.end()).stream().anyMatch(m -> m.span().contains(span));
  }

  /** In an article on a county its province is where a programme comes from, not where it is carried out. */
  private boolean isProvinceOfMain(Division division) {
    return division.level() == Level.PROVINCE && districts.mains().stream().anyMatch(d -> districts.within(d, division));
  }

  /** The division at the head of a document's title, whose document it is: 《江苏省…办法》. */
  Optional<Division> heading(Span title) {
    Districts.Named last = null;
    for (Districts.Named named : districts.named()) {
      int at = last == null ? title.start() : last.span().end();
      if (named.span().start() == at && named.span().end() < title.end()) {
        last = named;
      }
    }
    return Optional.ofNullable(last).map(Districts.Named::division);
  }

  /** The divisions at a place: one, or all members of a list (萧山、滨江两区); the main ones where none is nearer. */
  List<Division> at(Span span) {
    Span sentence = document.sentenceOf(span);
    List<Anchor> before = before(sentence, span);
    List<Division> after = after(span, sentence, before);
    if (!after.isEmpty()) {
      return after;
    }
    if (!before.isEmpty()) {
      return list(before);
    }
    if (!zones.starting(sentence.start(), sentence.end()).isEmpty()) {
      return districts.focus();
    }
    int index = document.paragraphIndexAt(span.start());
    boolean pointsBack = POINTS_BACK.indexOf(document.text().charAt(document.paragraphs().get(index).start())) >= 0;
    Span paragraph = document.paragraphs().get(pointsBack && index > 0 ? index - 1 : index);
    List<Anchor> earlier = between(paragraph.start(), sentence.start());
    if (!earlier.isEmpty()) {
      return List.of(earlier.getLast().division());
    }
    return districts.focus();
  }

  /** Whether a division is named, or pointed to, before the span in its sentence. */
  boolean isAnchored(Span sentence, Span span) {
    return !between(sentence.start(), span.start()).isEmpty();
  }

  /** The divisions before it in its sentence; 在甲 before a semicolon holds up to that. */
  private List<Anchor> before(Span sentence, Span span) {
    int semicolon = document.text().lastIndexOf(';', span.start());
    List<Anchor> before = new ArrayList<>(between(sentence.start(), span.start()));
    before.removeIf(a -> isReached(a) || a.span().end() <= semicolon && isPlace(a));
    return before;
  }

  /** 甲的 after it, or 在甲、乙 in the rest of its sentence, where these lie in what stands before it. */
  private List<Division> after(Span span, Span sentence, List<Anchor> before) {
    int end = Math.min(sentence.end(), span.end() + AFTER);
    int stop = measures.starting(span.end(), end).stream().mapToInt(m -> m.span().start()).min().orElse(end);
    List<Division> places = new ArrayList<>();
    Anchor last = null;
    for (Anchor anchor : between(span.end(), stop)) {
      int start = anchor.span().start();
      boolean owner = before.isEmpty() && start == span.end() + 1 && document.at(span.end(), "的");
      boolean listed = last != null && joins(last, anchor);
      if (owner || listed || last == null && isPlace(anchor)) {
        if (listed && last.span().end() == start) {
          places.remove(last.division());
        }
        places.add(anchor.division());
        last = anchor;
      }
    }
    boolean finer = before.isEmpty() || places.stream().allMatch(p -> districts.within(p, before.getLast().division()));
    return finer ? places : List.of();
  }

  /** 到拱墅区学习, 与厚街镇签订: where one goes, or with whom one deals, is not where the measure is. */
  private boolean isReached(Anchor anchor) {
    int start = anchor.span().start();
    if (UNDER.matcher(document.text()).region(anchor.span().end(), document.text().length()).lookingAt()) {
      return true;
    }
    boolean other = start > 0 && "到往赴向比较与同从给".indexOf(document.text().charAt(start - 1)) >= 0;
    return other && !TOGETHER.matcher(document.text()).region(anchor.span().end(), document.text().length()).lookingAt();
  }

  private boolean isPlace(Anchor anchor) {
    return document.before(anchor.span().start(), "在") || document.before(anchor.span().start(), "落户");
  }

  /** Whether the second stands in one list with the first, or right behind it as a part of it. */
  private boolean joins(Anchor first, Anchor second) {
    int gap = second.span().start() - first.span().end();
    return gap == 0 || gap == 1 && "、和与".indexOf(document.text().charAt(first.span().end())) >= 0;
  }

  /** Whether a division stands before it in its sentence. */
  boolean isNear(Span span) {
    return !between(document.sentenceOf(span).start(), span.start()).isEmpty();
  }

  private List<Anchor> between(int from, int to) {
    return inOrder.starting(from, to).stream().filter(a -> a.span().end() <= to).toList();
  }

  /** The last one; 长岭乡 in 在长岭乡,县总工会开办, which says where more closely. */
  private Anchor place(List<Anchor> before) {
    Anchor last = before.getLast();
    for (int i = before.size() - 2; i >= 0; i--) {
      Anchor one = before.get(i);
      Anchor next = before.get(i + 1);
      if (isPlace(one) && !one.division().equals(last.division()) && districts.within(one.division(), last.division()) && !joins(one, next)) {
        return one;
      }
    }
    return last;
  }

  /** The last one and those that stand in one list with it. */
  private List<Division> list(List<Anchor> before) {
    List<Division> members = new ArrayList<>();
    Anchor last = place(before);
    before = before.subList(0, before.indexOf(last) + 1);
    members.add(last.division());
    for (int i = before.size() - 2; i >= 0; i--) {
      Anchor one = before.get(i);
      int gap = last.span().start() - one.span().end();
      boolean listed = gap == 1 && "、和与".indexOf(document.text().charAt(one.span().end())) >= 0;
      boolean parent = gap == 0;
      if (!listed && !parent) {
        break;
      }
      if (listed && !members.contains(one.division())) {
        members.addFirst(one.division());
      }
      last = one;
    }
    return members;
  }
}
