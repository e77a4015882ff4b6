package org.reformgraph.graph;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.link.Reading;

/**
 * Turns what was read out of an article into its RDF. A pure function of the reading and the version: no times, no
 * blank nodes, nothing of other articles; two articles that name one thing give it one IRI. Safe for many threads.
 */
public final class ArticleMapper {

  private final Iris iris;
  private final DistrictDescriptions districts;
  private final boolean withText;

  /**
   * @param iris mints the IRIs
   * @param gazetteer the divisions that codes stand for
   * @param withText false leaves the body and whole sentences out and keeps quotes short, for texts that may not be
   *     republished
   */
  public ArticleMapper(Iris iris, Gazetteer gazetteer, boolean withText) {
    this.iris = Objects.requireNonNull(iris);
    this.districts = new DistrictDescriptions(iris, gazetteer);
    this.withText = withText;
  }

  /** With the text. */
  public ArticleMapper(Iris iris, Gazetteer gazetteer) {
    this(iris, gazetteer, true);
  }

  /** The article's graphs; the version names the extractor's run. */
  public ArticleGraphs map(Reading reading, String runVersion) {
    String language = MetadataFacts.language(reading.article());
    Statements facts = new Statements();
    EvidenceGraph evidence = new EvidenceGraph(iris, reading.article(), language, withText);
    EntityFacts entities = new EntityFacts(iris, reading, facts, evidence);

    new MetadataFacts(iris, reading, facts, language).state(runVersion, withText);
    entities.state();
    new FigureFacts(iris, reading, facts, evidence).state();
    new CaseFacts(iris, reading, facts, evidence, language).state();

    Map<String, String> named = districtNames(reading);
    named.forEach((code, name) -> districts.name(code, name, facts));
    return new ArticleGraphs(
        reading.article().id(), facts.graph(), evidence.graph(), authority(named));
  }

  /** Every code the reading refers to, with the form in the text or null. */
  private static Map<String, String> districtNames(Reading reading) {
    Map<String, String> names = new TreeMap<>();
    for (Reading.District district : reading.districts()) {
      names.put(district.code(), district.names().isEmpty() ? null : district.names().getFirst());
    }
    TreeSet<String> others = new TreeSet<>();
    reading.institutions().forEach(i -> addIfKnown(others, i.jurisdiction()));
    reading.cases().forEach(c -> others.addAll(c.districts()));
    reading.figures().forEach(f -> f.about().forEach(end -> EntityFacts.addDistrict(others, end)));
    reading.links().forEach(link -> EntityFacts.addDistrict(others, link.object()));
    addIfKnown(others, reading.article().district());
    others.forEach(code -> names.putIfAbsent(code, null));
    return names;
  }

  private static void addIfKnown(TreeSet<String> codes, String code) {
    if (code != null && !code.isBlank()) {
      codes.add(code);
    }
  }

  private Graph authority(Map<String, String> named) {
    Statements authority = new Statements();
    named.keySet().stream()
        .filter(DistrictDescriptions::isTownship)
        .forEach(code -> districts.describe(code, authority));
    return authority.graph();
  }
}
