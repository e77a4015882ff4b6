package org.reformgraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reformgraph.article.Article;
import org.reformgraph.article.Contents;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Person;
import org.reformgraph.extract.Place;
import org.reformgraph.text.Document;
import org.reformgraph.text.Tokens;

/**
 * Reads articles: finds mentions, tells which entities they name and how these relate. Holds the gazetteer and the
 * word lists, read once; safe for many threads.
 */
public final class Linker implements Reader {

  /** Raised with each change of the rules: articles read by other rules are read again. */
  private static final String RULES = "5";

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Extractor extractor;
  private final String version;

  public Linker(Gazetteer gazetteer, Lexicon lexicon, String version) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.extractor = new Extractor(lexicon, gazetteer);
    this.version = version;
  }

  /** Reads {@code gazetteer/} and {@code lexicon/} below the data folder; a change of either makes another version. */
  public static Linker read(Path data) {
    return read(data, Gazetteer.read(data.resolve("gazetteer")));
  }

  /** As {@link #read(Path)}, the folder's gazetteer being read already. */
  public static Linker read(Path data, Gazetteer gazetteer) {
    Tokens.prepare();
    return new Linker(
        gazetteer,
        Lexicon.read(data.resolve("lexicon")),
        RULES + "-" + Fingerprint.of(data.resolve("gazetteer"), data.resolve("lexicon")));
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Reading read(Article article) {
    Contents contents = Contents.of(article, word -> !gazetteer.named(word).isEmpty());
    Document document = Document.of(article.body());
    Mentions mentions = extractor.in(document, article.title(), article.published());
    List<Place> titlePlaces = article.title() == null ? List.of() : extractor.placesIn(article.title());
    Districts districts = new Districts(gazetteer, article, mentions, titlePlaces);
    Institutions institutions = new Institutions(gazetteer, lexicon, mentions, districts);
    MeasureNames measures = new MeasureNames(lexicon, mentions);
    Anchors anchors = new Anchors(mentions, districts, institutions);
    List<Reading.Person> people = people(article, mentions, institutions);
    List<Reading.Figure> figures = new Figures(lexicon, article, mentions, measures, institutions, anchors).read(contents.end());
    List<Reading.Link> links = new Relations(mentions, measures, institutions, anchors).read();
    List<Reading.Case> cases =
        new Cases(gazetteer, article, mentions, districts, institutions, measures).read(contents, figures, links);
    return new Reading(
        article, districts.entries(), institutions.entries(), people, measures.entries(), figures, links, cases);
  }

  private static List<Reading.Person> people(Article article, Mentions mentions, Institutions institutions) {
    Map<String, Reading.Person> people = new LinkedHashMap<>();
    Document document = mentions.document();
    for (Person person : mentions.people()) {
      String name = person.span().of(document.body());
      String role = person.role() == null ? null : person.role().of(document.body());
      String body = person.bodies().stream().map(institutions::nameOf).filter(Objects::nonNull).findFirst().orElse(null);
      Reading.Mention mention = new Reading.Mention(person.span(), document.sentenceOf(person.span()));
      people.merge(
          name,
          new Reading.Person(name, role, body, List.of(mention), Confidence.person(role != null)),
          Linker::joined);
    }
    for (String author : article.authors()) {
      people.putIfAbsent(author, new Reading.Person(author, null, null, List.of(), Confidence.AUTHOR));
    }
    return List.copyOf(people.values());
  }

  private static Reading.Person joined(Reading.Person a, Reading.Person b) {
    List<Reading.Mention> mentions = new ArrayList<>(a.mentions());
    mentions.addAll(b.mentions());
    boolean known = a.role() != null;
    return new Reading.Person(
        a.name(),
        known ? a.role() : b.role(),
        known || a.institution() != null ? a.institution() : b.institution(),
        mentions,
        Math.max(a.confidence(), b.confidence()));
  }
}
