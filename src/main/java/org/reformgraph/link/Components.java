package org.reformgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which measures the text calls part of another: 甲包括乙、丙; 在甲中,乙 …; 围绕甲,推出乙; 出台《甲》,建立乙; 依托甲上线乙;
 * 乙入选甲.
 */
final class Components {

  /**
   * One measure as part of another, by their canonical names.
   *
   * @param sentence where the text says so
   */
  record Part(String part, String whole, Span sentence) {}

  /** Right after the whole. */
  private static final Pattern INCLUDES =
      Pattern.compile("(?:主要|具体|共|已|陆续|先后|下面)?[,]?(?:包括|包含|涵盖|下设|含|分为|设有|内设|集成了?|整合了?|由|推出|上线|新增|开设|开发|设置|衍生出).{0,8}", Pattern.DOTALL);
  private static final Pattern WITHIN = Pattern.compile("(?:项目|工作|框架|方案|推进|实施)?[中里],?.*", Pattern.DOTALL);
  /** Between a whole and its part: 大走廊首期“十大工程”. */
  private static final Pattern OF = Pattern.compile("的?(?:首期|[一二三]期|旗下的?|首批|配套)");
  /** Between a part and its whole, 的 after which: 甲是乙的一环. */
  private static final Pattern IS_OF = Pattern.compile("[,]?(?:(?:也|正|就|均|都)?是|作为).{0,6}", Pattern.DOTALL);
  /** Between a part and its whole. */
  private static final Pattern JOINS = Pattern.compile("(?:也|已|还|被|成功|正式|率先|首批|先后|一并)*(?:入选|列入|纳入|并入|融入|入围|接入)了?(?:全国|国家|全省|省级|省|全市|市级|市|首批|第[一二三四五六七八九十]批|[0-9]{4}年度?)*");
  /** Between a document and what it sets out. */
  private static final Pattern SETS_OUT = Pattern.compile(",(?:[^,。]{0,4})?(?:提出|明确|规定|要求|列出|部署|单设|确定)");
  /** At the head of the sentence after a document: 方案里…, 意见提出. */
  private static final Pattern DOCUMENT_AGAIN =
      Pattern.compile("(?:该|这[一份个]?)?(?:条例|办法|意见|方案|规划|计划|细则|规定|政策|措施|文件|通知)(?:里|中|还|也|共|首次)?(?:,)?[^,。]{0,10}?(?:提出|明确|规定|要求|列出|部署|单设|确定|最|的是|指出|设立|建立)");
  private static final Pattern ISSUED = Pattern.compile("现(?:将|予以)?(?:印发|公布|下发|发布)?.{0,80}(?:给你们|如下|遵照执行|贯彻执行|组织实施)", Pattern.DOTALL);
  /** Before the whole. */
  private static final Pattern PURPOSE = Pattern.compile(".*为了?(?:保证|保障|推进|推动|落实|深化|配合|支撑|做好|确保|加快|实施)", Pattern.DOTALL);
  private static final Set<String> SCOPE = Set.of("use", "aim", "carry");
  private static final int FAR = 120;

  private final Document document;
  private final MeasureNames names;
  private final Headings headings;
  private final List<Named> all;
  private final List<Part> parts = new ArrayList<>();

  Components(Mentions mentions, MeasureNames names, Headings headings) {
    this.headings = headings;
    this.document = mentions.document();
    this.names = names;
    this.all = mentions.measures();
  }

