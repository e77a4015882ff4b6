package org.reformgraph.extract;

import java.util.List;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Tokens;

/**
 * All that was found in one document, by kind, in text order, overlaps settled; not yet linked to entities.
 *
 * @param document the text
 * @param tokens its words
 * @param dates date expressions
 * @param places words that may name divisions
 * @param bodies words that name institutions
 * @param forms short forms of institutions that the text introduces in brackets
 * @param people words that name persons
 * @param measures words that name measures
 * @param quantities numbers that measure or count
 */
public record Mentions(
    Document document,
    Tokens tokens,
    List<Dated> dates,
    List<Place> places,
    List<Body> bodies,
    List<Span> forms,
    List<Person> people,
    List<Named> measures,
    List<Quantity> quantities) {

  public Mentions {
    dates = List.copyOf(dates);
    places = List.copyOf(places);
    bodies = List.copyOf(bodies);
    forms = List.copyOf(forms);
    people = List.copyOf(people);
    measures = List.copyOf(measures);
    quantities = List.copyOf(quantities);
  }
}
