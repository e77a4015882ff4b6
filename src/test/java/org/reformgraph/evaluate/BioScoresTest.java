package org.reformgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.evaluate.BioFile.Tagged;
import org.reformgraph.link.Linker;

final class BioScoresTest {

  private static final String TWO_SENTENCES =
      """
      绍 B-LOC
      兴 I-LOC
      市 I-LOC
      很 O
      美 O

      他 O
      去 O
      了 O
      湖 B-ORG
      州 I-ORG
      市 I-ORG
      财 I-ORG
      政 I-ORG
      局 I-ORG
      门 I-ORG
      前 O
      """;

  @TempDir private Path folder;

  @Test
  void namesHaveTheOffsetsOfTheirSentence() throws IOException {
    var sentences = BioFile.read(file(TWO_SENTENCES));
    assertEquals(List.of("绍兴市很美", "他去了湖州市财政局门前"), sentences.stream().map(BioFile.Sentence::text).toList());
    assertEquals(List.of(new Tagged("LOC", 0, 3)), List.copyOf(sentences.getFirst().names()));
    assertEquals(List.of(new Tagged("ORG", 3, 10)), List.copyOf(sentences.getLast().names()));
  }

  @Test
  void neighboursOfOneTypeAreTwoNames() throws IOException {
    var names = BioFile.read(file("甲 B-PER\n乙 B-PER\n丙 I-PER\n")).getFirst().names();
    assertEquals(List.of(new Tagged("PER", 0, 1), new Tagged("PER", 1, 3)), List.copyOf(names));
  }

  /** The office is found, but its tagged name is one character longer: strict spans are not equal. */
  @Test
  void onlyEqualSpansAreRight() throws IOException {
    var grid = BioScores.of(Linker.read(Path.of("data")), file(TWO_SENTENCES), true);
    assertEquals(List.<Object>of("LOC", 1.0, 1.0, 1.0, 1, 1, 1), grid.rows().getFirst());
    assertEquals(List.<Object>of("ORG", 0.0, 0.0, 0.0, 0, 1, 1), grid.rows().get(1));
    assertTrue(grid.notes().contains("ORG wrong: 湖州市财政局 | 他去了湖州市财政局门前"), grid.notes().toString());
  }

  @Test
  void lineThatIsNoTaggedCharacterIsNamed() {
    var e = assertThrows(IOException.class, () -> BioFile.read(file("绍 B-LOC\n兴\n")));
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("some.bio"), lines);
  }
}
