package org.reformgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reformgraph.article.Article;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Place;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;

/**
 * Which divisions an article names. A name that several divisions bear is resolved by what stands right before it
 * (杭州市西湖区), else by the article's setting; a short name that is also an ordinary word, or a town far from the
 * setting, counts only where the setting supports it. A name inside an institution's name counts where the institution
 * is the division's organ.
 */
final class Districts {

  /**
   * A place that names a division.
   *
   * @param span the words
   * @param division what they name
   */
  record Named(Span span, Division division) {}

  private final Gazetteer gazetteer;
  private final Article article;
  private final Mentions mentions;
  private final Setting setting;
  private final List<Named> named = new ArrayList<>();
  private final Map<Place, Division> resolved = new HashMap<>();
  private final List<Division> mains;
  private final LevelWords levels;

  Districts(Gazetteer gazetteer, Article article, Mentions mentions, List<Place> titlePlaces) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.mentions = mentions;
    this.setting = setting(titlePlaces);
    resolveAll();
    this.mains = mains(titlePlaces);
    this.levels = new LevelWords(gazetteer, mains, named);
  }

  private Setting setting(List<Place> titlePlaces) {
    Setting setting = new Setting(gazetteer);
    if (article.district() != null) {
      gazetteer.division(article.district()).ifPresent(d -> setting.add(d, 5));
    }
    List<Place> all = new ArrayList<>(mentions.places());
    all.addAll(titlePlaces);
    List<Place> shared = all.stream().filter(Districts::shared).toList();
    all.stream().filter(place -> !shared.contains(place)).forEach(place -> addSure(setting, place));
    // 朝阳 among districts of Beijing is no city of Liaoning.
    shared.stream()
        .filter(p -> setting.sameProvince(current(p).getFirst()) || current(p).stream().noneMatch(setting::sameProvince))
        .toList()
        .forEach(place -> addSure(setting, place));
    boolean alone = setting.isEmpty();
    all.removeIf(place -> !titlePlaces.contains(place) && !counts(place));
    for (Place place : all) {
      // A county's short name alone could be anything; beside others of its province it counts.
      List<Division> current = current(place);
      Division first = current.getFirst();
      boolean county = current.size() == 1 && first.level() == Level.COUNTY && !first.contextOnly();
      if (county && !isFull(place) && (alone || setting.sameProvince(first))) {
        setting.add(first, 0.8);
      }
    }
    return setting;
  }

  private static void addSure(Setting setting, Place place) {
    List<Division> current = current(place);
    Division first = current.getFirst();
    boolean high = first.level() == Level.PROVINCE || first.level() == Level.PREFECTURE;
    // 吉林 is the province before it is the city, 杭州 the city before a street of that name.
    boolean highest = current.size() == 1 || first.level() != current.get(1).level();
    if (high && highest && (place.full() || !first.contextOnly())) {
      setting.add(first, place.full() ? 1 : 0.8);
    } else if (current.size() == 1 && first.level() == Level.COUNTY && isFull(place) && !general(place, first)) {
      setting.add(first, 1);
    }
  }

  /** A city's short name that a county elsewhere bears as well. */
  private static boolean shared(Place place) {
    List<Division> current = current(place);
    Division first = current.getFirst();
    return !place.full()
        && first.level() == Level.PREFECTURE
        && current.stream()
            .anyMatch(d -> d.level() == Level.COUNTY && !d.code().startsWith(first.code().substring(0, 2)));
  }

  /** Two characters, as 范县 has, are as short as a short name. */
  private static boolean isFull(Place place) {
    return place.full() && place.span().length() > 2;
  }

  private static List<Division> current(Place place) {
    List<Division> current = place.candidates().stream().filter(d -> d.validUntil() == null).toList();
    return current.isEmpty() ? place.candidates() : current;
  }

  private void resolveAll() {
    Place last = null;
    for (Place place : mentions.places()) {
      boolean adjoins = last != null && place.span().start() - last.span().end() <= former(place);
      Division before = adjoins ? resolved.get(last) : null;
      Division division = resolve(place, before);
      last = place;
      if (division != null) {
        resolved.put(place, division);
      }
    }
    for (Place place : mentions.places()) {
      Division division = resolved.get(place);
      if (division != null && counts(place)) {
        named.add(new Named(place.span(), division));
      }
    }
    TownLists.in(mentions.document(), gazetteer, setting).forEach(this::replace);
    named.sort(Comparator.comparing(Named::span));
  }

  private void replace(Named town) {
    named.removeIf(n -> n.span().overlaps(town.span()));
    named.add(town);
  }

  private Division resolve(Place place, Division before) {
    List<Division> candidates = place.candidates();
    if (before != null) {
      Optional<Division> inside =
          candidates.stream().filter(d -> gazetteer.within(d.code(), before.code())).findFirst();
      if (inside.isPresent()) {
        return inside.get();
      }
    }
    boolean former = former(place) > 0;
    List<Division> fitting = former ? candidates : current(place);
    Division best = null;
    for (Division division : fitting) {
      if (best == null || setting.fit(division) > setting.fit(best)) {
        best = division;
      }
    }
    if (former) {
      Optional<Division> old = candidates.stream().filter(d -> d.validUntil() != null && setting.sameProvince(d)).findFirst();
      best = old.orElse(best);
    }
    return best != null && accepts(place, best, fitting) ? best : null;
  }

  /** Length of the word before a division that was (邢台市原桥西区); 0 where there is none. */
  private int former(Place place) {
    Document document = mentions.document();
    int start = place.span().start();
    return document.before(start, "原") ? 1 : document.before(start, "原来的") ? 3 : 0;
  }

  private boolean accepts(Place place, Division division, List<Division> fitting) {
    int rivals = fitting.size();
    boolean general = general(place, division);
    return switch (division.level()) {
      case PROVINCE -> true;
      case PREFECTURE -> place.full() || !general || setting.sameProvince(division);
      case COUNTY ->
          isFull(place) && rivals == 1 && !general
              || setting.near(division)
              || setting.sameProvince(division) && (!general || isFull(place))
              || setting.isEmpty() && rivals == 1 && !general;
      case TOWNSHIP ->
          setting.near(division)
              || rivals == 1 && place.span().length() >= 4 && !namedAfterCity(division)
              || isPlaceWord(place) && setting.sameProvince(division) && fitting.stream().filter(setting::sameProvince).count() == 1;
    };
  }

  /** 北京街道 of Guangzhou: elsewhere the streets of Beijing, 北京 the city and 街道 a common noun. */
  private boolean namedAfterCity(Division town) {
    return town.shortNames().stream()
        .flatMap(name -> gazetteer.named(name).stream())
        .anyMatch(d -> d.level() == Level.PROVINCE || d.level() == Level.PREFECTURE);
  }

  /**
   * 老城区 is a division of Luoyang and every town's old quarter: where the stem is an ordinary word, so is the whole; but
   * 太湖县 is no lake.
   */
  private static boolean general(Place place, Division division) {
    boolean ordinary = division.contextOnly() && division.level() != Level.TOWNSHIP;
    return ordinary && !(isFull(place) && !division.name().endsWith("区"));
  }

  /** Whether the name is a word of its own that the dictionary knows as a place. */
  private boolean isPlaceWord(Place place) {
    Token token = mentions.tokens().tokenAt(place.span().start());
    return token != null && token.span().equals(place.span()) && token.tagged("ns");
  }

  /** Not inside the name of a park, bank or river; an organ names its division, and so do brackets: 高新区(滨江). */
  private boolean counts(Place place) {
    for (Body body : mentions.bodies()) {
      if (body.span().contains(place.span())) {
        return body.isOrgan() || mentions.document().before(place.span().start(), "(");
      }
      if (body.span().start() > place.span().end()) {
        break;
      }
    }
    return true;
  }

  private List<Division> mains(List<Place> titlePlaces) {
    Set<Division> mains = new LinkedHashSet<>();
    if (article.district() != null) {
      gazetteer.division(article.district()).ifPresent(mains::add);
    }
    boolean filed = !mains.isEmpty();
    for (Place place : titlePlaces) {
      Division division = resolve(place, null);
      if (division == null) {
        continue;
      }
      if (!filed) {
        mains.removeIf(m -> gazetteer.within(division.code(), m.code()));
        mains.add(division);
      } else if (division.level() == Level.TOWNSHIP && gazetteer.within(division.code(), article.district())) {
        // A town's article reports on its district as well.
        mains.add(division);
      }
    }
    if (mains.isEmpty()) {
      mostNamed().ifPresent(mains::add);
    }
    return List.copyOf(mains);
  }

  /**
   * The division named most often, the narrowest of those named as often; a province counts half, and one that only
   * leads to the next (杭州市 in 杭州市余杭区) not at all.
   */
  private Optional<Division> mostNamed() {
    Map<Division, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      Named one = named.get(i);
      boolean leads = i + 1 < named.size() && named.get(i + 1).span().start() == one.span().end();
      int weight = leads ? 0 : one.division().level() == Level.PROVINCE ? 1 : 2;
      counts.merge(one.division(), weight, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Division, Integer>comparingByValue().thenComparing(e -> e.getKey().level()))
        .map(Map.Entry::getKey);
  }

  boolean within(Division division, Division above) {
    return gazetteer.within(division.code(), above.code());
  }

  List<Named> named() {
    return named;
  }

  List<Division> mains() {
    return mains;
  }

  /** The main divisions but for those that another one lies in. */
  List<Division> focus() {
    return mains.stream().filter(d -> mains.stream().noneMatch(m -> within(m, d))).toList();
  }

  Setting setting() {
    return setting;
  }

  Division of(Place place) {
    return resolved.get(place);
  }

  /** The division of a level word (市 in 市审管办) at a place of the text, or null where none is known. */
  Division ofLevel(String word, int offset) {
    return levels.of(word, offset);
  }

  /** One entry a division, in text order, those of the metadata and title last. */
  List<Reading.District> entries() {
    Map<Division, List<Reading.Mention>> places = new LinkedHashMap<>();
    for (Named one : named) {
      places
          .computeIfAbsent(one.division(), d -> new ArrayList<>())
          .add(new Reading.Mention(one.span(), mentions.document().sentenceOf(one.span())));
    }
    mains.forEach(main -> places.computeIfAbsent(main, d -> new ArrayList<>()));
    List<Reading.District> entries = new ArrayList<>();
    places.forEach(
        (division, where) -> {
          Set<String> names = new LinkedHashSet<>();
          names.add(division.name());
          where.forEach(m -> names.add(m.span().of(mentions.document().body())));
          boolean full = where.stream().anyMatch(m -> m.span().of(mentions.document().text()).equals(division.name()));
          double confidence = Confidence.district(full, division.contextOnly());
          entries.add(
              new Reading.District(division.code(), List.copyOf(names), mains.contains(division), where, confidence));
        });
    return entries;
  }
}
