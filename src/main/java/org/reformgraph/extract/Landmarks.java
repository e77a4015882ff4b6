package org.reformgraph.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.reformgraph.text.Span;

/** Which stretches of a text are names found already: places, and institutions of the registry. */
final class Landmarks {

  /** Kinds whose departments are no institutions of their own. */
  private static final Set<String> FIRMLY = Set.of("enterprise", "hospital", "school", "association");

  /** For each offset inside a name, where that begins, plus one; else 0. */
  private final int[] starts;
  /** Where short names of provinces begin. */
  private final BitSet provinces = new BitSet();
  private final BitSet placeStarts = new BitSet();
  /** Offsets inside places. */
  private final BitSet places = new BitSet();
  /** Offsets inside institutions. */
  private final BitSet bodies = new BitSet();

  /** Offsets inside institutions whose units are institutions too; a firm's departments are not. */
  private final BitSet parents = new BitSet();

  Landmarks(int length, List<Place> places) {
    this.starts = new int[length + 1];
    for (Place place : places) {
      mark(place.span());
      placeStarts.set(place.span().start());
      this.places.set(place.span().start(), place.span().end());
      provinces.set(place.span().start(), !place.full() && place.candidates().getFirst().level() == Level.PROVINCE);
    }
  }

  private void mark(Span span) {
    Arrays.fill(starts, span.start(), span.end(), span.start() + 1);
  }

  void add(Body body) {
    mark(body.span());
    bodies.set(body.span().start(), body.span().end());
    parents.set(body.span().start(), body.span().end(), !FIRMLY.contains(body.kind()));
  }

  boolean inside(int offset) {
    return starts[offset] > 0;
  }

  /** Whether an institution covers the offset. */
  boolean inBody(int offset) {
    return bodies.get(offset);
  }

  boolean inPlace(int offset) {
    return places.get(offset);
  }

  boolean isParent(int offset) {
    return parents.get(offset);
  }

  /** Whether a place begins at the offset. */
  boolean placeStarts(int offset) {
    return placeStarts.get(offset);
  }

  /** Where the name that covers the offset begins; only where {@link #inside}. */
  int startAt(int offset) {
    return starts[offset] - 1;
  }

  /** Whether one name covers both offsets. */
  boolean together(int a, int b) {
    return starts[a] > 0 && starts[a] == starts[b];
  }

  /** 黑龙江|哈尔滨新区: a province's short name before another place is no part of that one's name. */
  boolean leadingProvince(int start) {
    return provinces.get(start) && (start == 0 || starts[start - 1] == 0);
  }
}
