package org.reformgraph.extract;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Institutions that a post without one points back to: 所长 to the institute that its paragraph named last, 村医 to the
 * village, 公司董事长 to the company; and the association whose founding the sentence tells where somebody takes a post.
 */
final class Employers {

  /** Last characters of the institutions that such a post is held in. */
  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          Map.entry("所长", List.of("所")),
          Map.entry("院长", List.of("院")),
          Map.entry("校长", List.of("学", "校", "中", "小")),
          Map.entry("园长", List.of("幼儿园")),
          Map.entry("行长", List.of("行")),
          Map.entry("馆长", List.of("馆")),
          Map.entry("站长", List.of("站")),
          Map.entry("局长", List.of("局")),
          Map.entry("厅长", List.of("厅")),
          Map.entry("村医", List.of("村")),
          Map.entry("村支书", List.of("村")),
          Map.entry("老支书", List.of("村")),
          Map.entry("村主任", List.of("村")),
          Map.entry("村党支部书记", List.of("村")),
          Map.entry("村书记", List.of("村")),
          Map.entry("社区书记", List.of("社区")),
          Map.entry("社区主任", List.of("社区")));

  private static final Pattern FIRM = Pattern.compile("(?:公司|集团)(?:副?董事长|副?总经理|总裁|副总裁|总监|负责人|创始人|经理|总工程师|技术总监|财务总监)");
  private static final Pattern TAKES = Pattern.compile("(?:出任|担任|任|当选为?|就任)(?:首任|首届|新任|第[一二三]任)?");
  private static final Pattern FOUNDED = Pattern.compile("(?:正式|今天|当天|在[^,。]{1,10})?(?:成立|启动|揭牌|组建|挂牌|亮相)");
  private static final int BACK = 150;

  private final Document document;
  private final String text;
  private final Lexicon lexicon;
  private final NavigableMap<Integer, Body> byEnd = new TreeMap<>();

  Employers(Lexicon lexicon, Document document, List<Body> bodies) {
    this.lexicon = lexicon;
    this.document = document;
    this.text = document.text();
    bodies.forEach(body -> byEnd.put(body.span().end(), body));
  }

  /** The institution that ends there, or null. */
  Body endingAt(int offset) {
    return byEnd.get(offset);
  }

  /** Where the text gives the title (and 公司 before it) of somebody, the institution it points back to, or null. */
  Body before(Span role) {
    int firm = Math.max(0, role.start() - 2);
    Matcher company = FIRM.matcher(text).region(text.startsWith("公司", firm) || text.startsWith("集团", firm) ? firm : role.start(), role.end());
    if (company.matches()) {
      return last(role, List.of("公司", "集团", "厂", "股份"), "enterprise");
    }
    String title = role.of(text).startsWith("副") ? role.of(text).substring(1) : role.of(text);
    List<String> suffixes = OF.get(title);
    return suffixes == null ? null : last(role, suffixes, null);
  }

  private Body last(Span role, List<String> suffixes, String kind) {
    int from = document.paragraphs().get(document.paragraphIndexAt(role.start())).start();
    for (Body body : byEnd.headMap(role.start(), true).descendingMap().values()) {
      if (body.span().start() < from || role.start() - body.span().end() > BACK) {
        return null;
      }
      String form = body.span().of(text);
      if (body.kind().equals(kind) || suffixes.stream().anyMatch(form::endsWith)) {
        return body;
      }
    }
    return null;
  }

  /** 某某联盟成立,…汪力成出任首任理事长: the founded body, where the name is followed by the post taken. */
  Body founded(Span name, Span sentence) {
    Matcher takes = TAKES.matcher(text).region(name.end(), sentence.end());
    if (!takes.lookingAt() || lexicon.roles().startingAt(text, takes.end(), sentence.end()) == 0) {
      return null;
    }
    for (Body body : byEnd.headMap(name.start(), true).descendingMap().values()) {
      if (body.span().start() < sentence.start()) {
        return null;
      }
      if (FOUNDED.matcher(text).region(body.span().end(), sentence.end()).lookingAt()) {
        return body;
      }
    }
    return null;
  }
}
