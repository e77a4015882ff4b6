package org.reformgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which institutions an article names, by their canonical names ({@link InstitutionNames}). A form without the place at its
 * head (未来科技城), a short form the text introduces (简称…) and an organ of a zone told by the kind of zone alone
 * (经开区管委会) are found to be what the article names in full elsewhere.
 */
final class Institutions {

  private static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "旗", "自治区", "自治州", "街道", "镇", "乡");
  /** Kinds that belong to a division. */
  private static final Set<String> PUBLIC =
      Set.of("government", "party", "zone", "hospital", "school", "community", "judiciary", "legislature", "media", "other");
  /** What the words for zones stand for in names. */
  private static final Map<String, List<String>> ZONES =
      Map.of(
          "经开区", List.of("经开区", "经济技术开发区", "经济开发区"),
          "开发区", List.of("开发区", "经开区", "高新区"),
          "高新区", List.of("高新区", "高新技术产业开发区", "高新技术开发区"),
          "园区", List.of("园区", "产业园"),
          "综保区", List.of("综保区", "综合保税区"));
  private static final int LONGEST_PLACE = 9;
  private static final int NEAR = 8;

  private static final class Entry {
    private String name;
    private final Set<String> names = new LinkedHashSet<>();
    private String kind;
    private String jurisdiction;
    private boolean organ;
    private boolean listed;
    /** The entry that this one was found to be, or null. */
    private Entry same;
    private final List<Reading.Mention> mentions = new ArrayList<>();

    Entry settled() {
      return same == null ? this : same.settled();
    }
  }

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Mentions mentions;
  private final InstitutionNames canonical;
  private final Document document;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Body, Entry> byBody = new HashMap<>();
  private final List<Body> ofZones = new ArrayList<>();
  private final List<Body> shortForms = new ArrayList<>();

  Institutions(Gazetteer gazetteer, Lexicon lexicon, Mentions mentions, Districts districts) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.canonical = new InstitutionNames(gazetteer, mentions, districts);
    this.document = mentions.document();
    mentions.bodies().forEach(this::add);
    addShortForms();
    mergePlaceless();
    ofZones.forEach(this::addOfZone);
    addIntroduced();
  }

  private void add(Body body) {
    if (body.isOrgan()) {
      add(body, canonical.ofOrgan(body));
    } else if (body.canonical() != null && lexicon.bodies().contains(body.canonical())) {
      addListed(body);
    } else if (body.canonical() != null) {
      shortForms.add(body);
    } else if (body.level() == null) {
      add(body, canonical.ofOther(body));
    } else if (LEVELS.contains(body.level())) {
      add(body, canonical.ofLevel(body));
    } else {
      ofZones.add(body);
    }
  }

  private void add(Body body, InstitutionNames.Name name) {
    if (name == null) {
      return;
    }
    Entry entry = entry(name.canonical(), body.kind());
    entry.organ |= body.isOrgan();
    if (name.division() != null && (body.isOrgan() || PUBLIC.contains(body.kind()))) {
      entry.jurisdiction = name.division().code();
    }
    entry.names.addAll(name.forms());
    mention(entry, body);
  }

  /** One that the registry knows. */
  private void addListed(Body body) {
    Lexicon.Named row = lexicon.bodies().get(body.canonical());
    Entry entry = entry(body.canonical(), body.kind());
    entry.listed = true;
    entry.jurisdiction = row.division().isEmpty() ? entry.jurisdiction : row.division();
    entry.names.add(body.span().of(document.body()));
    mention(entry, body);
  }

  /** Short forms of what the article names in full. */
  private void addShortForms() {
    Map<String, Entry> byForm = new HashMap<>();
    entries.values().forEach(entry -> entry.names.forEach(name -> byForm.put(Names.key(name), entry)));
    for (Body body : shortForms) {
      Entry known = byForm.get(Names.key(body.canonical()));
      Entry entry = known != null ? known : entry(InstitutionNames.official(body.canonical()), body.kind());
      entry.names.add(body.span().of(document.body()));
      mention(entry, body);
    }
  }

  /** 经开区管委会 is that of the zone of that kind that the article names, the last one before. */
  private void addOfZone(Body body) {
    List<String> forms = ZONES.getOrDefault(body.level(), List.of(body.level()));
    Entry zone = null;
    for (Entry entry : entries.values()) {
      boolean named = entry.kind.equals("zone") && entry.names.stream().anyMatch(n -> forms.stream().anyMatch(n::endsWith));
      if (named && (zone == null || entry.mentions.getFirst().span().start() < body.span().start())) {
        zone = entry;
      }
    }
    if (zone != null) {
      String form = body.span().of(document.body());
      String rest = form.substring(body.level().length());
      Entry entry = entry(InstitutionNames.official(zone.name + rest), body.kind());
      entry.jurisdiction = zone.jurisdiction;
      zone.names.forEach(name -> entry.names.add(Names.plain(name) + rest));
      entry.names.add(form);
      mention(entry, body);
    }
  }

  private Entry entry(String name, String kind) {
    return entries.computeIfAbsent(
        Names.key(name),
        key -> {
          Entry entry = new Entry();
          entry.name = Names.plain(name);
          entry.names.add(entry.name);
          entry.kind = kind;
          return entry;
        });
  }

  private void mention(Entry entry, Body body) {
    byBody.put(body, entry);
    entry.mentions.add(new Reading.Mention(body.span(), document.sentenceOf(body.span())));
  }

  /** 未来科技城 is 杭州未来科技城 where the article names it in full. */
  private void mergePlaceless() {
    for (Entry longer : List.copyOf(entries.values())) {
      for (String form : longer.organ ? List.<String>of() : List.copyOf(longer.names)) {
        String key = Names.key(form);
        for (int length = 2; length <= Math.min(LONGEST_PLACE, key.length() - 3); length++) {
          Entry entry = entries.get(key.substring(length));
          boolean like = entry != null && entry != longer && !entry.organ && !entry.listed && entry.kind.equals(longer.kind);
          if (like && !gazetteer.named(key.substring(0, length)).isEmpty()) {
            merge(entry, longer);
          }
        }
      }
    }
  }

  private void merge(Entry entry, Entry into) {
    into.names.addAll(entry.names);
    into.mentions.addAll(entry.mentions);
    entry.same = into;
    entries.remove(Names.key(entry.name));
  }

  private void addIntroduced() {
    for (Span form : mentions.forms()) {
      Body introduced = null;
      for (Body body : mentions.bodies()) {
        if (body.span().end() <= form.start() && form.start() - body.span().end() <= NEAR) {
          introduced = body;
        }
      }
      Entry entry = introduced == null || byBody.get(introduced) == null ? null : byBody.get(introduced).settled();
      if (entry == null) {
        continue;
      }
      String name = form.of(document.text());
      entry.names.add(form.of(document.body()));
      Entry own = entries.get(Names.key(name));
      if (own != null && own != entry) {
        merge(own, entry);
      }
      for (int i = document.text().indexOf(name); i >= 0; i = document.text().indexOf(name, i + 1)) {
        Span span = new Span(i, i + name.length());
        if (entry.mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
          entry.mentions.add(new Reading.Mention(span, document.sentenceOf(span)));
        }
      }
    }
  }

  /** Canonical name of the institution that these words name, or null where it could not be told. */
  String nameOf(Body body) {
    Entry entry = byBody.get(body);
    return entry == null ? null : entry.settled().name;
  }

  List<Reading.Institution> entries() {
    List<Reading.Institution> all = new ArrayList<>();
    for (Entry entry : entries.values()) {
      entry.mentions.sort(Comparator.comparing(Reading.Mention::span));
      double confidence = Confidence.institution(entry.listed, entry.organ);
      all.add(
          new Reading.Institution(
              entry.name, List.copyOf(entry.names), entry.kind, entry.jurisdiction, entry.mentions, confidence));
    }
    return all;
  }
}
