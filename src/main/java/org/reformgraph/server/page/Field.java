package org.reformgraph.server.page;

import java.util.List;
import org.reformgraph.query.Parameter;

/**
 * A field of a saved query's form.
 *
 * @param parameter what it is for
 * @param value what is in it
 * @param choices what can be chosen where that is little, else empty
 * @param faults what is wrong with the value
 */
record Field(Parameter parameter, String value, List<Choice> choices, List<String> faults) {

  /**
   * @param value as sent
   * @param label as shown
   */
  record Choice(String value, String label) {}

  /** HTML's type of the input. */
  String input() {
    return switch (parameter.type()) {
      case INTEGER, DECIMAL, YEAR -> "number";
      case DATE -> "date";
      case IRI, STRING -> "text";
      case TEXT -> "search";
    };
  }

  /** HTML's step, or null. */
  String step() {
    return switch (parameter.type()) {
      case INTEGER, YEAR -> "1";
      case DECIMAL -> "any";
      default -> null;
    };
  }

  /** Least value, or null. */
  String least() {
    var minimum = parameter.allowed().minimum();
    return minimum != null ? minimum.toPlainString() : parameter.type() == Parameter.Type.YEAR ? "1900" : null;
  }

  /** Greatest value, or null. */
  String greatest() {
    var maximum = parameter.allowed().maximum();
    return maximum != null ? maximum.toPlainString() : parameter.type() == Parameter.Type.YEAR ? "2100" : null;
  }

  /** Class whose members are suggested while one types, or null. */
  String suggested() {
    return choices.isEmpty() ? parameter.classIri() : null;
  }

  boolean chosen(Choice choice) {
    return choice.value().equals(value) || choice.label().equals(value);
  }
}
