package org.reformgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The project's own vocabulary, {@code rg:}, term for term as defined in {@code ontology/reform.ttl} (a test compares
 * both ways). Constants are spelled as the local names.
 */
public final class Rg {

  /** IRI of the ontology. */
  public static final String ONTOLOGY = "https://w3id.org/reformgraph/ontology";

  /** Namespace of the terms. */
  public static final String NS = ONTOLOGY + "#";

  /** Class: one reform of one place, described by an article or announced by a headline. */
  public static final Node ReformCase = term("ReformCase");

  /** Class: a newspaper article. */
  public static final Node Article = term("Article");

  /** Class: a report or series that articles and cases are part of. */
  public static final Node Report = term("Report");

  /** Class: an administrative division of China. */
  public static final Node District = term("District");

  /** Class: a named organisation. */
  public static final Node Institution = term("Institution");

  /** Class: a reform, programme, mechanism, platform, plan, regulation or the like. */
  public static final Node Measure = term("Measure");

  /** Class: a number that an article states, with what it measures. */
  public static final Node Figure = term("Figure");

  /** Class: a named person. */
  public static final Node Person = term("Person");

  /** Class: a run of one version of the extractor. */
  public static final Node ExtractionRun = term("ExtractionRun");

  /** Case → article that holds its text. */
  public static final Node describedBy = term("describedBy");

  /** Case → district it is about. */
  public static final Node inDistrict = term("inDistrict");

  /** Case → measure it reports. */
  public static final Node hasMeasure = term("hasMeasure");

  /** Case → institution that takes part. */
  public static final Node involves = term("involves");

  /** Case → figure it states. */
  public static final Node hasFigure = term("hasFigure");

  /** Case or measure → concept of the policy areas. */
  public static final Node policyArea = term("policyArea");

  /** Article → entity that its text names. */
  public static final Node mentions = term("mentions");

  /** Article → true where the text is no publisher's own but a brief written from sources. */
  public static final Node brief = term("brief");

  /** District → its GB/T 2260 code, 6 digits, or 9 for a township or street. */
  public static final Node divisionCode = term("divisionCode");

  /** District → {@code province}, {@code prefecture}, {@code county} or {@code township}. */
  public static final Node level = term("level");

  /** District → district right above it. */
  public static final Node within = term("within");

  /** District → every district above it. */
  public static final Node withinAny = term("withinAny");

  /** District → day or year of its abolition. */
  public static final Node validUntil = term("validUntil");

  /** Institution → concept of the institution kinds. */
  public static final Node institutionKind = term("institutionKind");

  /** Institution → district it acts for. */
  public static final Node jurisdiction = term("jurisdiction");

  /** Measure → district it is carried out in. */
  public static final Node implementedIn = term("implementedIn");

  /** Measure → institution that launched, runs or carries it out. */
  public static final Node implementedBy = term("implementedBy");

  /** Figure → plain number, multipliers applied. */
  public static final Node value = term("value");

  /** Figure → lower end of a range. */
  public static final Node minValue = term("minValue");

  /** Figure → upper end of a range. */
  public static final Node maxValue = term("maxValue");

  /** Figure → concept of the units. */
  public static final Node unit = term("unit");

  /** Figure → {@code exact}, {@code about}, {@code over}, {@code under}, {@code at-least} or {@code at-most}. */
  public static final Node qualifier = term("qualifier");

  /** Figure → wording of what is measured. */
  public static final Node indicator = term("indicator");

  /** Figure → concept of the indicator it is a value of, the same in all articles. */
  public static final Node indicatorConcept = term("indicatorConcept");

  /** Figure → ISO 8601 year, month, day or interval it holds for. */
  public static final Node period = term("period");

  /** Figure → first day of the period. */
  public static final Node periodStart = term("periodStart");

  /** Figure → last day of the period. */
  public static final Node periodEnd = term("periodEnd");

  /** Figure → measure, district or institution it is about. */
  public static final Node about = term("about");

  /** Figure → article that states it. */
  public static final Node statedIn = term("statedIn");

  /** Person → post or title. */
  public static final Node role = term("role");

  /** Person → institution. */
  public static final Node affiliatedWith = term("affiliatedWith");

  /** Statement → share of such statements that are expected to be right, in (0, 1]. */
  public static final Node confidence = term("confidence");

  private Rg() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
