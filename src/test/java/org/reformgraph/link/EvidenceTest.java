package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;
import org.reformgraph.text.Document;
import org.reformgraph.text.Folding;
import org.reformgraph.text.Numerals;
import org.reformgraph.text.Span;

/** What is read out of whole articles stands word for word where its offsets say. */
final class EvidenceTest {

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("data/articles"));
        Stream<Path> fresh = Files.list(Path.of("src/test/resources/reader"))) {
      List<Path> all =
          Stream.concat(shipped, fresh)
              .filter(p -> p.toString().endsWith(".md") && !p.endsWith("README.md"))
              .sorted()
              .toList();
      assertTrue(all.size() > 35, all.toString());
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyQuoteStandsAtItsOffsets(Path file) {
    Article article = (Article) new Articles(Options.standard()).all(file).getFirst();
    String body = article.body();
    Reading reading = Readings.LINKER.read(article);
    Document document = Document.of(body);
    for (Reading.District district : reading.districts()) {
      district.mentions().forEach(m -> isOneOf(m, district.names(), document));
    }
    for (Reading.Institution institution : reading.institutions()) {
      institution.mentions().forEach(m -> isOneOf(m, institution.names(), document));
    }
    for (Reading.Person person : reading.people()) {
      person.mentions().forEach(m -> isOneOf(m, List.of(person.name()), document));
    }
    for (Reading.Measure measure : reading.measures()) {
      for (Reading.Mention mention : measure.mentions()) {
        String words = Names.key(Folding.fold(mention.span().of(body)));
        assertTrue(
            measure.names().stream().map(n -> Names.key(Folding.fold(n))).anyMatch(n -> n.contains(words) || words.contains(n)),
            words + " of " + measure.names());
      }
    }
    for (Reading.Figure figure : reading.figures()) {
      String quote = Folding.fold(figure.span().of(body));
      assertTrue(!Numerals.in(quote, 0, quote.length()).isEmpty(), quote);
      assertTrue(figure.sentence().contains(figure.span()));
    }
    for (Reading.Link link : reading.links()) {
      assertTrue(mentions(reading, link.subject()).stream().anyMatch(link.evidence()::contains), link.toString());
    }
    assertEquals(reading, Readings.LINKER.read(article), "a second reading gives the same");
  }

  private static void isOneOf(Reading.Mention mention, List<String> names, Document document) {
    String words = Names.key(mention.span().of(document.body()));
    assertTrue(names.stream().map(Names::key).anyMatch(words::equals), words + " is none of " + names);
    assertTrue(mention.sentence().contains(mention.span()));
    assertEquals(document.sentenceOf(mention.span()), mention.sentence());
  }

  private static List<Span> mentions(Reading reading, EntityRef ref) {
    Stream<Reading.Mention> mentions =
        switch (ref.kind()) {
          case MEASURE -> reading.measures().stream().filter(m -> m.name().equals(ref.key())).flatMap(m -> m.mentions().stream());
          case PERSON -> reading.people().stream().filter(m -> m.name().equals(ref.key())).flatMap(m -> m.mentions().stream());
          default -> Stream.empty();
        };
    return mentions.map(Reading.Mention::span).toList();
  }
}
