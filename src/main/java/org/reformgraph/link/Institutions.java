package org.reformgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Place;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which institutions an article names. An organ's canonical name is its division's full name and its official name
 * (市审管办 in a Hangzhou article: 杭州市行政审批服务管理办公室); a district's carries its city's name before it, so that
 * two cities' districts of one name stay apart. Other institutions keep the fullest form the text has; a form without
 * the place at its head (未来科技城) and a short form the text introduces (简称…) are the same institution.
 */
final class Institutions {

  private static final Set<String> LEVELS = Set.of("省", "市", "区", "县", "州", "旗", "自治区", "自治州", "街道", "镇", "乡");

  private static final class Entry {
    private String name;
    private final Set<String> names = new LinkedHashSet<>();
    private String kind;
    private String jurisdiction;
    private boolean organ;
    private boolean listed;
    private final List<Reading.Mention> mentions = new ArrayList<>();
  }

  private final Gazetteer gazetteer;
  private final Mentions mentions;
  private final Districts districts;
  private final Document document;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Body, Entry> byBody = new HashMap<>();
  private final List<Body> ofZones = new ArrayList<>();

  Institutions(Gazetteer gazetteer, Mentions mentions, Districts districts) {
    this.gazetteer = gazetteer;
    this.mentions = mentions;
    this.districts = districts;
    this.document = mentions.document();
    mentions.bodies().forEach(this::add);
    mergePlaceless();
    ofZones.forEach(this::addOfZone);
    addIntroduced();
  }

  private void add(Body body) {
    String form = body.span().of(document.body());
    if (body.isOrgan()) {
      Division division =
          body.place() != null
              ? districts.of(body.place())
              : districts.ofLevel(body.level(), body.span().start());
      if (division != null) {
        addOrgan(body, form, division);
      }
      return;
    }
    if (body.level() != null) {
      addOfLevel(body, form);
      return;
    }
    String name = official(body.canonical() != null ? body.canonical() : Names.plain(form));
    boolean known = entries.containsKey(Names.key(name));
    Entry entry = entry(name, body.kind());
    entry.listed |= body.canonical() != null && !known;
    entry.names.add(form);
    fromPlace(body).ifPresent(entry.names::add);
    mention(entry, body);
  }

  /** 省人民医院 is 浙江省人民医院 in an article on Zhejiang; it belongs to the division, but is no organ of it. */
  private void addOfLevel(Body body, String form) {
    if (!LEVELS.contains(body.level())) {
      ofZones.add(body);
      return;
    }
    Division division = districts.ofLevel(body.level(), body.span().start());
    if (division != null) {
      String rest = form.substring(body.level().length());
      Entry entry = entry(headOf(division) + division.name() + rest, body.kind());
      entry.jurisdiction = division.code();
      entry.names.add(division.name() + rest);
      entry.names.add(form);
      mention(entry, body);
    }
  }

  /** 经开区管委会 is that of the zone of that kind that the article names, the last one before. */
  private void addOfZone(Body body) {
    Entry zone = null;
    for (Entry entry : entries.values()) {
      boolean named = entry.names.stream().anyMatch(n -> n.endsWith(body.level()));
      boolean before = zone == null || entry.mentions.getFirst().span().start() < body.span().start();
      if (entry.kind.equals("zone") && named && before) {
        zone = entry;
      }
    }
    if (zone != null) {
      String form = body.span().of(document.body());
      String rest = form.substring(body.level().length());
      Entry entry = entry(official(zone.name + rest), body.kind());
      zone.names.forEach(name -> entry.names.add(Names.plain(name) + rest));
      entry.names.add(form);
      mention(entry, body);
    }
  }

  /** 徐汇区图书馆 for 上海市徐汇区图书馆: the form without all places but the last at its head. */
  private Optional<String> fromPlace(Body body) {
    Span last = null;
    for (Place place : mentions.places()) {
      int at = last == null ? body.span().start() : last.end();
      if (place.span().start() == at && place.span().end() < body.span().end()) {
        last = place.span();
      }
    }
    return last == null || last.start() == body.span().start()
        ? Optional.empty()
        : Optional.of(document.body().substring(last.start(), body.span().end()));
  }

