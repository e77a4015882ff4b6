package org.reformgraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads sentences with tagged names: one {@code 字 TAG} a line, an empty line between sentences, tags {@code O},
 * {@code B-ORG}, {@code I-ORG} (the scheme of CoNLL 2002).
 */
final class BioFile {

  private BioFile() {}

  /**
   * A name: half-open offsets in UTF-16 units of its sentence.
   *
   * @param type {@code ORG}, {@code PER} …
   */
  record Tagged(String type, int start, int end) implements Comparable<Tagged> {

    /** Whether it contains the other one and more. */
    boolean isLonger(Tagged other) {
      return start <= other.start && other.end <= end && end - start > other.end - other.start;
    }

    @Override
    public int compareTo(Tagged other) {
      return start != other.start
          ? Integer.compare(start, other.start)
          : end != other.end ? Integer.compare(end, other.end) : type.compareTo(other.type);
    }
  }

  /**
   * A sentence with its names.
   *
   * @param text its characters
   * @param names in order
   */
  record Sentence(String text, Set<Tagged> names) {}

  /** The sentences of a file, in order; the message of the exception names the line that is no tagged character. */
  static List<Sentence> read(Path file) throws IOException {
    var sentences = new ArrayList<Sentence>();
    var text = new StringBuilder();
    var tags = new ArrayList<String>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        add(sentences, text, tags);
        continue;
      }
      int gap = line.lastIndexOf(' ');
      var tag = line.substring(gap + 1);
      if (gap < 1 || !(tag.equals("O") || tag.startsWith("B-") || tag.startsWith("I-"))) {
        throw new IOException(
            "not a tagged character: %s, line %d; write a character, a space and O, B-… or I-…".formatted(file, number));
      }
      for (int i = 0; i < gap; i++) {
        // A character of two units has its tag twice; inside a name both lie in it.
        tags.add(i > 0 && tag.startsWith("B-") ? "I-" + tag.substring(2) : tag);
      }
      text.append(line, 0, gap);
    }
    add(sentences, text, tags);
    return sentences;
  }

  private static void add(List<Sentence> sentences, StringBuilder text, List<String> tags) {
    if (!text.isEmpty()) {
      sentences.add(new Sentence(text.toString(), names(tags)));
    }
    text.setLength(0);
    tags.clear();
  }

  private static Set<Tagged> names(List<String> tags) {
    var names = new TreeSet<Tagged>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        var type = tags.get(i).substring(2);
        int end = i + 1;
        while (end < tags.size() && tags.get(end).equals("I-" + type)) {
          end++;
        }
        names.add(new Tagged(type, i, end));
      }
    }
    return names;
  }
}
