package org.reformgraph.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What date expressions look like. The groups say what kind one is; {@link Dates} resolves them. */
final class DateWords {

  private static final String DASH = " ?[至到—~-] ?";
  private static final String MONTH = "\\d{1,2}|(?<![个第〇零一二三四五六七八九十几数半])(?:十[一二]?|[一二三四五六七八九])(?=月)";
  private static final String DAY = "\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]";
  static final Pattern EXPRESSION =
      Pattern.compile(
          "(?<plan>“?十[一二三四五六]五”?(?:期间|时期|末|规划期)?)"
              + "|(?<spell>" + Spells.EXPRESSION + ")"
              + "|(?<now>截至目前|目前|眼下|现有|当前|如今|迄今)"
              + "|(?<same>当月|同月|当天|当日|同日)(?:(?<sameday>\\d{1,2})日)?"
              + "|(?<full>(?:19|20)\\d{2}(?<sign>[-./])\\d{1,2}\\k<sign>\\d{1,2}(?!\\d))"
              + "|(?<year>(?:19|20)\\d{2}(?: ?年度?|(?="
              + DASH
              + "(?:19|20)\\d{2} ?年))|[一二][〇零一二三四五六七八九]{3}年|今年|去年|前年|明年|后年|当年|同年|次年|翌年|上年(?=的|度|底|末|同期|全年)|本年度?|全年|(?<![马早晚])上一年|此前一年|前一年|这一年|那一年|该年)?"
              + "(?:的| (?=\\d))?"
              + "(?:(?<from>\\d{1,2})月?"
              + DASH
              + "(?<to>\\d{1,2})月份?"
              + "|(?<month>" + MONTH + ") ?月(?!初[一二三四五六七八九十])(?: ?(?<day>" + DAY + ") ?(?:日(?:上午|下午|晚)?|号(?![楼线门院文馆井]))|份|上旬|中旬|下旬|初|底|末)?"
              + "|(?<part>[上下前后]半年|前[一二三]个?季度|第?[一二三四]季度|首季度?|前(?<first>\\d{1,2}|[二三四五六七八九])个?月)"
              + "|(?<edge>年?[初底末]|年内|年中)"
              + "|(?<lone>\\d{1,2}|三十一?|二?十[一二三四五六七八九])日)?");

  /** 2018年5月试点以来: the words between are what began then. */
  private static final Pattern SINCE =
      Pattern.compile("以来|至今|起(?![步草源诉点飞伏始见家用降跳势])|[^,。;:、0-9“”]{1,14}?(?:以来|至今)");

  /** Characters that an expression can begin with. */
  private static final String FIRST = "0123456789今去前明后当同次翌上下本全第首年“十截目眼现如迄这那该一二三四五六七八九近最过未此改新昨党";

  /**
   * For each such character those that can follow it, asked of the expression itself: trying it at every 上 and 一 of a
   * text would be most of the work.
   */
  private static final String[] SECOND = new String[Character.MAX_VALUE + 1];

  static {
    String words = EXPRESSION.pattern() + "0123456789";
    for (char first : FIRST.toCharArray()) {
      var second = new StringBuilder();
      words.chars().distinct().filter(c -> begins("" + first + (char) c)).forEach(c -> second.append((char) c));
      SECOND[first] = second.toString();
    }
  }

  private DateWords() {}

  private static boolean begins(String pair) {
    Matcher matcher = EXPRESSION.matcher(pair);
    boolean empty = !matcher.lookingAt() || matcher.end() == 0;
    return !empty || matcher.hitEnd();
  }

  /** The next place where an expression can begin, or the end. */
  static int next(String text, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      String second = SECOND[text.charAt(i)];
      if (second != null && second.indexOf(text.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return end;
  }

  /** Where 以来, 起 … right after an expression end; 0 where none stands there. */
  static int sinceEnd(Document document, int start, int end) {
    Matcher since = SINCE.matcher(document.text()).region(end, document.sentenceAt(start).end());
    if (since.lookingAt()) {
      return since.end();
    }
    boolean from = document.before(start, "从") || document.before(start, "自");
    return from && document.at(end, "开始") ? end + 2 : 0;
  }
}
