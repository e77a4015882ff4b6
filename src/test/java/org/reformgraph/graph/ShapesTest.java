package org.reformgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes on a good graph, and on the same graph with one fault each. */
final class ShapesTest {

  private static final Shapes SHAPES = Shapes.read(Path.of("ontology"));

  private static final String PREFIXES =
      """
      PREFIX rg: <https://w3id.org/reformgraph/ontology#>
      PREFIX unit: <https://w3id.org/reformgraph/ontology/unit/>
      PREFIX area: <https://w3id.org/reformgraph/ontology/policy-area/>
      PREFIX kind: <https://w3id.org/reformgraph/ontology/institution-kind/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX id: <https://w3id.org/reformgraph/id/>
      BASE <https://w3id.org/reformgraph/id/>
      """;

  private record Fault(String update, String english) {
    @Override
    public String toString() {
      return english + ": " + update;
    }
  }

  static List<Fault> faults() {
    return List.of(
        lack("<article/a1>", "dcterms:identifier", "an article has exactly one identifier"),
        more("<article/a1>", "dcterms:identifier", "'a2'", "an article has exactly one identifier"),
        put("<article/a1>", "dcterms:issued", "'2024'", "an article has at most one date of publication, an xsd:date"),
        more("<article/a1>", "dcterms:issued", "'2024-01-01'^^xsd:date",
            "an article has at most one date of publication, an xsd:date"),
        lack("<article/a1>", "schema:inLanguage", "an article has exactly one language"),
        put("<article/a1>", "schema:sha256", "'abc'", "an article has one SHA-256 of its content"),
        lack("<article/a1>", "schema:sha256", "an article has one SHA-256 of its content"),
        more("<article/a1>", "schema:articleBody", "'x'@zh", "an article has at most one text"),
        lack("<article/a1>", "prov:wasGeneratedBy", "an article names the one extraction run that read it"),
        put("<article/a1>", "rg:brief", "'yes'", "the mark of a brief is a boolean"),
        more("<article/a1>", "rg:mentions", "<figure/a1/1>",
            "what an article mentions is a district, institution, measure or person"),
        more("<article/a1>", "dcterms:isPartOf", "<person/赵路>", "what an article is part of is a report"),
        more("<article/a1>", "dcterms:creator", "'赵路'", "the author is a person"),
        more("<article/a1>", "dcterms:spatial", "<person/赵路>", "what an article is filed under is a district"),
        lack("<report/改革案例专题>", "dcterms:title", "a report has a title"),
        put("<district/330110>", "rg:divisionCode", "'3301'", "a district has one code of 6 or 9 digits"),
        lack("<district/330110>", "rg:divisionCode", "a district has one code of 6 or 9 digits"),
        lack("<district/330110>", "skos:prefLabel", "a district has a name, one preferred for a language"),
        more("<district/330110>", "skos:prefLabel", "'余杭'@zh", "a district has a name, one preferred for a language"),
        lack("<institution/余杭区市场监督管理局>", "skos:prefLabel",
            "an institution has a name, one preferred for a language"),
        more("<institution/余杭区市场监督管理局>", "skos:prefLabel", "'市监局'@zh",
            "an institution has a name, one preferred for a language"),
        put("<institution/余杭区市场监督管理局>", "rg:institutionKind", "kind:bank",
            "an institution has at most one kind, from the list (institution-kinds.ttl)"),
        more("<institution/余杭区市场监督管理局>", "rg:institutionKind", "kind:party",
            "an institution has at most one kind, from the list (institution-kinds.ttl)"),
        more("<institution/余杭区市场监督管理局>", "rg:jurisdiction", "<district/330105>",
            "an institution has at most one district as its jurisdiction"),
        lack("<person/赵路>", "foaf:name", "a person has a name"),
        more("<person/赵路>", "rg:affiliatedWith", "<measure/一网通办>",
            "what a person is affiliated with is an institution"),
        lack("<measure/一网通办>", "skos:prefLabel", "a measure has a name, one preferred for a language"),
        more("<measure/一网通办>", "skos:prefLabel", "'一网'@zh", "a measure has a name, one preferred for a language"),
        more("<measure/一网通办>", "rg:policyArea", "area:sport", "the policy area is not in the list (policy-areas.ttl)"),
        more("<measure/一网通办>", "rg:implementedIn", "<district/999999>", "a measure is implemented in a district"),
        more("<measure/一网通办>", "rg:implementedBy", "<person/赵路>", "a measure is implemented by an institution"),
        more("<measure/一网通办>", "dcterms:isPartOf", "<report/改革案例专题>", "what a measure is part of is a measure"),
        lack("<figure/a1/1>", "rdfs:label", "a figure has a label"),
        lack("<figure/a1/1>", "rg:unit", "a figure has one unit, from the list (units.ttl)"),
        put("<figure/a1/1>", "rg:unit", "unit:furlong", "a figure has one unit, from the list (units.ttl)"),
        put("<figure/a1/1>", "rg:qualifier", "'nearly'", "a figure has one qualifier, from the list"),
        lack("<figure/a1/1>", "rg:qualifier", "a figure has one qualifier, from the list"),
        put("<figure/a1/1>", "rg:statedIn", "<person/赵路>", "a figure is stated in one article"),
        lack("<figure/a1/1>", "rg:statedIn", "a figure is stated in one article"),
        put("<figure/a1/1>", "rg:value", "'99'", "a figure has at most one value, an xsd:decimal"),
        more("<figure/a1/1>", "rg:value", "98.0", "a figure has at most one value, an xsd:decimal"),
        lack("<figure/a1/1>", "rg:value", "a figure has a value, a minimum or a maximum"),
        put("<figure/a1/2>", "rg:minValue", "5", "a figure has at most one minimum, an xsd:decimal"),
        put("<figure/a1/2>", "rg:maxValue", "9", "a figure has at most one maximum, an xsd:decimal"),
        put("<figure/a1/2>", "rg:minValue", "8.0", "the minimum is not above the maximum"),
        more("<figure/a1/1>", "rg:indicatorConcept", "<measure/一网通办>", "a figure has at most one indicator concept"),
        put("<indicator/收件率>", "skos:inScheme", "<measure/一网通办>",
            "the indicator concept is of the scheme of indicators"),
        put("<figure/a1/1>", "rg:period", "'2023年'",
            "a figure has at most one period, such as 2023, 2024-07 or 2019/2023"),
        more("<figure/a1/1>", "rg:periodStart", "'2022-12-31'^^xsd:date", "there is at most one first day, an xsd:date"),
        more("<figure/a1/1>", "rg:periodEnd", "'2024-01-01'^^xsd:date", "there is at most one last day, an xsd:date"),
        put("<figure/a1/1>", "rg:periodStart", "'2024-01-01'^^xsd:date", "the first day is not after the last day"),
        more("<figure/a1/1>", "rg:about", "<person/赵路>",
            "what a figure is about is a measure, district or institution"),
        lack("<case/拱墅%3A商务社区>", "rdfs:label", "a case has a title"),
        more("<case/拱墅%3A商务社区>", "rg:describedBy", "<person/赵路>", "what describes a case is an article"),
        more("<case/拱墅%3A商务社区>", "rg:inDistrict", "<district/999999>", "what a case is in is a district"),
        more("<case/拱墅%3A商务社区>", "rg:hasMeasure", "<measure/无>", "what a case has as a measure is a measure"),
        more("<case/拱墅%3A商务社区>", "rg:involves", "<person/赵路>", "what a case involves is an institution"),
        more("<case/拱墅%3A商务社区>", "rg:hasFigure", "<figure/a2/1>", "what a case has as a figure is a figure"),
        more("<case/拱墅%3A商务社区>", "dcterms:isPartOf", "<article/a1>", "what a case is part of is a report"),
        more("<case/拱墅%3A商务社区>", "rg:policyArea", "area:sport",
            "the policy area is not in the list (policy-areas.ttl)"),
        lack("<evidence/a1/0-3>", "oa:exact", "a quote has exactly one text"),
        lack("<evidence/a1/0-3>", "oa:start", "a quote has one start"),
        put("<evidence/a1/0-3>", "oa:end", "3", "a quote has one end"),
        put("<evidence/a1/0-3>", "oa:start", "'3'^^xsd:nonNegativeInteger", "a quote starts before it ends"),
        lack("<evidence/a1/0-3>", "prov:wasQuotedFrom", "a quote is from one article"),
        more("?s", "rdf:reifies", "<<( rg:a rg:b rg:c )>>", "a reifier stands for one statement"),
        lack("?s", "prov:wasDerivedFrom", "a statement was derived from a quote"),
        lack("?s", "rg:confidence", "a statement has one confidence, above 0 and up to 1"),
        put("?s", "rg:confidence", "0.0", "a statement has one confidence, above 0 and up to 1"),
        put("?s", "rg:confidence", "1.01", "a statement has one confidence, above 0 and up to 1"));
  }

