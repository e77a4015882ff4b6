package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reformgraph.text.Document;

final class QuotedTest {

  private static List<String> in(String body) {
    return Quoted.in(Document.of(body)).stream().map(q -> q.depth() + q.span().of(body)).toList();
  }

  @Test
  void findsEveryKindOfMarks() {
    assertEquals(List.of("0“甲”", "0「乙」", "0《丙》", "0\"丁\""), in("“甲”「乙」《丙》\"丁\""));
  }

  @Test
  void nestedOnesKnowTheirDepth() {
    assertEquals(List.of("0《关于“放管服”的意见》", "1“放管服”"), in("印发《关于“放管服”的意见》。"));
  }

  @Test
  void marksThatDoNotCloseInTheirParagraphAreLeft() {
    assertEquals(List.of("0“乙”"), in("“甲没有关\n另一段“乙”。"));
    assertEquals(List.of(), in("”甲“"));
  }

  @Test
  void emptyMarksHoldNothing() {
    assertTrue(in("“”《》").isEmpty());
  }
}
