package org.reformgraph.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/** The shipped gazetteer and word lists, read once for all tests of the reading chain. */
public final class Shipped {

  public static final Gazetteer GAZETTEER = Gazetteer.read(Path.of("data/gazetteer"));
  public static final Lexicon LEXICON = Lexicon.read(Path.of("data/lexicon"));
  private static final Extractor EXTRACTOR = new Extractor(LEXICON, GAZETTEER);

  private Shipped() {}

  static Mentions in(String body) {
    return EXTRACTOR.in(Document.of(body), null, LocalDate.of(2022, 9, 6));
  }

  static String words(Mentions mentions, Span span) {
    return span.of(mentions.document().body());
  }
}
