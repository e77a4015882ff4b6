package org.reformgraph.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.reformgraph.article.Article;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * All that was read out of one article: entities once each, with every place that names them, the relations
 * between them, and the cases it describes. Lists are in the order of the text. Confidences lie in (0, 1]:
 * the share of such statements that are expected to be right.
 *
 * @param article what was read
 * @param districts administrative divisions named
 * @param institutions organisations named
 * @param people persons named
 * @param measures reform measures named
 * @param figures figures stated; the n-th has number n, from 1
 * @param links relations between them
 * @param cases the article's own case first, then one for each headline of its table of contents
 */
public record Reading(
    Article article,
    List<District> districts,
    List<Institution> institutions,
    List<Person> people,
    List<Measure> measures,
    List<Figure> figures,
    List<Link> links,
    List<Case> cases) {

  public Reading {
    Objects.requireNonNull(article);
    districts = List.copyOf(districts);
    institutions = List.copyOf(institutions);
    people = List.copyOf(people);
    measures = List.copyOf(measures);
    figures = List.copyOf(figures);
    links = List.copyOf(links);
    cases = List.copyOf(cases);
  }

  /**
   * A place that names an entity.
   *
   * @param span the words that name it
   * @param sentence the sentence they stand in
   */
  public record Mention(Span span, Span sentence) {
    public Mention {
      if (!sentence.contains(span)) {
        throw new IllegalArgumentException("a mention outside its sentence: " + span + " in " + sentence);
      }
    }
  }

  /**
   * An administrative division.
   *
   * @param code GB/T 2260 code, 6 digits; 9 for a township or street
   * @param names forms, the full name first
   * @param main whether the article reports its reform
   * @param mentions where it is named; empty where only the article's metadata name it
   * @param confidence see {@link Reading}
   */
  public record District(
      String code, List<String> names, boolean main, List<Mention> mentions, double confidence) {
    public District {
      names = List.copyOf(names);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * An organisation.
   *
   * @param name canonical name, unique in the graph
   * @param names all forms, the canonical one first
   * @param kind a concept of {@code ontology/institution-kinds.ttl}: {@code government}, {@code party} …
   * @param jurisdiction code of the division it acts for, or null
   * @param mentions where it is named
   * @param confidence see {@link Reading}
   */
  public record Institution(
      String name,
      List<String> names,
      String kind,
      String jurisdiction,
      List<Mention> mentions,
      double confidence) {
    public Institution {
      names = List.copyOf(names);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A named person.
   *
   * @param name as printed
   * @param role title or post, or null
   * @param institution canonical name of the institution of that post, or null
   * @param mentions where named; empty for one known from the metadata's byline only
   * @param confidence see {@link Reading}
   */
  public record Person(
      String name, String role, String institution, List<Mention> mentions, double confidence) {
    public Person {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A reform measure.
   *
   * @param name canonical name, quotation marks dropped
   * @param names forms as printed, the preferred one first
   * @param areas concepts of {@code ontology/policy-areas.ttl}: {@code government-services} …
   * @param mentions where it is named
   * @param confidence see {@link Reading}
   */
  public record Measure(
      String name, List<String> names, List<String> areas, List<Mention> mentions, double confidence) {
    public Measure {
      names = List.copyOf(names);
      areas = List.copyOf(areas);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A number with what it measures. Either {@code value} is set, or one or both of {@code min} and {@code max}.
   *
   * @param number place among the article's figures, from 1
   * @param span the words that state it, indicator and qualifier included where they adjoin
   * @param sentence the sentence they stand in
   * @param value plain number, multipliers applied; null for a range
   * @param min lower end of a range, or null
   * @param max upper end of a range, or null
   * @param unit a concept of {@code ontology/units.ttl}: {@code percent}, {@code yuan}, {@code count} …
   * @param qualifier {@code exact about over under at-least at-most}
   * @param indicators wordings of what is measured, the preferred one first
   * @param concept the indicator by the name it has in all articles, or null
   * @param period the time it holds for, or null
   * @param about the measures, districts and institutions it is about
   * @param confidence see {@link Reading}
   */
  public record Figure(
      int number,
      Span span,
      Span sentence,
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String unit,
      String qualifier,
      List<String> indicators,
      Concept concept,
      Period period,
      List<EntityRef> about,
      double confidence) {
    public Figure {
      if (!sentence.contains(span)) {
        throw new IllegalArgumentException("a figure outside its sentence: " + span + " in " + sentence);
      }
      if (value == null && min == null && max == null) {
        throw new IllegalArgumentException("a figure without a number");
      }
      Objects.requireNonNull(unit);
      Objects.requireNonNull(qualifier);
      indicators = List.copyOf(indicators);
      about = List.copyOf(about);
    }
  }

  /**
   * An indicator that figures of many articles are values of.
   *
   * @param name its name, from {@code data/lexicon/indicators.csv} or made of the wording: 地区生产总值, 地区生产总值增速
   * @param english its English name, or null
   */
  public record Concept(String name, String english) {
    public Concept {
      Objects.requireNonNull(name);
    }
  }

  /**
   * A relation between two entities of this reading.
   *
   * @param subject a measure or person
   * @param relation what relates them
   * @param object a district, institution or measure
   * @param evidence the sentence (or clause) it was read from
   * @param confidence see {@link Reading}
   */
  public record Link(
      EntityRef subject, Relation relation, EntityRef object, Span evidence, double confidence) {}

  /**
   * A reform case: one reform of one place, described by an article or announced by a headline.
   *
   * @param id key of its IRI, the same for a headline and for the article that bears it
   * @param label the headline or title
   * @param page page of the newspaper, or null
   * @param ordinal place among the page's headlines from 1, or 0 where it is the article's own case
   * @param hasBody whether this article holds its text, not just its headline
   * @param report title of the report it is part of, or null
   * @param evidence the headline in the body; null for a title from the metadata
   * @param districts codes of the districts it is about
   * @param institutions canonical names of the institutions involved
   * @param measures canonical names of its measures
   * @param figures numbers of its figures
   */
  public record Case(
      String id,
      String label,
      String page,
      int ordinal,
      boolean hasBody,
      String report,
      Span evidence,
      List<String> districts,
      List<String> institutions,
      List<String> measures,
      List<Integer> figures) {
    public Case {
      districts = List.copyOf(districts);
      institutions = List.copyOf(institutions);
      measures = List.copyOf(measures);
      figures = List.copyOf(figures);
    }
  }
}
