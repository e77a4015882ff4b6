package org.reformgraph.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.reformgraph.link.Reading;

/**
 * What is to be read out of one article, as a gold file says it, or what was read, in the same shape. The keys
 * after the gold format's own ({@code confidence}, offsets, {@code mentions}, {@code cases}) are null in gold
 * files. Offsets are half-open and count UTF-16 units of the article's body.
 *
 * @param article id
 * @param published {@code 2024-08-29}, or null
 * @param districts administrative divisions
 * @param institutions organisations
 * @param people persons
 * @param measures reform measures
 * @param figures numbers with what they measure
 * @param links relations
 * @param mentions each place that names one of them, or null
 * @param cases the cases of a table of contents, or null
 */
@JsonInclude(Include.NON_NULL)
public record GoldDocument(
    String article,
    @JsonInclude(Include.ALWAYS) String published,
    List<District> districts,
    List<Institution> institutions,
    List<Person> people,
    List<Measure> measures,
    List<Figure> figures,
    List<Link> links,
    List<Mention> mentions,
    List<Case> cases) {

  public GoldDocument {
    districts = orEmpty(districts);
    institutions = orEmpty(institutions);
    people = orEmpty(people);
    measures = orEmpty(measures);
    figures = orEmpty(figures);
    links = orEmpty(links);
  }

  /** An administrative division, by its GB/T 2260 code. */
  @JsonInclude(Include.NON_NULL)
  public record District(String code, List<String> names, boolean main, Double confidence) {
    public District {
      names = orEmpty(names);
    }
  }

  /** An organisation; the first name is the preferred one. */
  @JsonInclude(Include.NON_NULL)
  public record Institution(List<String> names, String kind, Double confidence) {
    public Institution {
      names = orEmpty(names);
    }
  }

  /** A person; role and institution are null where the text gives none. */
  @JsonInclude(Include.NON_NULL)
  public record Person(
      String name,
      @JsonInclude(Include.ALWAYS) String role,
      @JsonInclude(Include.ALWAYS) String institution,
      Double confidence) {}

  /** A reform measure with its policy areas. */
  @JsonInclude(Include.NON_NULL)
  public record Measure(List<String> names, List<String> areas, Double confidence) {
    public Measure {
      names = orEmpty(names);
      areas = orEmpty(areas);
    }
  }

  /** A number with what it measures: {@code value}, or {@code min} and {@code max}. */
  @JsonInclude(Include.NON_NULL)
  public record Figure(
      String quote,
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String unit,
      String qualifier,
      List<String> indicator,
      String concept,
      @JsonInclude(Include.ALWAYS) String period,
      List<String> about,
      Integer start,
      Integer end,
      String sentence,
      Double confidence) {
    public Figure {
      indicator = orEmpty(indicator);
      about = orEmpty(about);
    }
  }

  /** A relation; ends are written {@code measure:一网通办}, {@code district:330100}. */
  @JsonInclude(Include.NON_NULL)
  public record Link(
      String subject, String relation, String object, String quote, Integer start, Integer end, Double confidence) {}

  /** A place that names something; {@code id} is the form a link's end has. */
  public record Mention(String kind, int start, int end, String text, String id) {}

  /** A case announced by a headline of a table of contents. */
  @JsonInclude(Include.NON_NULL)
  public record Case(
      String id,
      @JsonInclude(Include.ALWAYS) String page,
      int ordinal,
      String headline,
      List<String> districts,
      List<String> institutions,
      List<String> measures,
      Integer start,
      Integer end) {}

  /** What was read, with offsets, quotes and confidences. */
  public static GoldDocument of(Reading reading) {
    return new ReadingInGoldForm(reading).document();
  }

  /** The same, of an article of which nothing was read. */
  static GoldDocument empty(String article) {
    return new GoldDocument(article, null, null, null, null, null, null, null, null, null);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
