package org.reformgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a source says about an article, under the project's keys. Keys are compared without case, spaces, hyphens and
 * underscores; the usual names of columns in Chinese and English are known. The first of two names of one key wins,
 * keys not known are left aside. A value that is not of its type (a day, a division code) refuses the article.
 */
final class Metadata {

  /** The keys, {@code body} among them. */
  static final List<String> KEYS =
      List.of(
          "id", "title", "published", "publisher", "page", "author", "report", "district", "url",
          "language", "sources", "text", "body");

  private static final Map<String, String> NAMES = names();
  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}(?:[0-9]{3}|[0-9]{6})?");
  private static final Pattern BETWEEN_AUTHORS = Pattern.compile("[\\s、,\uFF0C;\uFF1B/|]+");

  private static final int LONGEST = 2000;

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Metadata of which nothing is known. */
  static Metadata none() {
    return new Metadata();
  }

  /** From a map with its own names; {@code columns} says which of these hold which key. */
  static Metadata of(Map<?, ?> source, Map<String, String> columns) {
    Metadata metadata = new Metadata();
    for (boolean mapped : new boolean[] {true, false}) {
      source.forEach(
          (name, value) -> {
            String key = mapped ? columns.get(String.valueOf(name)) : key(String.valueOf(name));
            if (key != null) {
              metadata.put(key, value);
            }
          });
    }
    return metadata;
  }

  /** The project's key for a name of a column, or null. */
  static String key(String name) {
    return NAMES.get(fold(name));
  }

  /** Adds a value where there is none yet; nothing blank is kept. */
  Metadata put(String key, Object value) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      values.putIfAbsent(key, value);
    }
    return this;
  }

  /** The text under this key, stripped, or null. */
  String text(String key) {
    Object value = values.get(key);
    return value == null || value instanceof Map<?, ?> || value instanceof List<?>
        ? null
        : String.valueOf(value).strip();
  }

  /** The text that stands under {@code body}, unchanged, or null; where there is none, {@code text} if it is no kind. */
  String body() {
    if (values.get("body") instanceof String body) {
      return body;
    }
    return values.get("text") instanceof String text && text.length() > 20 ? text : null;
  }

  /** The article with this body; what the metadata do not tell is looked for in the body. */
  Article article(String fallbackId, String body) throws Refusal {
    String id = text("id") == null ? fallbackId : text("id");
    if (id.length() > 200 || id.chars().anyMatch(Character::isISOControl)) {
      throw fault("id", id, "an id of at most 200 characters in one line");
    }
    try {
      return read(id, body);
    } catch (Refusal refusal) {
      throw text("id") == null ? refusal : refusal.of(id);
    }
  }

  private Article read(String id, String body) throws Refusal {
    for (String key : values.keySet()) {
      if (!key.equals("body") && !key.equals("text") && text(key) != null && text(key).length() > LONGEST) {
        throw fault(key, text(key), "a value of at most " + LONGEST + " characters");
      }
    }
    String fault = Script.fault(body);
    if (fault != null) {
      throw new Refusal(Rejected.Code.NOT_CHINESE, fault + " Only Chinese articles are read.");
    }
    LocalDate published = published();
    Dateline dateline = Dateline.of(body, id + " " + text("url"));
    List<String> authors = authors();
    String language = language();
    return new Article(
        id,
        text("title") == null ? dateline.title() : text("title"),
        published == null ? dateline.published() : published,
        text("publisher") == null ? dateline.publisher() : text("publisher"),
        page(),
        authors.isEmpty() ? dateline.authors() : authors,
        text("report"),
        district(),
        text("url"),
        language == null ? Script.language(body) : language,
        sources(),
        "brief".equals(text("text")),
        body);
  }

  private LocalDate published() throws Refusal {
    String value = text("published");
    if (value == null) {
      return null;
    }
    return Day.parse(value)
        .orElseThrow(() -> fault("published", value, "a day such as 2024-08-29 or 2024年8月29日"));
  }

  private String page() {
    String page = text("page");
    return page == null ? null : page.replaceFirst("^第", "").replaceFirst("版$", "").strip();
  }

  private String district() throws Refusal {
    String code = text("district");
    if (code != null && !CODE.matcher(code).matches()) {
      throw fault("district", code, "a GB/T 2260 code of 6 or 9 digits");
    }
    return code;
  }

  /** Only kinds of Chinese are taken from the metadata; pages often bear the language of their template. */
  private String language() {
    String tag = text("language");
    if (tag == null || !tag.toLowerCase(Locale.ROOT).matches("zh([-_].*)?")) {
      return null;
    }
    return tag.toLowerCase(Locale.ROOT).matches("zh[-_](hant|tw|hk|mo).*") ? "zh-Hant" : "zh";
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    if (values.get("author") instanceof List<?> list) {
      list.forEach(author -> authors.add(String.valueOf(author).strip()));
    } else if (text("author") != null) {
      authors.addAll(Dateline.people(text("author")));
      if (authors.isEmpty()) {
        authors.addAll(List.of(BETWEEN_AUTHORS.split(text("author"))));
      }
    }
    authors.removeIf(String::isBlank);
    return authors;
  }

  private List<Article.Source> sources() throws Refusal {
    List<Article.Source> sources = new ArrayList<>();
    Object value = values.get("sources");
    for (Object source : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      if (source instanceof Map<?, ?> map && map.get("url") != null) {
        Object facts = map.get("facts");
        sources.add(new Article.Source(String.valueOf(map.get("url")), facts == null ? null : String.valueOf(facts)));
      } else if (source instanceof String url) {
        sources.add(new Article.Source(url, null));
      } else {
        throw fault("sources", String.valueOf(source), "a list of addresses, or of objects with url and facts");
      }
    }
    return sources;
  }

  private static Refusal fault(String key, String value, String expected) {
    String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
    return new Refusal(
        Rejected.Code.METADATA, "%s: '%s' is not %s. Correct or drop it.".formatted(key, shown, expected));
  }

  private static String fold(String name) {
    return Width.fold(name).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\\uFEFF]", "");
  }

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    KEYS.forEach(key -> names.put(key, key));
    Map.of(
            "id", "编号 文章编号 articleid",
            "title", "标题 题名 题目 文章标题 新闻标题 headline",
            "published",
                "日期 时间 发布时间 发布日期 发表时间 发表日期 出版日期 刊发日期 见报日期 date pubdate publishdate"
                    + " publisheddate publishtime publishedat datepublished",
            "publisher", "来源 媒体 报纸 报刊 出版者 发布机构 发布单位 source media newspaper",
            "page", "版面 版次 版 页码",
            "author", "作者 记者 署名 authors byline",
            "report", "专题 报告 系列 所属报告 series",
            "district", "行政区划代码 区划代码 地区代码 districtcode",
            "url", "链接 网址 原文链接 地址 link",
            "body", "正文 内容 全文 文章内容 正文内容 content articlebody fulltext")
        .forEach(
            (key, list) -> {
              for (String name : list.split(" ")) {
                names.put(name, key);
              }
            });
    names.put("语言", "language");
    names.put("lang", "language");
    return Map.copyOf(names);
  }
}
