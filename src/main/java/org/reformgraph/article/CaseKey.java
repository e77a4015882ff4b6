package org.reformgraph.article;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The key of a reform case, made from its headline: the same for the line of contents that announces the case and for
 * the article that bears the headline. NFKC; white space, quotation marks, brackets' widths and dashes do not count;
 * punctuation is written in one way. A headline that many articles could bear (工作总结, 通知, a subject that is missing
 * in fewer than eight characters) gives no key of its own: there the article's id is the key.
 */
public final class CaseKey {

  private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pi}\\p{Pf}\"'`´「」『』《》〈〉〝〞]");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}─━]+");
  private static final Pattern END = Pattern.compile("[。.!]+$");
  private static final int SHORT = 8;

  /** Kinds of text whose name is no headline, however long what goes before. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?:[0-9]{4}年?(?:度|上半年|下半年|第?[一二三四1-4]季度)?)?(?:工作|年度|改革|情况)*"
              + "(?:总结|通知|通告|公告|简报|动态|要闻|简讯|快讯|短讯|报告|公报|公示|讲话|计划|方案|要点|汇报|专报|导读|目录|编者按|社论|评论)");

  private static final Set<String> UNTITLED = Set.of("无标题", "标题", "正文", "untitled", "无题");

  private CaseKey() {}

  /** The key of a headline of a table of contents; {@code articleId} is the report's. */
  public static String of(Headline headline, String articleId) {
    String key = fold(headline.text());
    return general(key) ? articleId + "-" + headline.page() + "-" + headline.ordinal() : key;
  }

  /** The key of the case an article reports. */
  public static String of(Article article) {
    String key = article.title() == null ? "" : fold(article.title());
    return general(key) ? article.id() : key;
  }

  /** A headline with all that print varies taken out. */
  public static String fold(String headline) {
    String text = Normalizer.normalize(headline, Normalizer.Form.NFKC);
    text = DROPPED.matcher(text).replaceAll("");
    text = DASHES.matcher(text).replaceAll("-");
    text = text.replace('、', ',').replace('︰', ':').replace('∶', ':').replace("…", "").replace("・", "·");
    return END.matcher(text).replaceAll("").toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean general(String key) {
    return key.isEmpty()
        || UNTITLED.contains(key)
        || GENERAL.matcher(key).matches()
        || key.length() < SHORT && key.indexOf(':') < 0;
  }
}
