package org.reformgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a text says about itself in its first and last lines: headline, bylines, day of publication. Only lines of that
 * form count: a date inside running prose is the date of an event, and gives none. All of it stays in the body.
 *
 * @param title the first line if it plainly is a headline: short, no final punctuation, followed by a blank line or by
 *     a byline; in a report the line before the byline
 * @param published a date that stands alone, behind a label (发布时间), beside a byline or publisher in a short line, or
 *     in the opening of a dispatch (新华社北京2024年7月26日电); such an opening without a year only if the id or the
 *     address bears the same day with its year
 * @param authors the names of the bylines, as printed
 * @param publisher what stands behind 来源 in a short line, or null
 */
record Dateline(String title, LocalDate published, List<String> authors, String publisher) {

  private static final int HEAD = 8;
  private static final int TAIL = 4;
  private static final int SHORT = 60;

  private static final String ROLE =
      "(?:(?:本报|本社|本网|新华社|[\\p{IsHan}]{2,6}报|见习|实习|首席|特约|全媒体|通讯社){0,2}(?:记者|通讯员|实习生|评论员|撰稿人?|撰文|作者|文图|图文)|文)";
  private static final String NAME = "(?:[\\p{IsHan}·]{2,4}|[\\p{IsHan}]\\s[\\p{IsHan}](?=[\\s)】]|$))";
  private static final String NAMES = NAME + "(?:[\\s、,]+(?!通讯员|记者|实习生|见习|特约|首席|摄影|本报)" + NAME + ")*";
  private static final String CREDIT = ROLE + "(?<sep>\\s*[/:丨|]\\s*|\\s+|(?=[\\p{IsHan}]{2,3}(?:[\\s)】]|$)))(?<names>" + NAMES + ")";

  private static final Pattern CREDITS = Pattern.compile(CREDIT);
  private static final Pattern BYLINE =
      Pattern.compile("[(【]?\\s*(?:" + CREDIT.replaceAll("\\?<\\w+>", "?:") + "\\s*[;]?\\s*)+[)】]?");
  private static final Pattern OPENING =
      Pattern.compile("[^。,;(]{0,25}[(](?<credits>[^)]{2,60})[)]");
  private static final Pattern ALONE = Pattern.compile("[(\\[【]?" + Day.FULL + Day.TIME + "[)\\]】]?");
  private static final Pattern LABELLED =
      Pattern.compile("(?:发布时间|发布日期|发表时间|发表日期|成文日期|刊发日期|出版日期|日期|时间)\\s*:\\s*" + Day.FULL);
  private static final Pattern DATE = Pattern.compile(Day.FULL);
  private static final Pattern BESIDE =
      Pattern.compile("来源|记者|通讯员|作者|编辑|本报讯|新华社|日报|晚报|早报|时报|商报|新闻网|客户端|公众号|第?[A-Z]?[0-9]{1,3}版");
  private static final Pattern DISPATCH =
      Pattern.compile(
          "(?:本报|新华社|中新社|人民网|[\\p{IsHan}]{2,5}(?:社|网|报))[\\p{IsHan}]{0,8}?\\s*(?:"
              + Day.FULL + "|(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)\\s*(?:电|讯|消息)");
  private static final Pattern FINAL = Pattern.compile(".*[。;,:、]$");

  private static final Pattern SOURCE =
      Pattern.compile("(?:(?<![\\p{IsHan}])|稿件|信息|文章|新闻)(?:来源|稿源|來源)\\s*[:]\\s*《?([\\p{IsHan}A-Za-z0-9·]{2,20})");