  private void addOrgan(Body body, String form, Division division) {
    String head = division.name();
    String full = headOf(division) + head;
    String core = body.core();
    String name;
    String shorter;
    if (body.kind().equals("party") && core.startsWith("委员会")) {
      name = "中共" + full + "委" + core.substring("委员会".length());
      shorter = head + "委" + core.substring("委员会".length());
      if (division.level() == Level.TOWNSHIP) {
        name = "中共" + full + core;
        shorter = head + core;
      }
    } else if (body.kind().equals("party") && core.equals("工作委员会")) {
      name = "中共" + full + "工作委员会";
      shorter = head + "党工委";
    } else if (core.equals("政协")) {
      name = "政协" + full + "委员会";
      shorter = head + "政协";
    } else if (core.equals("团委")) {
      name = "共青团" + full + "委员会";
      shorter = "共青团" + head + "委";
    } else {
      name = full + core;
      shorter = head + core;
    }
    Entry entry = entry(name, body.kind());
    entry.organ = true;
    entry.jurisdiction = division.code();
    entry.names.add(shorter);
    entry.names.add(form);
    if (core.equals("人民政府")) {
      entry.names.add(head + "政府");
    }
    mention(entry, body);
  }

  /** A district is named with its city, since many cities have a district of that name. */
  private String headOf(Division division) {
    List<Division> above = gazetteer.ancestors(division.code());
    if (above.isEmpty() || division.level() == Level.PROVINCE || division.level() == Level.PREFECTURE) {
      return "";
    }
    boolean district = division.level() == Level.COUNTY && division.name().endsWith("区");
    boolean township = division.level() == Level.TOWNSHIP;
    return district || township ? above.getFirst().name() : "";
  }

  /** 经开区 and 高新区 in their full form. */
  private static String official(String name) {
    if (name.endsWith("经开区")) {
      return name.substring(0, name.length() - 3) + "经济技术开发区";
    }
    if (name.endsWith("管委会")) {
      return official(name.substring(0, name.length() - 3)) + "管理委员会";
    }
    return name;
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
    for (String key : List.copyOf(entries.keySet())) {
      Entry entry = entries.get(key);
      if (entry == null || entry.organ || entry.listed) {
        continue;
      }
      for (Map.Entry<String, Entry> other : entries.entrySet()) {
        Entry longer = other.getValue();
        if (longer != entry && !longer.organ && longer.kind.equals(entry.kind) && other.getKey().endsWith(key) && key.length() >= 3
            && !gazetteer.named(other.getKey().substring(0, other.getKey().length() - key.length())).isEmpty()) {
          longer.names.addAll(entry.names);
          longer.mentions.addAll(entry.mentions);
          byBody.replaceAll((body, e) -> e == entry ? longer : e);
          entries.remove(key);
          break;
        }
      }
    }
  }

  private void addIntroduced() {
    for (Span form : mentions.forms()) {
      Body introduced = null;
      for (Body body : mentions.bodies()) {
        if (body.span().end() <= form.start() && form.start() - body.span().end() <= 8) {
          introduced = body;
        }
      }
      Entry entry = introduced == null ? null : byBody.get(introduced);
      if (entry == null) {
        continue;
      }
      String name = form.of(document.text());
      entry.names.add(form.of(document.body()));
      Entry own = entries.get(Names.key(name));
      if (own != null && own != entry) {
        entry.mentions.addAll(own.mentions);
        byBody.replaceAll((body, e) -> e == own ? entry : e);
        entries.remove(Names.key(name));
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
    return entry == null ? null : entry.name;
  }

  /** The division an organ acts for, or null. */
  String jurisdictionOf(Body body) {
    Entry entry = byBody.get(body);
    return entry == null ? null : entry.jurisdiction;
  }

  List<Reading.Institution> entries() {
    List<Reading.Institution> all = new ArrayList<>();
    for (Entry entry : entries.values()) {
      entry.mentions.sort(java.util.Comparator.comparing(Reading.Mention::span));
      double confidence = entry.listed ? 0.97 : entry.organ ? 0.95 : 0.75;
      all.add(
          new Reading.Institution(
              entry.name, List.copyOf(entry.names), entry.kind, entry.jurisdiction, entry.mentions, confidence));
    }
    return all;
  }
}
