package org.reformgraph.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import org.reformgraph.article.Rejected;
import org.reformgraph.evaluate.Evaluation.Scored;
import org.reformgraph.link.Reader;

/**
 * Scores what a reader reads, or what was read before, against a folder of gold files. An article whose text is
 * not found or can't be read counts as read with nothing in it, and is named among the unread.
 *
 * @param evaluation the scores
 * @param unread one sentence for each gold file without a prediction
 */
public record Scores(Evaluation evaluation, List<String> unread) {

  public Scores {
    unread = List.copyOf(unread);
  }

  /**
   * Reads the texts and scores the readings.
   *
   * @param reader reads one article
   * @param folder holds {@code <id>.gold.json} files
   * @param articles where the texts are sought first, or null; then beside the gold, then in {@code ../articles}
   */
  public static Scores of(Reader reader, Path folder, Path articles) throws IOException {
    var scored = new ArrayList<Scored>();
    var unread = new ArrayList<String>();
    for (var entry : GoldFolder.read(folder, articles)) {
      var gold = entry.gold();
      var predicted = GoldDocument.empty(gold.article());
      if (entry.text() == null) {
        unread.add("no text for " + gold.article() + ": put it beside its gold file or name its folder");
      } else {
        switch (first(entry.text())) {
          case Article article -> predicted = GoldDocument.of(reader.read(dated(article, gold)));
          case Rejected rejected -> unread.add(entry.text() + ": " + rejected.reason());
        }
      }
      scored.add(Scored.of(gold, predicted));
    }
    return new Scores(new Evaluation(scored), unread);
  }

  /**
   * Scores what was read before.
   *
   * @param predictions a file of one JSON object a line and article, as {@code extract --format json} writes it
   * @param folder holds {@code <id>.gold.json} files
   */
  public static Scores of(Path predictions, Path folder) throws IOException {
    Map<String, GoldDocument> byArticle = new HashMap<>();
    for (var document : GoldFormat.readLines(predictions)) {
      byArticle.put(document.article(), document);
    }
    var scored = new ArrayList<Scored>();
    var unread = new ArrayList<String>();
    for (var entry : GoldFolder.read(folder, null)) {
      var id = entry.gold().article();
      if (!byArticle.containsKey(id)) {
        unread.add("no line for " + id + " in " + predictions);
      }
      scored.add(Scored.of(entry.gold(), byArticle.getOrDefault(id, GoldDocument.empty(id))));
    }
    return new Scores(new Evaluation(scored), unread);
  }

  private static Item first(Path text) {
    return new Articles(Options.standard()).all(text).getFirst();
  }

  /** The gold's date is the article's where its text bears none. */
  private static Article dated(Article article, GoldDocument gold) throws IOException {
    if (article.published() != null || gold.published() == null) {
      return article;
    }
    try {
      return article.withPublished(LocalDate.parse(gold.published()));
    } catch (DateTimeParseException e) {
      throw new IOException(
          "gold of " + gold.article() + " has \"published\": \"" + gold.published() + "\"; write it as 2024-08-29", e);
    }
  }
}
