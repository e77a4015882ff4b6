package org.reformgraph.query;

import java.util.Locale;
import java.util.Objects;
import org.apache.jena.sparql.core.Var;

/**
 * A parameter of a saved query. In the query it is a variable named as grlc names parameters:
 * {@code ?_name} and the type's suffix, with two underscores where it may be left out.
 *
 * @param name letters and digits
 * @param type what its values are
 * @param classIri for {@link Type#IRI}: the class whose members are meant, or null for any IRI
 * @param defaultValue the value taken where none is given, as a user would type it, or null
 * @param optional whether it may be left out without a default: then it does not restrict the result
 * @param allowed what its values may be beyond their type
 * @param label what it means, in both languages
 */
public record Parameter(
    String name, Type type, String classIri, String defaultValue, boolean optional, Allowed allowed, Text label) {

  /** Types of parameter values, with the suffix of their variables. */
  public enum Type {
    /** An IRI, or a name or code that stands for one thing of a class. */
    IRI("_iri"),
    /** Any characters: an {@code xsd:string}. */
    STRING(""),
    /** Words to search for: made a query in Lucene's syntax that asks for all of them. */
    TEXT(""),
    /** A whole number: an {@code xsd:integer}. */
    INTEGER("_integer"),
    /** A number: an {@code xsd:decimal}. */
    DECIMAL("_xsd_decimal"),
    /** A day, as 2024-08-29: an {@code xsd:date}. */
    DATE("_xsd_date"),
    /** A year of four digits: an {@code xsd:integer}, to be compared with {@code YEAR(…)}. */
    YEAR("_integer");

    private final String suffix;

    Type(String suffix) {
      this.suffix = suffix;
    }

    /** The word used in headers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Parameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(allowed);
    Objects.requireNonNull(label);
  }

  /** Whether a value must be given. */
  public boolean required() {
    return defaultValue == null && !optional;
  }

  /** The variable that stands for it in the query. */
  public Var variable() {
    return Var.alloc((optional ? "__" : "_") + name + type.suffix);
  }
}
