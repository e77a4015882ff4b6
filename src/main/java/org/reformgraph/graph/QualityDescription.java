package org.reformgraph.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/**
 * The measured quality in the Data Quality Vocabulary: a metric for each type of statement and each of precision,
 * recall and F1; a measurement of it on each set of gold articles, tied to the data set and to the version of the
 * reader that was measured.
 */
final class QualityDescription {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("district", "行政区划"),
          Map.entry("institution", "机构"),
          Map.entry("person", "人物"),
          Map.entry("measure", "改革举措(名称完全一致)"),
          Map.entry("measure~", "改革举措(名称大体一致)"),
          Map.entry("figure", "数据(数值与单位)"),
          Map.entry("figure+qualifier", "数据及限定词"),
          Map.entry("figure+indicator", "数据及指标"),
          Map.entry("figure+period", "数据及时期"),
          Map.entry("link", "关系"),
          Map.entry("confident", "置信度不低于 0.9 的陈述"));

  private final Iris iris;
  private final Statements statements;

  QualityDescription(Iris iris, Statements statements) {
    this.iris = iris;
    this.statements = statements;
  }

  void describe(Quality quality) {
    for (var row : quality.rows()) {
      gold(row);
      measured(row, "precision", "准确率", Dqv.semanticAccuracy, share(row.right(), row.read()));
      if (row.wanted() != null) {
        measured(row, "recall", "召回率", Dqv.completeness, share(row.right(), row.wanted()));
        measured(row, "f1", "F1 值", Dqv.semanticAccuracy, share(2 * row.right(), row.read() + row.wanted()));
      }
    }
  }

  private void gold(Quality.Row row) {
    Node gold = iris.dataset("gold-" + row.gold());
    statements.add(gold, RDF.Nodes.type, DCAT.Dataset.asNode());
    statements.chinese(gold, DCTerms.title.asNode(), "标注文章集 " + row.gold() + "," + row.articles() + " 篇");
    statements.text(
        gold, DCTerms.title.asNode(), "Gold articles: " + row.gold() + ", " + row.articles() + " articles", "en");
  }

  private void measured(Quality.Row row, String name, String chinese, Node dimension, BigDecimal value) {
    if (value == null) {
      return;
    }
    Node metric = iris.dataset("metric-" + row.type() + "-" + name);
    statements.add(metric, RDF.Nodes.type, Dqv.Metric);
    statements.chinese(metric, SKOS.prefLabel.asNode(), TYPES.getOrDefault(row.type(), row.type()) + ":" + chinese);
    statements.text(metric, SKOS.prefLabel.asNode(), row.type() + ": " + name, "en");
    statements.add(metric, Dqv.expectedDataType, XSD.decimal.asNode());
    statements.add(metric, Dqv.inDimension, dimension);
    Node measurement = iris.dataset("quality-" + row.gold() + "-" + row.type() + "-" + name);
    statements.add(measurement, RDF.Nodes.type, Dqv.QualityMeasurement);
    statements.add(measurement, Dqv.isMeasurementOf, metric);
    statements.add(measurement, Dqv.computedOn, iris.dataset());
    statements.add(measurement, Dqv.computedOn, iris.run(row.version()));
    statements.add(measurement, DCTerms.source.asNode(), iris.dataset("gold-" + row.gold()));
    statements.number(measurement, Dqv.value, value);
    statements.add(iris.dataset(), Dqv.hasQualityMeasurement, measurement);
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
  }
}
