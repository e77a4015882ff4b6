package org.reformgraph.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Folding;

/**
 * The indicator a figure is a value of, by a name that is the same in all articles: the wording without what says where,
 * when and how much, in the form of {@code data/lexicon/indicators.csv} where it is listed there. What cannot be
 * compared is kept apart: a growth (…增速), a fall (…降幅) and a share (…占比) from the level, what was added (新增…) from the
 * stock, and one dimension (…·金额) from another.
 */
final class Concepts {

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[全我该本][省市县区州旗镇乡村盟国]|全区域|全社区|当地|各地|各级|各类|累计|合计|一共|总共|平均|年度|全年|上半年|下半年|前[一二三]个?季度"
              + "|第?[一二三四]季度|季度|当年|今年|去年|同期|同比|其中|包括|现有|已有|的|了|各|其|另有|还有|实现|完成|达到|亿元以上|以上|以下|中的|之中)+(?=.{2})");
  private static final Pattern TRAILING = Pattern.compile("(?<=.{2})(?:数量|总数|个数|数目|共计|合计|累计|达到|分别|已经|全部)+$");
  private static final Pattern MARKS = Pattern.compile("[\\s“”\"「」『』《》]");
  private static final Pattern MARK = Pattern.compile("[、,;:。!?()\\d]");
  private static final Pattern RATE = Pattern.compile(".*(?:率|比|占比|比重|比例|度|面|指数|份额|增速|增幅|增长率|降幅|标准|系数)$");
  private static final Pattern GROWS = Pattern.compile(".*(?:增长|(?<![新净])增|上升|提高|提升|扩大|增加|增速|增幅|涨幅|翻|多|高出)(?:了|达到?|为|约|超过?|近|[一两]番)*$");
  private static final Pattern FALLS = Pattern.compile(".*(?:下降|减少|降低|回落|压缩|缩短|减|降|下滑|缩减|降幅|减幅|少)(?:了|达到?|为|约|超过?|近)*$");
  private static final Pattern GROWTH_NAME = Pattern.compile("(?:同比|年均|平均)?(?:增长速度|增长率|增速|增幅|涨幅|增长)$");
  /** Growth 6.2%, 去年同期为|5.1%: a second value of the same. */
  private static final Pattern SAME = Pattern.compile(".*(?:同期|上年)(?:为|是|则为|仅)?$");
  private static final Pattern APART = Pattern.compile(".*(?:高于|低于|快于|慢于|高出|领先|优于)[^,、;]{1,8}$");
  /** Names that tell their dimension themselves. */
  private static final Pattern DIMENSIONED =
      Pattern.compile(".*(?:额|收入|投资|资金|产值|经费|支出|成本|费用|费|利润|资产|存款|贷款|价|面积|时间|时限|时长|用时|天数|里程|长度|全长|人口|人数|人次|户数|产量|产能)$");
  private static final Pattern ADDED = Pattern.compile(".*(?:新增|新设|新设立|新登记|净增|新认定|新引进)$");

  private final Document document;
  private final Lexicon lexicon;
  /** Names of places by their first character. */
  private final Map<Character, Set<String>> places;

  Concepts(Lexicon lexicon, Mentions mentions) {
    this.document = mentions.document();
    this.lexicon = lexicon;
    this.places = mentions.places().stream()
            .map(p -> p.span().of(document.text()))
            .collect(Collectors.groupingBy(name -> name.charAt(0), Collectors.toSet()));
  }

  /**
   * Null where the figure has no wording that could be one.
   *
   * @param last the concept of the figure before it in its paragraph, or null
   */
  Reading.Concept of(Quantity quantity, List<String> wordings, Reading.Concept last) {
    if (last != null && quantity.isShare() && SAME.matcher(before(quantity)).matches()) {
      return last;
    }
    String wording = wordings.stream().filter(w -> !Indicators.isRelative(w)).findFirst().orElse(null);
    if (wording == null) {
      return null;
    }
    String name = normal(Folding.fold(wording));
    Matcher growth = GROWTH_NAME.matcher(name);
    boolean grown = quantity.isShare() && growth.find() && growth.start() > 1;
    if (grown) {
      name = name.substring(0, growth.start());
    }
    if (name.length() < 2 || name.length() > 24 || MARK.matcher(name).find()) {
      return null;
    }
    String level = lexicon.indicators().contains("新增" + name) && isAdded(quantity, name) ? "新增" + name : name;
    Lexicon.Indicator listed = lexicon.indicators().get(level);
    String kept = listed == null && isAdded(quantity, name) ? "新增" + name : level;
    return quantity.isShare() ? ratio(quantity, kept, listed, grown) : amount(quantity, kept, listed);
  }

  private String normal(String wording) {
    String name = MARKS.matcher(wording).replaceAll("");
    String before;
    do {
      if (lexicon.indicators().contains(name)) {
        return name;
      }
      before = name;
      name = LEADING.matcher(name).replaceFirst("");
      if (name.isEmpty()) {
        return name;
      }
      for (String place : places.getOrDefault(name.charAt(0), Set.of())) {
        if (name.length() >= place.length() + 2 && name.startsWith(place)) {
          name = name.substring(place.length());
        }
      }
    } while (name.length() < before.length());
    return TRAILING.matcher(name).replaceFirst("");
  }

  /** 新增|企业500家: an increase of the stock. */
  private boolean isAdded(Quantity quantity, String name) {
    String clause = document.clauseAt(quantity.head()).of(document.text());
    int at = clause.indexOf(name);
    return at > 0 ? ADDED.matcher(clause).region(0, at).matches() : ADDED.matcher(before(quantity)).matches();
  }

  private String before(Quantity quantity) {
    int start = Math.max(document.clauseAt(quantity.head()).start(), quantity.head() - 10);
    return document.text().substring(Math.min(start, quantity.head()), quantity.head());
  }

  private Reading.Concept ratio(Quantity quantity, String name, Lexicon.Indicator listed, boolean grown) {
    boolean level = listed == null ? RATE.matcher(name).matches() : listed.units().contains(quantity.unit());
    String words = before(quantity);
    if (APART.matcher(words).matches()) {
      return changed(quantity, name, listed, "差距", "difference");
    }
    if (grown || GROWS.matcher(words).matches()) {
      boolean yearly = words.contains("年均");
      return changed(quantity, name, listed, yearly ? "年均增速" : "增速", yearly ? "average annual growth" : "growth");
    }
    if (FALLS.matcher(words).matches()) {
      return changed(quantity, name, listed, "降幅", "fall");
    }
    return level ? concept(name, listed) : changed(quantity, name, listed, "占比", "share");
  }

  /** A change in percentage points is none in percent. */
  private Reading.Concept changed(Quantity quantity, String name, Lexicon.Indicator listed, String what, String english) {
    boolean points = quantity.unit().equals("percentage-point");
    Reading.Concept level = concept(name, listed);
    return new Reading.Concept(
        level.name() + what + (points ? "·百分点" : ""),
        level.english() == null ? null : level.english() + ", " + english + (points ? " in percentage points" : ""));
  }

  private Reading.Concept amount(Quantity quantity, String name, Lexicon.Indicator listed) {
    String words = before(quantity);
    if (GROWS.matcher(words).matches()) {
      return changed(quantity, name, listed, "增量", "increase");
    }
    if (FALLS.matcher(words).matches()) {
      return changed(quantity, name, listed, "减量", "decrease");
    }
    boolean told = listed == null ? DIMENSIONED.matcher(name).matches() : listed.units().contains(quantity.unit());
    String dimension = told ? "" : dimension(quantity.unit(), name);
    Reading.Concept level = concept(name, listed);
    return dimension.isEmpty() ? level : new Reading.Concept(level.name() + "·" + dimension, null);
  }

  private static Reading.Concept concept(String name, Lexicon.Indicator listed) {
    return listed == null ? new Reading.Concept(name, null) : new Reading.Concept(listed.name(), listed.english());
  }

  private static String dimension(String unit, String name) {
    return switch (unit) {
      case "yuan", "us-dollar" -> "金额";
      case "year", "month", "week", "day", "working-day", "hour", "minute", "second" -> "时长";
      case "square-metre", "mu", "hectare", "square-kilometre" -> "面积";
      case "metre", "kilometre" -> "长度";
      case "tonne" -> "重量";
      case "kilowatt-hour" -> "电量";
      case "person", "person-time" -> "人数";
      case "household" -> name.endsWith("企业") || name.endsWith("主体") || name.endsWith("商户") ? "" : "户数";
      default -> "";
    };
  }
}
