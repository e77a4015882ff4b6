package org.reformgraph.query.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.reformgraph.query.QueryException;
import org.reformgraph.query.QueryException.Code;

/**
 * Links the rows of a table, one at a time: each gets the cells {@link #COLUMNS} behind its own. An identifier stands
 * only where the match is certain; the name and score of the best candidate always, so that a person can look at the rest.
 */
public final class LinkedTable {

  /** What is added to the header. */
  public static final List<String> COLUMNS = List.of("rg_iri", "rg_code", "rg_name", "rg_score", "rg_match");

  private final Matcher matcher;
  private final Set<EntityKind> kinds;
  private final int width;
  private final int column;
  private final List<Integer> parents;
  private long rows;
  private long blank;
  private long matched;
  private long doubtful;

  /**
   * @param header the names of the columns
   * @param column the one with the names, or its number from 1 on
   * @param parents those with the places around, the highest first; may be empty
   * @param kinds what the names stand for; empty for anything
   */
  public LinkedTable(
      Matcher matcher, List<String> header, String column, List<String> parents, Set<EntityKind> kinds) {
    this.matcher = matcher;
    this.kinds = Set.copyOf(kinds);
    this.width = header.size();
    this.column = index(header, column);
    this.parents = parents.stream().map(parent -> index(header, parent)).toList();
  }

  private static int index(List<String> header, String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equals(column.strip())) {
        return i;
      }
    }
    if (column.matches("\\d{1,4}") && Integer.parseInt(column) >= 1 && Integer.parseInt(column) <= header.size()) {
      return Integer.parseInt(column) - 1;
    }
    throw new QueryException(
        Code.NOT_FOUND, column, "no column " + column + "; the table has " + String.join(", ", header));
  }

  /** The row with the cells added; a short one is filled up first. */
  public List<String> row(List<String> cells) {
    var linked = new ArrayList<>(cells);
    while (linked.size() < width) {
      linked.add("");
    }
    rows++;
    var name = Objects.requireNonNullElse(linked.get(column), "").strip();
    if (name.isEmpty()) {
      blank++;
      linked.addAll(List.of("", "", "", "", ""));
      return linked;
    }
    var candidates = matcher.candidates(new Question(name, kinds, true, hints(linked), 1));
    if (candidates.isEmpty()) {
      linked.addAll(List.of("", "", "", "", "false"));
      return linked;
    }
    var best = candidates.getFirst();
    var entity = best.entity();
    var code = entity.code();
    if (best.match()) {
      matched++;
    } else {
      doubtful++;
    }
    linked.addAll(
        List.of(
            best.match() ? entity.iri() : "",
            best.match() && code != null ? code : "",
            entity.name(),
            String.format(Locale.ROOT, "%.1f", best.score()),
            String.valueOf(best.match())));
    return linked;
  }

  /** Every column of places is a hint of its own: each must hold. */
  private List<Question.Hint> hints(List<String> cells) {
    return parents.stream()
        .map(cells::get)
        .filter(place -> place != null && !place.isBlank())
        .map(place -> new Question.Hint(Property.PARENT, List.of(place)))
        .toList();
  }

  /** Rows without a match, those with an empty name aside. */
  public long unmatched() {
    return rows - blank - matched;
  }

  /** One line on how it went. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d matched, %,d with candidates only, %,d without any, %,d empty",
        rows, matched, doubtful, rows - blank - matched - doubtful, blank);
  }
}
