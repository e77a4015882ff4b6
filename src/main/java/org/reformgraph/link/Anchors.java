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
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which division a place of the text is about: the most specific one named before it in its sentence (an organ stands
 * for its division), else what 全市, 全区, 该县 … point to, else the one the paragraph was about so far, else the
 * article's main division.
 */
final class Anchors {

  private static final Pattern POINTER =
      Pattern.compile("[全我该本]([省市区县旗州盟镇乡]|街道)(?!级)|([区县旗市镇乡])[里内](?!级)|街道(?=[还又党推建依把将])");

  /** A place of the text that says which division is meant. */
  private record Anchor(Span span, Division division) {}

  private final Document document;
  private final Districts districts;
  private final InOrder<Anchor> inOrder;

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
    anchors.sort(java.util.Comparator.comparing(Anchor::span));
    inOrder = new InOrder<>(anchors, Anchor::span);
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
    List<Anchor> before = between(sentence.start(), span.start());
    if (!before.isEmpty()) {
      return list(before);
    }
    List<Anchor> after = between(span.end(), Math.min(sentence.end(), span.end() + 20));
    for (Anchor anchor : after) {
      if (document.before(anchor.span().start(), "在") || document.before(anchor.span().start(), "落户")) {
        return List.of(anchor.division());
      }
    }
    Span paragraph = document.paragraphs().get(document.paragraphIndexAt(span.start()));
    List<Anchor> earlier = between(paragraph.start(), sentence.start());
    if (!earlier.isEmpty()) {
      return List.of(earlier.getLast().division());
    }
    return districts.focus();
  }

  private List<Anchor> between(int from, int to) {
    return inOrder.starting(from, to).stream().filter(a -> a.span().end() <= to).toList();
  }

  /** The last one and those that stand in one list with it. */
  private List<Division> list(List<Anchor> before) {
    List<Division> members = new ArrayList<>();
    Anchor last = before.getLast();
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
