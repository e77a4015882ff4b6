package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

final class AcceptTest {

  private static final List<String> OFFERS = List.of("application/json", "text/csv", "text/turtle");

  @ParameterizedTest
  @CsvSource({
    "'', application/json",
    "*/*, application/json",
    "text/*, text/csv",
    "'text/csv, application/json', application/json",
    "'text/csv, application/json;q=0.9', text/csv",
    "'text/*;q=0.9, text/csv;q=0.1, */*;q=0.5', text/turtle",
    "'application/json;q=0, */*', text/csv",
    "'TEXT/CSV ; Q=1', text/csv",
    "'text/csv;charset=utf-8;q=0.4, text/turtle;q=0.5', text/turtle",
    "'nonsense, text/csv', text/csv",
    "image/png, none",
    "'text/csv;q=0', none"
  })
  void choosesByWeightThenPrecisionThenOffer(String header, String expected) {
    assertEquals(expected, Accept.read(header).best(OFFERS).orElse("none"));
  }

  @Test
  void wildcardNamesNothing() {
    assertTrue(Accept.read("text/html, */*").names("text/html"));
    assertFalse(Accept.read("*/*, text/*").names("text/html"));
    assertFalse(Accept.read("text/html;q=0").names("text/html"));
  }

  @Property
  void anyHeaderIsRead(@ForAll String header) {
    var best = Accept.read(header).best(OFFERS);
    assertTrue(best.isEmpty() || OFFERS.contains(best.get()));
  }
}
