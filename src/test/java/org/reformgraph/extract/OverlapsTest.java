package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.reformgraph.text.Span;

final class OverlapsTest {

  private static List<Span> settle(Span... spans) {
    return Overlaps.settle(List.of(spans), Function.identity());
  }

  @Test
  void theLongestIsKept() {
    assertEquals(List.of(new Span(0, 6)), settle(new Span(2, 4), new Span(0, 6), new Span(5, 8)));
  }

  @Test
  void ofTwoAsLongTheEarlierIsKept() {
    assertEquals(List.of(new Span(1, 4)), settle(new Span(3, 6), new Span(1, 4)));
  }

  @Test
  void neighboursAreBothKeptInTextOrder() {
    assertEquals(List.of(new Span(0, 2), new Span(2, 5)), settle(new Span(2, 5), new Span(0, 2)));
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(List.of(), settle());
  }

  @Property(tries = 300)
  void noTwoKeptOverlapAndEachDroppedOverlapsAKept(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 30) Integer> starts,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    List<Span> all = starts.stream().map(s -> new Span(s, s + 1 + s * step % 7)).toList();
    List<Span> kept = Overlaps.settle(all, Function.identity());
    for (int i = 1; i < kept.size(); i++) {
      Assertions.assertTrue(kept.get(i - 1).end() <= kept.get(i).start());
    }
    for (Span span : all) {
      Assertions.assertTrue(kept.stream().anyMatch(span::overlaps));
    }
  }
}
