package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class LongestTest {

  @Property(tries = 500)
  void findsWhatTryingEveryLengthFinds(
      @ForAll @Size(min = 1, max = 12) Set<@CharRange(from = '一', to = '丄') @StringLength(min = 1, max = 5) String> words,
      @ForAll @CharRange(from = '一', to = '丄') @StringLength(max = 20) String text) {
    Longest<String> longest = new Longest<>(words.stream().collect(Collectors.toMap(w -> w, w -> w)));
    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        String part = text.substring(from, to);
        assertEquals(words.stream().filter(part::startsWith).mapToInt(String::length).max().orElse(0), longest.startingAt(text, from, to));
        assertEquals(words.stream().filter(part::endsWith).mapToInt(String::length).max().orElse(0), longest.endingAt(text, to, from));
      }
    }
  }

  @Test
  void emptyAndEndlessWordsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Longest<>(Map.of("", "")));
    assertThrows(IllegalArgumentException.class, () -> new Longest<>(Map.of("长".repeat(64), "")));
  }
}
