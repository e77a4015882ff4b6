package org.reformgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Finds the things that a name or code stands for, in the same place where the query will run. Exact names
 * are looked up by index; near ones are sought among all names of the class, which is done for error
 * messages only.
 */
public final class Names {

  private static final String PREFIXES =
      """
      PREFIX rg: <https://w3id.org/reformgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      """;

  private static final String EXACT =
      PREFIXES
          + """
          SELECT ?thing ?name ?rank ?gone ?told ?code ?within WHERE {
            VALUES (?property ?rank) {
              (rg:divisionCode 0) (skos:notation 0) (skos:prefLabel 0) (rdfs:label 0) (foaf:name 0)
              (dcterms:title 0) (skos:altLabel 1)
            }
            ?thing ?property ?name .
            ?thing a ?class .
            OPTIONAL { ?thing rg:validUntil ?gone }
            OPTIONAL { ?thing rg:divisionCode ?code }
            OPTIONAL { ?thing rg:within/skos:prefLabel ?within FILTER(LANG(?within) = "zh") }
            BIND(EXISTS { ?article rg:mentions ?thing } AS ?told)
          }
          """;

  private static final String NEAR =
      PREFIXES
          + """
          SELECT DISTINCT ?thing ?name ?code WHERE {
            VALUES ?property { skos:prefLabel skos:altLabel rdfs:label foaf:name dcterms:title }
            ?thing a ?class ; ?property ?name .
            FILTER(REGEX(STR(?name), ?pattern, "i"))
            OPTIONAL { ?thing rg:divisionCode ?code }
          }
          LIMIT 2000
          """;

  private static final Var CLASS = Var.alloc("class");
  private static final Var NAME = Var.alloc("name");
  private static final Var PATTERN = Var.alloc("pattern");

  private final Runner runner;

  public Names(Runner runner) {
    this.runner = runner;
  }

  /**
   * A thing that may be meant.
   *
   * @param term its IRI
   * @param name the name that fits
   * @param code its division code, or null
   * @param within the name of the division around it, or null
   */
  public record Candidate(Node term, String name, String code, String within) {
    @Override
    public String toString() {
      return name
          + (within == null ? "" : "（" + within + "）")
          + " "
          + (code == null ? "<" + term.getURI() + ">" : code);
    }
  }

  /**
   * Things of the class with exactly this name, as far as nothing speaks for one of them: divisions in force come
   * before abolished ones, preferred names before others, then what an article names before what none names, and a
   * higher division before one of the same short name inside it (余杭 is 余杭区 before 余杭街道).
   */
  List<Candidate> exact(String classIri, String typed) {
    Query query = QueryFactory.create(EXACT);
    ElementGroup pattern = (ElementGroup) query.getQueryPattern();
    pattern.getElements().addFirst(new ElementData(List.of(NAME), literals(typed)));
    return ask(bind(query, Map.of(CLASS, NodeFactory.createURI(classIri))), Names::best);
  }

  /** Things of the class with a name like this one, the most alike first. */
  public List<Candidate> near(String classIri, String typed) {
    Query query =
        bind(
            QueryFactory.create(NEAR),
            Map.of(
                CLASS,
                NodeFactory.createURI(classIri),
                PATTERN,
                NodeFactory.createLiteralString(pieces(typed))));
    Map<Node, Candidate> found =
        ask(
            query,
            rows -> {
              Map<Node, Candidate> byThing = new LinkedHashMap<>();
              rows.forEachRemaining(
                  row -> {
                    Candidate candidate =
                        new Candidate(row.get("thing"), text(row.get(NAME)), text(row.get("code")), null);
                    byThing.merge(
                        candidate.term(),
                        candidate,
                        (a, b) -> Likeness.of(typed, b.name()) > Likeness.of(typed, a.name()) ? b : a);
                  });
              return byThing;
            });
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -Likeness.of(typed, c.name()))
                .thenComparing(c -> c.term().getURI()))
        .limit(5)
        .toList();
  }

  private static Query bind(Query query, Map<Var, Node> terms) {
    return Variables.bind(query, terms);
  }

  private <T> T ask(Query query, java.util.function.Function<RowSet, T> reader) {
    try (Answer answer = runner.answer(query)) {
      return answer.read(reader);
    }
  }

  private static List<Candidate> best(RowSet rows) {
    Map<Node, Integer> ranks = new LinkedHashMap<>();
    Map<Node, Candidate> things = new LinkedHashMap<>();
    rows.forEachRemaining(
        row -> {
          Node thing = row.get("thing");
          int rank = rank(row);
          ranks.merge(thing, rank, Math::min);
          things.putIfAbsent(
              thing, new Candidate(thing, text(row.get(NAME)), text(row.get("code")), text(row.get("within"))));
        });
    int best = ranks.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return things.values().stream()
        .filter(candidate -> ranks.get(candidate.term()) == best)
        .sorted(Comparator.comparing(candidate -> candidate.term().toString()))
        .toList();
  }

  private static int rank(org.apache.jena.sparql.engine.binding.Binding row) {
    int valid = Integer.parseInt(text(row.get("rank"))) + (row.get("gone") == null ? 0 : 2);
    int told = "true".equals(text(row.get("told"))) ? 0 : 1;
    return (valid * 2 + told) * 4 + depth(text(row.get("code")));
  }

  /** 0 for a province to 3 for a town, by the zeros of its code; 0 for what has none. */
  private static int depth(String code) {
    return code == null || code.endsWith("0000") ? 0 : code.length() > 6 ? 3 : code.endsWith("00") ? 1 : 2;
  }

  /** The name as literals of each kind it may have been loaded as, also without quotation marks and spaces. */
  private static List<org.apache.jena.sparql.engine.binding.Binding> literals(String typed) {
    Set<String> texts = new LinkedHashSet<>(List.of(typed, typed.replaceAll("[\\s“”‘’\"'「」『』《》〈〉]", "")));
    List<org.apache.jena.sparql.engine.binding.Binding> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(BindingFactory.binding(NAME, NodeFactory.createLiteralString(text)));
      rows.add(BindingFactory.binding(NAME, NodeFactory.createLiteralLang(text, "zh")));
      rows.add(BindingFactory.binding(NAME, NodeFactory.createLiteralLang(text, "en")));
    }
    return rows;
  }

  /** A pattern that fits names with two neighbouring characters of this one. */
  private static String pieces(String typed) {
    int[] points = typed.codePoints().toArray();
    if (points.length < 3) {
      return quoted(typed);
    }
    return IntStream.range(0, points.length - 1)
        .mapToObj(i -> quoted(new String(points, i, 2)))
        .distinct()
        .limit(40)
        .collect(Collectors.joining("|"));
  }

  /** Escaped character by character: \Q…\E is Java's own and no part of SPARQL's expressions. */
  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}-]", "\\\\$0");
  }

  private static String text(Node term) {
    return term == null ? null : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }
}
