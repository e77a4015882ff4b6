package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.article.Samples.PROSE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamingTest {

  private static final long HUGE = 200_000_000;

  @ParameterizedTest
  @CsvSource({
    "all.jsonl, '{\"id\":\"a\",\"body\":\"P\"}\n{\"id\":\"b\",\"body\":\"', '\"}\n{\"id\":\"c\",\"body\":\"P\"}\n'",
    "all.json, '[{\"id\":\"a\",\"body\":\"P\"},\n{\"id\":\"b\",\"body\":\"', '\"},\n{\"id\":\"c\",\"body\":\"P\"}]\n'",
    "all.csv, 'id,body\na,P\nb,\"', '\"\nc,P\n'"
  })
  void recordOf200MillionBytesIsPassedOver(String name, String before, String after) {
    long used = usedMemory();
    List<String> seen = new ArrayList<>();
    long[] most = {0};
    try (Stream<Item> items = new Articles(Options.standard()).read(around(before, after), name)) {
      items.forEach(
          item -> {
            seen.add(item instanceof Rejected rejected ? rejected.code() + " " + rejected.id() : item.id());
            most[0] = Math.max(most[0], usedMemory() - used);
          });
    }
    String line = name.equals("all.csv") ? "3" : name.equals("all.json") ? "1" : "2";
    assertEquals(List.of("a", "TOO_LARGE " + name + ":" + line, "c"), seen);
    assertTrue(most[0] < 100_000_000, "held " + most[0]);
  }

  @Test
  void textOf200MillionBytesIsRefused() {
    try (Stream<Item> items = new Articles(Options.standard()).read(around("海州", "改革"), "x.txt")) {
      assertEquals(Rejected.Code.TOO_LARGE, ((Rejected) items.findFirst().orElseThrow()).code());
    }
  }

  @Test
  void firstArticleComesBeforeTheInputEnds() {
    byte[] line = ("{\"body\":\"" + PROSE + "\"}\n").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return line[(int) (at++ % line.length)] & 0xFF;
          }
        };
    try (Stream<Item> items = new Articles(Options.standard()).read(endless, "e.jsonl")) {
      Iterator<Item> iterator = items.iterator();
      for (int i = 1; i <= 1000; i++) {
        assertEquals("e-" + i, iterator.next().id());
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static InputStream around(String before, String after) {
    InputStream filler =
        new InputStream() {
          private long left = HUGE;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, from, from + Math.max(n, 0), (byte) 'x');
            left -= n;
            return n <= 0 ? -1 : n;
          }
        };
    return new SequenceInputStream(
        Collections.enumeration(List.of(text(before), filler, text(after))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.replace("P", PROSE).getBytes(StandardCharsets.UTF_8));
  }
}