  List<Part> find() {
    String[] verbs = verbs();
    for (int i = 0; i + 1 < all.size(); i++) {
      Named whole = all.get(i);
      Span sentence = document.sentenceOf(whole.span());
      boolean includes = includes(i, sentence);
      for (int j = i + 1; j < all.size() && sentence.contains(all.get(j).span()); j++) {
        Named part = all.get(j);
        String between = document.text().substring(whole.span().end(), part.span().start());
        if (between.length() > FAR || between.indexOf(';') >= 0) {
          break;
        }
        if (whole.document() && !part.document() && SETS_OUT.matcher(between).find()) {
          add(part, whole, sentence);
          continue;
        }
        boolean own = !part.document() && (whole.document() ? "use" : "start").equals(verbs[j]);
        if (includes || own && !listed(i, j) && isScope(whole, verbs[i], between, sentence)) {
          add(part, whole, sentence);
        } else if (j == i + 1 && OF.matcher(between).matches()) {
          add(part, whole, sentence);
        } else if (j == i + 1 && IS_OF.matcher(between).matches() && document.at(part.span().end(), "的")) {
          add(whole, part, sentence);
        } else if (j == i + 1 && JOINS.matcher(between).matches()) {
          add(whole, part, sentence);
        }
      }
    }
    documentsAgain();
    issued();
    return parts;
  }

  /** What the sentence after a document's says of it: 《甲》….方案提出乙. */
  private void documentsAgain() {
    for (int i = 1; i < all.size(); i++) {
      Span sentence = document.sentenceOf(all.get(i).span());
      Matcher again = DOCUMENT_AGAIN.matcher(document.text()).region(sentence.start(), all.get(i).span().start());
      if (all.get(i).document() || !again.lookingAt()) {
        continue;
      }
      for (int j = i - 1; j >= 0 && sentence.start() - all.get(j).span().end() < FAR; j--) {
        if (all.get(j).document() && all.get(j).span().end() < sentence.start()) {
          add(all.get(i), all.get(j), sentence);
          break;
        }
      }
    }
  }

  /** 现将《甲》印发给你们: what its numbered paragraphs start is part of it. */
  private void issued() {
    Named issued = null;
    for (Named one : all) {
      Span sentence = document.sentenceOf(one.span());
      if (one.document()) {
        issued = issued == null && ISSUED.matcher(document.text()).region(sentence.start(), sentence.end()).find() ? one : issued;
      } else if (issued != null && "start".equals(one.verb()) && headings.isNumbered(one.span())) {
        add(one, issued, sentence);
      }
    }
  }

  /** Verbs before the names; the members of a list share the one before the first. */
  private String[] verbs() {
    String[] verbs = new String[all.size()];
    for (int i = 0; i < verbs.length; i++) {
      verbs[i] = all.get(i).verb();
      if (verbs[i] == null && i > 0 && listed(i - 1, i)) {
        verbs[i] = verbs[i - 1];
      }
    }
    return verbs;
  }

  /** Whether two names, and those between them, are members of one list. */
  private boolean listed(int first, int last) {
    for (int i = first; i < last; i++) {
      int end = all.get(i).span().end();
      int gap = all.get(i + 1).span().start() - end;
      if (gap != 0 && (gap != 1 || "、和与及".indexOf(document.text().charAt(end)) < 0)) {
        return false;
      }
    }
    return true;
  }

  private boolean includes(int i, Span sentence) {
    Named whole = all.get(i);
    int end = whole.span().end();
    int next = all.get(i + 1).span().start();
    if (next > sentence.end()) {
      return false;
    }
    String between = document.text().substring(end, next);
    return INCLUDES.matcher(between).matches() || WITHIN.matcher(between).matches();
  }

  /** 围绕甲,…; 为推进甲,…: what the rest of the sentence starts is done within it. */
  private boolean isScope(Named whole, String verb, String between, Span sentence) {
    boolean pause = between.indexOf(',') >= 0;
    return whole.document() && pause
        || verb != null && SCOPE.contains(verb) && (pause || verb.equals("use"))
        || pause && PURPOSE.matcher(document.text()).region(sentence.start(), whole.span().start()).matches();
  }

  private void add(Named part, Named whole, Span sentence) {
    String a = names.nameOf(part);
    String b = names.nameOf(whole);
    if (!a.equals(b)) {
      parts.add(new Part(a, b, sentence));
    }
  }
}
