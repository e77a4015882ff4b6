package org.reformgraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Item;
import org.reformgraph.article.Options;
import org.reformgraph.text.Document;

/**
 * Fits the weights of {@link Clue} to gold files by logistic regression, with the present weights as the centre of a
 * normal prior of deviation 1, and prints them; whoever changes the clues or adds gold runs it and looks at what moved.
 * Arguments: folders of gold files, with their texts beside them or in {@code ../articles}.
 */
final class ClueWeights {

  private static final Clue[] CLUES = Clue.values();
  private static final int ROUNDS = 400;

  /** One name that was weighed, and whether the gold has it as a measure. */
  private record Example(Clues clues, boolean right) {}

  private ClueWeights() {}

  public static void main(String... folders) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path gold : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
          examples.addAll(examples(gold));
        }
      }
    }
    double[] quoted = fitted(examples.stream().filter(e -> e.clues().has(Clue.QUOTED)).toList(), true);
    double[] plain = fitted(examples.stream().filter(e -> e.clues().has(Clue.PLAIN)).toList(), false);
    for (Clue clue : CLUES) {
      int i = clue.ordinal();
      System.out.printf("%s(%.1f, %.1f)  was (%.1f, %.1f)%n", clue, quoted[i], plain[i], clue.quoted(), clue.plain());
    }
    long right = examples.stream().filter(e -> e.clues().hold() == e.right()).count();
    System.out.printf("%d of %d names told rightly by the present weights%n", right, examples.size());
  }

  private static List<Example> examples(Path gold) throws IOException {
    String stem = gold.getFileName().toString().replace(".gold.json", "");
    Path text =
        Stream.of(gold.resolveSibling(stem + ".md"), gold.resolveSibling(stem + ".txt"), gold.resolveSibling("../articles/" + stem + ".md"))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> new IOException("no text for " + gold));
    List<String> names = new ArrayList<>();
    JSON.read(gold.toString()).get("measures").getAsArray().stream()
        .map(m -> ((JsonObject) m).get("names").getAsArray())
        .forEach(all -> all.forEach(n -> names.add(key(n.getAsString().value()))));
    List<Example> examples = new ArrayList<>();
    for (Item item : new Articles(Options.standard()).all(text)) {
      if (item instanceof Article article) {
        Document document = Document.of(article.body());
        Mentions mentions = new Extractor(Shipped.LEXICON, Shipped.GAZETTEER).in(document, article.title(), null);
        Measures measures = new Measures(Shipped.LEXICON, document, mentions.tokens(), Quoted.in(document), mentions.bodies());
        measures.find(article.title());
        for (Candidate one : measures.weighed()) {
          String span = key(one.span().of(document.body()));
          String core = key(one.core().of(document.body()));
          examples.add(new Example(one.clues(), names.stream().anyMatch(n -> same(n, span) || same(n, core))));
        }
      }
    }
    return examples;
  }

  /** One holds the other, of half its length at least. */
  private static boolean same(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.contains(shorter) && shorter.length() * 2 >= longer.length();
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s“”\"'‘’「」『』《》〈〉]+", "");
  }

  /** Coordinate-wise Newton steps on the penalised likelihood, which is concave: they find its only top. */
  private static double[] fitted(List<Example> examples, boolean quoted) {
    double[] prior = new double[CLUES.length];
    for (Clue clue : CLUES) {
      prior[clue.ordinal()] = quoted ? clue.quoted() : clue.plain();
    }
    double[] weights = prior.clone();
    for (int round = 0; round < ROUNDS; round++) {
      for (Clue clue : CLUES) {
        int i = clue.ordinal();
        double slope = prior[i] - weights[i];
        double bend = 1;
        for (Example one : examples) {
          if (one.clues().has(clue)) {
            double p = 1 / (1 + Math.exp(-score(one.clues(), weights)));
            slope += (one.right() ? 1 : 0) - p;
            bend += p * (1 - p);
          }
        }
        weights[i] += Math.clamp(slope / bend, -1, 1);
      }
    }
    return weights;
  }

  private static double score(Clues clues, double[] weights) {
    double sum = 0;
    for (Clue clue : CLUES) {
      sum += clues.has(clue) ? weights[clue.ordinal()] : 0;
    }
    return sum;
  }
}
