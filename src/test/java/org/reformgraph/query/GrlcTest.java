package org.reformgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The shipped folder read by the rules of grlc 1.3, stated here from its behaviour: decorators are the lines that
 * begin with {@code #+}, stripped of these characters and read as YAML; parameters are the variables that begin with
 * one underscore (required) or two, with the type after the name. grlc itself is a Python package that Debian does not
 * have.
 */
final class GrlcTest {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "[?$](?<marks>_{1,2})(?<name>[a-zA-Z0-9]+)(?:_(?<type>iri|number|literal|integer)|_(?<prefix>[a-zA-Z0-9]+)_(?<local>[a-zA-Z0-9]+)|_(?<lang>[a-zA-Z]{2}))?(?![a-zA-Z0-9_])");

  /**
   * @param type iri, number, literal, integer, a datatype as prefix:name, or nothing
   */
  record Found(boolean required, String type) {}

  static Stream<SavedQuery> shipped() {
    return Catalogue.read(TestGraph.QUERIES).queries().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void decoratorsAreTheSameForGrlc(SavedQuery query) {
    Map<?, ?> decorators = assertInstanceOf(Map.class, decorators(query.text()));
    assertEquals(query.summary().en(), decorators.get("summary"));
    assertEquals(query.description().en(), String.valueOf(decorators.get("description")).strip());
    assertEquals(query.tags(), decorators.get("tags"));
    assertEquals("GET", decorators.get("method"));
    Map<String, String> defaults = new TreeMap<>();
    if (decorators.get("defaults") instanceof List<?> list) {
      list.forEach(entry -> ((Map<?, ?>) entry).forEach((k, v) -> defaults.put(k.toString(), v.toString())));
    }
    assertEquals(
        query.parameters().stream()
            .filter(p -> p.defaultValue() != null)
            .collect(Collectors.toMap(Parameter::name, Parameter::defaultValue)),
        defaults);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void parametersAreTheSameForGrlc(SavedQuery query) {
    var found = parameters(query.text());
    Map<String, Found> expected = new TreeMap<>();
    query.parameters().forEach(p -> expected.put(p.name(), new Found(!p.optional(), type(p))));
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @CsvSource({
    "?_district_iri, district, true, iri",
    "?__year_integer, year, false, integer",
    "?_below_xsd_decimal, below, true, xsd:decimal",
    "?_words, words, true, ''",
    "?_name_en, name, true, @en"
  })
  void rulesTellParametersApart(String variable, String name, boolean required, String type) {
    assertEquals(Map.of(name, new Found(required, type)), parameters("SELECT * { ?s ?p " + variable + " . ?a ?b_c ?c }"));
  }

  @Test
  void datatypePrefixesAreDeclared() {
    var missing = new TreeSet<String>();
    shipped()
        .forEach(
            query ->
                parameters(query.text()).values().stream()
                    .filter(p -> p.type().contains(":"))
                    .map(p -> p.type().split(":")[0])
                    .filter(prefix -> query.query().getPrefixMapping().getNsPrefixURI(prefix) == null)
                    .forEach(prefix -> missing.add(query.name() + " " + prefix)));
    assertTrue(missing.isEmpty(), "grlc writes \"value\"^^prefix:name into the query: " + missing);
  }

  private static Object decorators(String text) {
    String yaml =
        text.lines().filter(l -> l.startsWith("#+")).map(l -> l.replaceFirst("^[#+]+", "")).collect(Collectors.joining("\n"));
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  private static Map<String, Found> parameters(String text) {
    Map<String, Found> found = new TreeMap<>();
    String sparql = text.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining("\n"));
    var match = PARAMETER.matcher(sparql);
    while (match.find()) {
      String type =
          match.group("type") != null
              ? match.group("type")
              : match.group("prefix") != null
                  ? match.group("prefix") + ":" + match.group("local")
                  : match.group("lang") != null ? "@" + match.group("lang") : "";
      found.put(match.group("name"), new Found(match.group("marks").length() == 1, type));
    }
    return found;
  }

  private static String type(Parameter parameter) {
    return switch (parameter.type()) {
      case IRI -> "iri";
      case STRING, TEXT -> "";
      case INTEGER, YEAR -> "integer";
      case DECIMAL -> "xsd:decimal";
      case DATE -> "xsd:date";
    };
  }
}
