package org.reformgraph.graph;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.reformgraph.article.Article;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Kind;
import org.reformgraph.link.EntityRef;
import org.reformgraph.link.Reading;
import org.reformgraph.link.Relation;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/** A reading written by hand that has something of everything. */
final class SmallReading {

  static final Gazetteer GAZETTEER = Gazetteer.read(Path.of("data", "gazetteer"));

  private static final String FIRST = "余杭区市场监管局在仓前街道推行“一网通办”改革,2023年收件率超99.52%。";
  private static final String SECOND = "局长查志强说,办理时间为5至7天。";
  private static final String HEADLINE = "- 26版 拱墅:商务社区";
  static final String BODY = FIRST + SECOND + "\n" + HEADLINE;

  private SmallReading() {}

  static Reading reading() {
    return reading(article());
  }

  static Article article() {
    return new Article(
        "a1", "余杭推行“一网通办”", LocalDate.of(2024, 3, 5), "杭州日报", "21", List.of("赵路"), "改革案例专题",
        "330110", "https://example.org/a1", "zh",
        List.of(new Article.Source("https://example.org/s", "收件率"), new Article.Source("余杭区志", null)),
        true, BODY);
  }

  static Reading reading(Article article) {
    return new Reading(
        article,
        List.of(
            new Reading.District("330110", List.of("余杭区"), true, List.of(in(FIRST, "余杭区")), 0.99),
            new Reading.District("330110012", List.of("仓前街道"), false, List.of(in(FIRST, "仓前街道")), 0.9),
            new Reading.District("330105", List.of("拱墅"), false, List.of(in(HEADLINE, "拱墅")), 0.8)),
        List.of(
            new Reading.Institution(
                "余杭区市场监督管理局", List.of("余杭区市场监督管理局", "余杭区市场监管局"), "government", "330110",
                List.of(in(FIRST, "余杭区市场监管局")), 0.85)),
        List.of(
            new Reading.Person(
                "查志强", "局长", "余杭区市场监督管理局", List.of(in(SECOND, "查志强")), 0.97),
            new Reading.Person("赵路", null, null, List.of(), 1)),
        List.of(
            new Reading.Measure(
                "一网通办", List.of("“一网通办”"), List.of("government-services"),
                List.of(in(FIRST, "“一网通办”")), 0.75),
            new Reading.Measure(
                "商务社区", List.of("商务社区"), List.of(), List.of(in(HEADLINE, "商务社区")), 0.7)),
        List.of(
            new Reading.Figure(
                1, span("收件率超99.52%"), span(FIRST), new BigDecimal("99.520"), null, null, "percent", "over",
                List.of("“一网通办”收件率", "收件率"), new Reading.Concept("收件率", "share of cases received at one window"),
                Period.year(2023),
                List.of(new EntityRef(Kind.MEASURE, "一网通办"), new EntityRef(Kind.DISTRICT, "330110")), 0.91),
            new Reading.Figure(
                2, span("办理时间为5至7天"), span(SECOND), null, new BigDecimal("5"), new BigDecimal("7"), "day",
                "exact", List.of("办理时间"), null, null, List.of(), 0.88)),
        List.of(
            new Reading.Link(
                new EntityRef(Kind.MEASURE, "一网通办"), Relation.IMPLEMENTED_IN,
                new EntityRef(Kind.DISTRICT, "330110012"), span(FIRST), 0.8),
            new Reading.Link(
                new EntityRef(Kind.MEASURE, "一网通办"), Relation.IMPLEMENTED_BY,
                new EntityRef(Kind.INSTITUTION, "余杭区市场监督管理局"), span(FIRST), 0.66667)),
        List.of(
            new Reading.Case(
                "余杭推行一网通办", "余杭推行“一网通办”", "21", 0, true, "改革案例专题", null, List.of("330110"),
                List.of("余杭区市场监督管理局"), List.of("一网通办"), List.of(1, 2)),
            new Reading.Case(
                "拱墅:商务社区", "拱墅:商务社区", "26", 1, false, "改革案例专题", span("拱墅:商务社区"),
                List.of("330105"), List.of(), List.of("商务社区"), List.of())));
  }

  private static Span span(String words) {
    int start = BODY.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Reading.Mention in(String sentence, String words) {
    int start = BODY.indexOf(sentence) + sentence.indexOf(words);
    return new Reading.Mention(new Span(start, start + words.length()), span(sentence));
  }
}
