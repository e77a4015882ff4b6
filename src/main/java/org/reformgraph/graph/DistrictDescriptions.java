package org.reformgraph.graph;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;

/** Districts as the gazetteer knows them: in full for the gazetteer's graph, by name and code for an article's. */
final class DistrictDescriptions {

  private static final int TOWNSHIP_DIGITS = 9;

  private final Iris iris;
  private final Gazetteer gazetteer;

  DistrictDescriptions(Iris iris, Gazetteer gazetteer) {
    this.iris = iris;
    this.gazetteer = gazetteer;
  }

  static boolean isTownship(String code) {
    return code.length() == TOWNSHIP_DIGITS;
  }

  /** Type, code and official name; for a code the gazetteer lacks, the form in the text. */
  void name(String code, String form, Statements statements) {
    Node district = iris.district(code);
    statements.add(district, RDF.Nodes.type, Rg.District);
    statements.word(district, Rg.divisionCode, code);
    String name = gazetteer.division(code).map(Division::name).orElse(form);
    statements.chinese(district, SKOS.prefLabel.asNode(), name);
  }

  /** All that the gazetteer knows of it; nothing for a code it lacks. */
  void describe(String code, Statements statements) {
    gazetteer.division(code).ifPresent(division -> describe(division, statements));
  }

  void describe(Division division, Statements statements) {
    Node district = iris.district(division.code());
    name(division.code(), division.name(), statements);
    statements.word(district, Rg.level, division.level().word());
    statements.text(district, SKOS.prefLabel.asNode(), division.english(), "en");
    labels(district, division.shortNames(), statements);
    labels(district, division.formerNames(), statements);
    if (division.parent() != null) {
      statements.add(district, Rg.within, iris.district(division.parent()));
    }
    gazetteer
        .ancestors(division.code())
        .forEach(above -> statements.add(district, Rg.withinAny, iris.district(above.code())));
    if (division.validUntil() != null) {
      statements.add(district, Rg.validUntil, dayOrYear(division.validUntil()));
    }
    division
        .successors()
        .forEach(code -> statements.add(district, DCTerms.isReplacedBy.asNode(), iris.district(code)));
  }

  private static void labels(Node district, List<String> names, Statements statements) {
    names.forEach(name -> statements.chinese(district, SKOS.altLabel.asNode(), name));
  }

  private static Node dayOrYear(String date) {
    return NodeFactory.createLiteralDT(date, date.length() == 4 ? XSDDatatype.XSDgYear : XSDDatatype.XSDdate);
  }
}
