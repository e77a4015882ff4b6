package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.reformgraph.text.Span;

final class InOrderTest {

  @Property(tries = 500)
  void findsWhatGoingThroughAllFinds(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 40) Integer> starts,
      @ForAll @IntRange(min = 0, max = 45) int from,
      @ForAll @IntRange(min = 0, max = 45) int to) {
    List<Span> all = starts.stream().sorted().map(s -> new Span(s, s + 2)).toList();
    assertEquals(
        all.stream().filter(s -> s.start() >= from && s.start() < to).toList(),
        new InOrder<>(all, Function.identity()).starting(from, to));
  }
}