  /** Surnames borne by nine in ten Chinese, for bylines of a bare name. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
          + "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤查俞施竺裘应楼屠翁祝季倪童章盛茅骆柴鲍费岑虞柯鲁葛管殷"
          + "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣葉蘇呂盧鐘譚陸";

  /** What the text says about itself; {@code hints} is where a day with its year may stand (id, address). */
  static Dateline of(String body, String hints) {
    List<String> printed = lines(body.substring(Contents.end(body)));
    List<String> lines = printed.stream().map(Width::fold).toList();
    Set<String> authors = new LinkedHashSet<>();
    LocalDate published = null;
    String publisher = null;
    int byline = -1;
    List<Integer> written = IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isEmpty()).boxed().toList();
    for (int n = 0; n < written.size(); n++) {
      if (n >= HEAD && n < written.size() - TAIL) {
        continue;
      }
      int i = written.get(n);
      String line = lines.get(i);
      List<String> names = names(line, n < HEAD && isBare(lines, i));
      if (!names.isEmpty() && byline < 0) {
        byline = i;
      }
      authors.addAll(names);
      Matcher source = SOURCE.matcher(line);
      if (publisher == null && line.length() <= SHORT && !line.endsWith("。") && source.find()) {
        publisher = source.group(1);
      }
      if (published == null) {
        published = day(line, hints).orElse(null);
      }
    }
    return new Dateline(title(printed, lines, byline), published, List.copyOf(authors), publisher);
  }

  /** The names in a value such as {@code 本报记者 张三 李四 通讯员 王五}; empty if it is no byline. */
  static List<String> people(String line) {
    String folded = Width.fold(line).strip();
    return isByline(folded) ? credits(folded) : List.of();
  }

  /** The pattern is tried on short lines only: it goes one level down the stack for each name. */
  private static boolean isByline(String line) {
    return line.length() <= 4 * SHORT && BYLINE.matcher(line).matches();
  }

  private static List<String> names(String line, boolean bare) {
    if (bare) {
      return List.of(line.replaceAll("\\s", ""));
    }
    if (line.length() <= SHORT && isByline(line)) {
      return credits(line);
    }
    Matcher opening = OPENING.matcher(line);
    if (opening.lookingAt()) {
      return people(opening.group("credits"));
    }
    return line.length() <= SHORT && DATE.matcher(line).find() && !line.endsWith("。") ? credits(line) : List.of();
  }

  private static List<String> credits(String line) {
    List<String> names = new ArrayList<>();
    Matcher credit = CREDITS.matcher(line);
    while (credit.find()) {
      for (String name : credit.group("names").split("[、,]|(?<=[\\p{IsHan}]{2})\\s+")) {
        names.add(name.replaceAll("\\s", ""));
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  /** A name of two or three characters alone in its line, below a headline and above the prose. */
  private static boolean isBare(List<String> lines, int i) {
    String name = lines.get(i).replaceAll("\\s", "");
    return i > 0
        && name.matches("[\\p{IsHan}]{2,3}")
        && SURNAMES.indexOf(name.charAt(0)) >= 0
        && lines.subList(0, i).stream().allMatch(line -> line.length() <= SHORT && !FINAL.matcher(line).matches())
        && lines.subList(i + 1, lines.size()).stream()
            .filter(line -> !line.isEmpty())
            .findFirst()
            .filter(line -> line.length() > 25)
            .isPresent();
  }

  private static Optional<LocalDate> day(String line, String hints) {
    Matcher alone = ALONE.matcher(line);
    if (alone.matches()) {
      return Day.of(alone);
    }
    Matcher date = DATE.matcher(line);
    if (line.length() <= SHORT && !line.endsWith("。") && date.find()) {
      Matcher labelled = LABELLED.matcher(line);
      return labelled.find() ? Day.of(labelled) : BESIDE.matcher(line).find() ? Day.of(date) : Optional.empty();
    }
    Matcher dispatch = DISPATCH.matcher(line);
    if (dispatch.lookingAt()) {
      return dispatch.group("y") == null
          ? hinted(Day.number(dispatch.group("month")), Day.number(dispatch.group("day")), hints)
          : Day.of(dispatch);
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> hinted(int month, int day, String hints) {
    Matcher hint =
        Pattern.compile("(?<![0-9])(?<y>20[0-9]{2})[-/_.]?0?(?<m>%d)[-/_.]?0?(?<d>%d)(?![0-9])".formatted(month, day))
            .matcher(hints);
    return hint.find() ? Day.of(hint) : Optional.empty();
  }

  private static String title(List<String> printed, List<String> lines, int byline) {
    int at = byline > 0 ? byline - 1 : 0;
    while (at > 0 && lines.get(at).isEmpty()) {
      at--;
    }
    for (; at < lines.size() && lines.get(at).isEmpty(); at++) {}
    if (at >= lines.size()) {
      return null;
    }
    String line = lines.get(at).replaceFirst("^#+\\s*", "");
    boolean followed =
        at + 1 < lines.size()
            && (lines.get(at + 1).isEmpty() || isByline(lines.get(at + 1)) || at + 1 == byline);
    boolean headline =
        followed
            && line.length() >= 4
            && line.length() <= 50
            && !FINAL.matcher(line).matches()
            && !isByline(line)
            && day(line, "").isEmpty()
            && lines.subList(at + 1, lines.size()).stream().anyMatch(rest -> !rest.isEmpty());
    return headline ? printed.get(at).replaceFirst("^#+\\s*", "") : null;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().map(Width::strip).toList());
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
