package org.reformgraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of contents of a report: one reform case a headline. A line of contents names a page (26版, 第26版, A03版,
 * before or after its headlines, with or without a dash, as a row of a Markdown table too); it takes two such lines, or
 * one below a line 目录 or 导读, to make a table. A line may hold several headlines separated by blanks, and a headline
 * may hold blanks: a new one begins at a part that has a subject (what stands before a colon, at most 16 characters and
 * not a sentence), or that begins with the whole name of a place (钱塘区…, 仓前街道…), and else at no blank.
 *
 * @param report title of the report as its text gives it, or null
 * @param headlines in their order
 * @param start offset of the first character of the contents in the body; equal to end if there are none
 * @param end offset after their last character
 */
public record Contents(String report, List<Headline> headlines, int start, int end) {

  /** No line of contents is longer. */
  private static final int LONGEST = 200;

  private static final String PAGE = "(?:第\\s*)?(?<page>[A-Za-z]{0,2}[0-9]{1,3}(?:[-—~、,][A-Za-z]?[0-9]{1,3})?)\\s*版";
  private static final Pattern LEADING =
      Pattern.compile(
          "[\\s\\-—–−―•●■◆▪▲*·|]*+[(\\[【]?" + PAGE
              + "(?![本权式块面图税])[)\\]】]?[\\s\\u3000:|—–\\-·.、/]*(?<rest>.*)");
  private static final Pattern TRAILING =
      Pattern.compile(
          "[\\s\\-—–−―•●■◆▪▲*·|]*+(?<rest>[^。]*?)[\\s\\u3000….·—|/]*[(\\[【]?"
              + "(?:见|详见|P)?" + PAGE + "[)\\]】]?[\\s\\u3000|]*");
  private static final Pattern HEADING =
      Pattern.compile("[\\s#*【\\[]*(?:[\\p{IsHan}]{0,6}(?:目\\s*录|导\\s*读|导\\s*览)|CONTENTS)[\\s*】\\]]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL = Pattern.compile("^\\s*(?:来源|编者按|责任?编辑?|编辑|策划|统筹|时间|日期|发布时间|制图|美编)\\s*:");
  private static final Pattern PART = Pattern.compile("[^\\s\\u3000|]+");
  private static final Pattern SUBJECT =
      Pattern.compile("(?<subject>[^:。,!?]{1,16}):(?![0-9]{2}(?![0-9])|//)(?<title>.*)", Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<name>[\\p{IsHan}]{1,7}?(?:[(][\\p{IsHan}]{1,4}[)])?"
              + "(?:街道|自治县|自治州|地区|[区县市镇乡村旗省]))(?<rest>.*)");
  private static final Pattern REPORT = Pattern.compile("《(?<title>[^《》\\n]{4,60})》");
  private static final Pattern REPORT_KIND =
      Pattern.compile(".*(?:报告|特刊|专刊|特辑|专辑|案例集|案例选|蓝皮书|白皮书|汇编|专题|系列)");
  private static final Pattern ANNOUNCED = Pattern.compile(".*(?:推出|刊发|刊登|发布|编发|编写|出版|策划|呈现|特推)[^。]{0,6}");

  public Contents {
    headlines = List.copyOf(headlines);
  }

  /** The contents of an article; empty if it has none. Places are told by their form alone. */
  public static Contents of(Article article) {
    return of(article, Contents::hasFormOfPlace);
  }

  /**
   * The contents of an article.
   *
   * @param isPlace whether a word is the name of a place or organ, suffix included ({@code 钱塘区}); asked only where a
   *     headline has no colon
   */
  public static Contents of(Article article, Predicate<String> isPlace) {
    List<Line> lines = table(article.body());
    if (lines.isEmpty()) {
      return new Contents(null, List.of(), 0, 0);
    }
    List<Headline> headlines = new ArrayList<>();
    Map<String, Integer> ordinals = new HashMap<>();
    for (Line line : lines) {
      for (int[] span : split(line.text, isPlace)) {
        String folded = line.text.substring(span[0], span[1]);
        int colon = subjectEnd(folded);
        int place = colon < 0 ? placeEnd(folded, isPlace) : -1;
        String text = article.body().substring(line.start + span[0], line.start + span[1]);
        int cut = Math.max(colon, place);
        headlines.add(
            new Headline(
                line.page,
                ordinals.merge(line.page, 1, Integer::sum),
                text,
                cut < 0 ? null : text.substring(0, cut).strip(),
                cut < 0 ? text : text.substring(colon < 0 ? cut : cut + 1).strip(),
                line.start + span[0],
                line.start + span[1]));
      }
    }
    int start = lines.getFirst().lineStart;
    int end = lines.getLast().lineEnd;
    return new Contents(report(article, start, end), headlines, start, end);
  }

  /** The span of the body outside the contents that holds the lead article: what follows them, or if nothing does, what goes before. */
  public static int[] lead(Article article) {
    Contents contents = of(article);
    String body = article.body();
    int from = contents.end;
    int to = body.length();
    if (contents.end > 0 && body.substring(contents.end).isBlank()) {
      from = 0;
      to = contents.start;
    }
    while (from < to && Width.isBlank(body.charAt(from))) {
      from++;
    }
    while (to > from && Width.isBlank(body.charAt(to - 1))) {
      to--;
    }
    return new int[] {from, to};
  }

  /** Offset after the contents of a body, 0 if it has none or nothing follows them. */
  static int end(String body) {
    List<Line> lines = table(body);
    int end = lines.isEmpty() ? 0 : lines.getLast().lineEnd;
    return body.substring(end).isBlank() ? 0 : end;
  }

  /** A line of the table: its headlines' text with half-width punctuation, and where they and it stand. */
  private record Line(String page, String text, int start, int lineStart, int lineEnd) {}

  /** The lines of the table, from the first to the last that names a page. */
  private static List<Line> table(String printed) {
    String body = Width.fold(printed);
    List<Line> lines = new ArrayList<>();
    boolean heading = false;
    String page = null;
    boolean blankBefore = true;
    int pages = 0;
    int at = 0;
    while (at < body.length()) {
      int end = body.indexOf('\n', at);
      end = end < 0 ? body.length() : end;
      String line = body.substring(at, end);
      boolean fits = line.length() <= LONGEST;
      Matcher leading = LEADING.matcher(line);
      Matcher trailing = TRAILING.matcher(line);
      boolean leads = fits && leading.matches();
      boolean trails = fits && !leads && trailing.matches() && !trailing.group("rest").contains("转");
      if (leads || trails) {
        Matcher match = leads ? leading : trailing;
        page = match.group("page").replaceAll("\\s", "");
        pages++;
        add(lines, page, line, match.start("rest"), match.end("rest"), at, end);
      } else if (fits && HEADING.matcher(line).matches()) {
        heading = true;
      } else if (page != null && !line.isBlank() && !blankBefore && line.length() <= 60 && !line.endsWith("。")
          && Dateline.people(line).isEmpty() && !LABEL.matcher(line).find()
          && (subjectEnd(line.strip()) > 0 || lines.isEmpty() || !lines.getLast().page.equals(page))) {
        add(lines, page, line, 0, line.length(), at, end);
      } else if (page != null && line.length() > 60) {
        if (enough(lines, pages, heading)) {
          break;
        }
        page = null;
        pages = 0;
        lines.clear();
      }
      blankBefore = line.isBlank();
      at = end + 1;
    }
    return enough(lines, pages, heading) ? lines : List.of();
  }

  private static boolean enough(List<Line> lines, int pages, boolean heading) {
    return !lines.isEmpty() && (pages > 1 || pages == 1 && heading);
  }

  private static void add(List<Line> lines, String page, String line, int from, int to, int at, int end) {
    while (from < to && (Width.isBlank(line.charAt(from)) || "-—–−―•●■◆▪▲*·|".indexOf(line.charAt(from)) >= 0)) {
      from++;
    }
    while (to > from && (Width.isBlank(line.charAt(to - 1)) || "|".indexOf(line.charAt(to - 1)) >= 0)) {
      to--;
    }
    if (to > from) {
      lines.add(new Line(page, line.substring(from, to), at + from, at, end));
    }
  }

  /** Spans of the headlines in one line. */
  private static List<int[]> split(String line, Predicate<String> isPlace) {
    List<int[]> spans = new ArrayList<>();
    Matcher part = PART.matcher(line);
    boolean open = false;
    while (part.find()) {
      String text = part.group();
      boolean begins = spans.isEmpty() || !open && (subjectEnd(text) > 0 || placeEnd(text, isPlace) > 0);
      // A place alone is the first half of a subject: 富阳区 新桐乡:…
      open = begins && isPlace.test(text);
      if (begins) {
        spans.add(new int[] {part.start(), part.end()});
      } else {
        spans.getLast()[1] = part.end();
      }
    }
    return spans;
  }

  /** Offset of the colon behind a subject, or -1. */
  private static int subjectEnd(String text) {
    Matcher match = SUBJECT.matcher(text);
    if (!match.lookingAt() || match.group("title").isBlank() && match.end() == text.length()) {
      return -1;
    }
    String subject = match.group("subject");
    return subject.isBlank() || subject.contains("“") && !subject.contains("”") ? -1 : match.end("subject");
  }

  /** Offset after a place's whole name at the start of a headline that goes on behind it, or -1. */
  private static int placeEnd(String text, Predicate<String> isPlace) {
    Matcher match = PLACE.matcher(text);
    if (!match.matches() || match.group("rest").length() < 2 || "的与和、之".indexOf(match.group("rest").charAt(0)) >= 0) {
      return -1;
    }
    String name = match.group("name");
    return isPlace.test(name) || isPlace.test(name.replaceAll("[(].*?[)]", "")) ? match.end("name") : -1;
  }

  /**
   * Whether a word has the form of a division's name: two to four characters and its suffix, none of the ordinary words
   * that end alike (城市, 社区, 园区), no verb before it (打造…区) and not 全, 我, 本.
   */
  static boolean hasFormOfPlace(String word) {
    return word.matches("[\\p{IsHan}]{2,3}(?:新区|街道|[区县市镇乡村])|[\\p{IsHan}]{2,3}[(]新[)]区|[\\p{IsHan}]县")
        && !word.matches(".*(?:城市|都市|超市|股市|上市|夜市|集市|社区|园区|城区|片区|街区|小区|辖区|山区|地区|市区|景区|校区|库区|灾区|军区|特区|示范区|试验区|高新区|经开区|开发区|乡镇|村镇|城镇|集镇|小镇|古镇|农村|乡村|新村|家乡|水乡|[一-十百千万个各名强]县|[一-十百千万个各][市区镇乡村])")
        && !word.matches("(?:[全我本该各让向为把从在到以用]|打造|建设|推进|推动|做[强优大]|服务|助力|赋能|走[进向]|激活|擦亮|点亮|美丽|和美|共富|现代|未来|智慧|数字|绿色|幸福|宜居|韧性|创新|改革|发展|振兴).*");
  }

  private static String report(Article article, int start, int end) {
    if (article.report() != null) {
      return article.report();
    }
    String body = article.body();
    Matcher quoted = REPORT.matcher(body);
    String first = null;
    while (quoted.find()) {
      String title = quoted.group("title");
      if (!REPORT_KIND.matcher(title).matches()) {
        continue;
      }
      String before = body.substring(Math.max(0, quoted.start() - 12), quoted.start());
      if (ANNOUNCED.matcher(before).matches()) {
        return title;
      }
      first = first == null && beside(body, title, start, end) ? title : first;
    }
    return first != null ? first : above(body, start);
  }

  /** Whether a line near the contents is part of this title. */
  private static boolean beside(String body, String title, int start, int end) {
    String near =
        body.substring(Math.max(0, start - 120), start) + "\n" + body.substring(end, Math.min(body.length(), end + 120));
    return near.lines().map(String::strip).anyMatch(line -> line.length() >= 4 && title.contains(line));
  }

  /** The lines above the contents, their heading left out, joined by a dash. */
  private static String above(String body, int start) {
    List<String> lines =
        body.substring(0, start)
            .lines()
            .map(line -> line.replaceFirst("^#+", "").strip())
            .filter(line -> !line.isEmpty() && !HEADING.matcher(line).matches())
            .toList();
    boolean title = !lines.isEmpty() && lines.size() <= 3 && lines.stream().allMatch(line -> line.length() <= 40);
    return title ? String.join("——", lines) : null;
  }
}
