package org.reformgraph.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.reformgraph.query.QueryException.Code;
import org.reformgraph.query.QueryException.Fault;

/**
 * The values of a saved query's parameters as RDF terms. What a user typed becomes a term of the
 * parameter's type and goes into the parsed query as that term: it can't become syntax. An empty value
 * counts as none given.
 *
 * @param saved the query
 * @param terms by parameter name; an optional parameter that was not given has none
 */
public record Binding(SavedQuery saved, SortedMap<String, Node> terms) {

  private static final int SHOWN = 10;

  /**
   * Converts what was typed.
   *
   * @throws QueryException with a fault for each parameter that is unknown, missing or badly typed
   */
  static Binding of(SavedQuery saved, Map<String, String> values, Names names) {
    List<Fault> faults = new ArrayList<>();
    for (String name : new TreeMap<>(values).keySet()) {
      if (saved.parameter(name).isEmpty()) {
        faults.add(new Fault(Code.UNKNOWN_PARAMETER, name, unknown(saved, name)));
      }
    }
    SortedMap<String, Node> terms = new TreeMap<>();
    for (Parameter parameter : saved.parameters()) {
      String given = values.get(parameter.name());
      String value = given == null || given.isBlank() ? parameter.defaultValue() : given;
      try {
        if (value != null) {
          terms.put(parameter.name(), term(parameter, value, names));
        } else if (!parameter.optional()) {
          throw fault(Code.MISSING_PARAMETER, parameter, "a value is needed: " + kind(parameter));
        }
      } catch (QueryException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new QueryException(faults);
    }
    return new Binding(saved, terms);
  }

  /** The query with the terms in place of its parameters. */
  public Query query() {
    Map<Var, Node> byVariable = new HashMap<>();
    for (Parameter parameter : saved.parameters()) {
      Node term = terms.get(parameter.name());
      if (term != null) {
        byVariable.put(parameter.variable(), term);
      }
    }
    return Variables.bind(saved.query(), byVariable);
  }

  private static Node term(Parameter parameter, String value, Names names) {
    try {
      Node term = switch (parameter.type()) {
        case STRING -> NodeFactory.createLiteralString(value);
        case TEXT -> NodeFactory.createLiteralString(SearchWords.allOf(value));
        case INTEGER -> typed(new BigInteger(plain(value)).toString(), XSDDatatype.XSDinteger);
        case DECIMAL -> typed(decimal(plain(value)), XSDDatatype.XSDdecimal);
        case DATE -> typed(LocalDate.parse(plain(value)).toString(), XSDDatatype.XSDdate);
        case YEAR -> typed(year(plain(value)), XSDDatatype.XSDinteger);
        case IRI -> iri(parameter, value.strip(), names);
      };
      if (!parameter.allowed().takes(term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI())) {
        throw fault(Code.BAD_VALUE, parameter, "not " + kind(parameter) + ": " + value);
      }
      return term;
    } catch (NumberFormatException | DateTimeParseException | IRIException e) {
      throw fault(Code.BAD_VALUE, parameter, "not " + kind(parameter) + ": " + value);
    }
  }

  private static Node iri(Parameter parameter, String value, Names names) {
    String bare = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    if (bare.matches("(?i)(https?|urn|tag):.*")) {
      IRIx iri = IRIx.create(bare);
      if (!iri.isAbsolute()) {
        throw new IRIException("not absolute");
      }
      return NodeFactory.createURI(bare);
    }
    if (parameter.classIri() == null) {
      throw new IRIException("a name where no class is known");
    }
    List<Names.Candidate> exact = names.exact(parameter.classIri(), value);
    if (exact.size() == 1) {
      return exact.getFirst().term();
    }
    if (!exact.isEmpty()) {
      throw fault(Code.AMBIGUOUS, parameter, "several are called " + value + ": say which of " + list(exact));
    }
    List<Names.Candidate> near = names.near(parameter.classIri(), value);
    throw fault(
        Code.NOT_FOUND,
        parameter,
        "nothing is called " + value + (near.isEmpty() ? "" : "; near: " + list(near)));
  }

  private static String list(List<Names.Candidate> candidates) {
    String shown =
        candidates.stream().limit(SHOWN).map(Names.Candidate::toString).collect(Collectors.joining(", "));
    return candidates.size() > SHOWN ? shown + " … (" + candidates.size() + ")" : shown;
  }

  /** Digits typed in full width, as Chinese input methods give them, count as digits. */
  private static String plain(String value) {
    return Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
  }

  private static String decimal(String value) {
    if (!value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
      // BigDecimal takes exponents: 1e999999999 would be written out in full.
      throw new NumberFormatException(value);
    }
    return new BigDecimal(value).toPlainString();
  }

  private static String year(String value) {
    if (!value.matches("[12]\\d{3}")) {
      throw new NumberFormatException(value);
    }
    return value;
  }

  private static Node typed(String lexical, XSDDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }

  private static String kind(Parameter parameter) {
    return type(parameter) + parameter.allowed().words();
  }

  private static String type(Parameter parameter) {
    return switch (parameter.type()) {
      case STRING -> "a text";
      case TEXT -> "words to search for";
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number such as 0.8";
      case DATE -> "a date such as 2024-08-29";
      case YEAR -> "a year such as 2024";
      case IRI -> parameter.classIri() == null ? "an IRI" : "an IRI, a name or a code";
    };
  }

  private static String unknown(SavedQuery saved, String name) {
    String known = saved.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    return saved.name() + " has no parameter " + name + (known.isEmpty() ? " (it has none)" : ": it has " + known);
  }

  private static QueryException fault(Code code, Parameter parameter, String what) {
    return new QueryException(
        code, parameter.name(), parameter.name() + " (" + parameter.label().en() + "): " + what);
  }
}
