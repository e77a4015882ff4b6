package org.reformgraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The counts behind the scores as a CSV file, from which the data set describes its measured quality: columns gold,
 * articles, version, type, right, wanted, read. The type {@code confident} counts the statements whose confidence is
 * 0.9 or more, for which there is nothing to be wanted.
 */
public final class QualityFile {

  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder()
          .setHeader("gold", "articles", "version", "type", "right", "wanted", "read")
          .setRecordSeparator('\n')
          .get();

  private QualityFile() {}

  /**
   * One set of gold articles.
   *
   * @param name its folder's
   * @param evaluation its scores
   */
  public record Measured(String name, Evaluation evaluation) {}

  /**
   * Writes the file.
   *
   * @param version the reader's
   * @param measured the sets, in the file's order
   */
  public static void write(Path file, String version, List<Measured> measured) throws IOException {
    try (var out = Files.newBufferedWriter(file);
        var printer = FORM.print(out)) {
      for (var set : measured) {
        int articles = set.evaluation().articles().size();
        for (var yardstick : Yardstick.values()) {
          var tally = set.evaluation().total(yardstick);
          printer.printRecord(
              set.name(), articles, version, yardstick.word(), tally.right(), tally.gold(), tally.predicted());
        }
        var confident = set.evaluation().judged(0.9);
        var right = confident.stream().filter(Yardstick.Judgement::right).count();
        printer.printRecord(set.name(), articles, version, "confident", right, "", confident.size());
      }
    }
  }
}