  private static final String STATEMENT = "?s rdf:reifies <<( <case/拱墅%3A商务社区> rg:inDistrict <district/330105> )>> .";

  private static String where(String subject, String rest) {
    return " WHERE { " + (subject.equals("?s") ? STATEMENT : "") + rest + " }";
  }

  private static Fault lack(String subject, String property, String english) {
    String triple = subject + " " + property + " ?o";
    return new Fault("DELETE { " + triple + " }" + where(subject, triple), english);
  }

  private static Fault more(String subject, String property, String object, String english) {
    String triple = subject + " " + property + " " + object;
    return new Fault("INSERT { " + triple + " }" + where(subject, ""), english);
  }

  private static Fault put(String subject, String property, String object, String english) {
    String start = subject + " " + property;
    return new Fault(
        "DELETE { " + start + " ?o } INSERT { " + start + " " + object + " }" + where(subject, start + " ?o"), english);
  }

  @Test
  void wellFormedArticleHasNoViolation() {
    assertEquals(List.of(), SHAPES.violations(mapped()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultIsFoundAndOnlyThatOne(Fault fault) {
    Graph facts = copy(mapped().facts());
    Graph evidence = copy(mapped().evidence());
    long before = facts.size() + evidence.size();
    List<String> unchanged = Stream.concat(facts.stream(), evidence.stream()).map(Object::toString).sorted().toList();
    var update = UpdateFactory.create(PREFIXES + fault.update());
    boolean inEvidence = fault.update().contains("<evidence/") || fault.update().contains("?s ");
    UpdateAction.execute(update, inEvidence ? evidence : facts);
    assertFalse(
        Stream.concat(facts.stream(), evidence.stream()).map(Object::toString).sorted().toList().equals(unchanged),
        "the fault changed nothing of " + before);

    List<Violation> found = new ArrayList<>(SHAPES.violations(facts));
    found.addAll(SHAPES.violations(evidence));
    assertEquals(Set.of(fault.english()), found.stream().map(Violation::english).collect(Collectors.toSet()));
    assertTrue(found.stream().allMatch(v -> v.chinese().codePointAt(0) > 0x2fff));
    assertTrue(found.stream().allMatch(v -> v.focus().startsWith(Iris.DEFAULT_BASE)));
  }

  @Test
  void everyDemandIsTried() {
    Graph shapes = RDFParser.source(Path.of("ontology", "shapes.ttl")).toGraph();
    Node message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
    Set<String> demands =
        shapes.stream(Node.ANY, message, Node.ANY)
            .map(t -> t.getObject())
            .filter(o -> o.getLiteralLanguage().equals("en"))
            .map(Node::getLiteralLexicalForm)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(demands, faults().stream().map(Fault::english).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    Graph bad = RDFParser.fromString(
            PREFIXES + "<figure/x/1> a rg:Figure . <measure/y> a rg:Measure .", Lang.TURTLE).toGraph();
    List<Violation> expected = SHAPES.violations(bad);
    assertFalse(expected.isEmpty());
    try (var pool = Executors.newFixedThreadPool(4)) {
      Callable<List<Violation>> task = () -> SHAPES.violations(bad);
      for (var result : pool.invokeAll(java.util.Collections.nCopies(40, task))) {
        assertEquals(expected, result.get());
      }
    }
  }

  private static ArticleGraphs mapped() {
    return new ArticleMapper(new Iris(), SmallReading.GAZETTEER).map(SmallReading.reading(), "v1");
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.stream().forEach(copy::add);
    return copy;
  }
}
