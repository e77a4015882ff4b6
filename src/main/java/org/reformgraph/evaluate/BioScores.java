package org.reformgraph.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reformgraph.article.Article;
import org.reformgraph.evaluate.BioFile.Tagged;
import org.reformgraph.link.Reader;

/**
 * Strict scores of the places that name things against a file of tagged sentences: a name is right where both ends and
 * the type agree. The reader's institutions are {@code ORG}, its people {@code PER}, its districts {@code LOC}: the
 * spans are the {@code mentions} of {@code extract --format json}, of nested ones the outer. Each sentence is read as a
 * text of its own, since such files tell nothing of which sentences stood in one article.
 */
public final class BioScores {

  private static final Map<String, String> TYPES = Map.of("institution", "ORG", "person", "PER", "district", "LOC");

  private BioScores() {}

  /**
   * @param reader reads one sentence
   * @param file of tagged sentences
   * @param errors whether each name missed or wrong is noted
   */
  public static Grid of(Reader reader, Path file, boolean errors) throws IOException {
    var tallies = new TreeMap<String, Tally>();
    TYPES.values().forEach(type -> tallies.put(type, Tally.NONE));
    var notes = new ArrayList<String>();
    var sentences = BioFile.read(file);
    for (var sentence : sentences) {
      var read = names(reader, sentence.text());
      for (var type : tallies.keySet()) {
        var gold = of(type, sentence.names());
        var found = of(type, read);
        var right = new TreeSet<>(gold);
        right.retainAll(found);
        tallies.merge(type, new Tally(right.size(), gold.size(), found.size()), Tally::plus);
        if (errors) {
          note(notes, type + " missed", gold, right, sentence.text());
          note(notes, type + " wrong", found, right, sentence.text());
        }
      }
    }
    notes.addFirst(sentences.size() + " sentences of " + file.getFileName());
    var rows = new ArrayList<List<Object>>();
    tallies.forEach(
        (type, t) -> rows.add(List.of(type, t.precision(), t.recall(), t.f1(), t.right(), t.gold(), t.predicted())));
    return new Grid("spans", List.of("spans", "P", "R", "F1", "right", "gold", "pred"), rows, notes);
  }

  private static Set<Tagged> names(Reader reader, String sentence) {
    var names = new TreeSet<Tagged>();
    for (var mention : GoldDocument.of(reader.read(Article.of("sentence", sentence))).mentions()) {
      var type = TYPES.get(mention.kind());
      if (type != null) {
        names.add(new Tagged(type, mention.start(), mention.end()));
      }
    }
    // Tags cannot nest: of a district inside an institution's name only the institution is tagged.
    var outer = new TreeSet<>(names);
    outer.removeIf(name -> names.stream().anyMatch(other -> other.isLonger(name)));
    return outer;
  }

  private static Set<Tagged> of(String type, Set<Tagged> names) {
    var some = new TreeSet<>(names);
    some.removeIf(name -> !name.type().equals(type));
    return some;
  }

  private static void note(List<String> notes, String what, Set<Tagged> names, Set<Tagged> right, String sentence) {
    for (var name : names) {
      if (!right.contains(name)) {
        notes.add(what + ": " + sentence.substring(name.start(), name.end()) + " | " + sentence);
      }
    }
  }
}
