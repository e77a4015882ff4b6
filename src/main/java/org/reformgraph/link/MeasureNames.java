package org.reformgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reformgraph.extract.Lexicon;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Named;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Which measures an article names. Forms with the same core (“一网通办”, 政务服务“一网通办”) are one measure. Its
 * canonical name is the core where that is telling by itself (a head of one word such as 改革 after it says no more),
 * else core and head together, so that “最多跑一次”改革 and 最多跑一次 are one in the graph.
 */
final class MeasureNames {

  /** Heads that add nothing to a telling core. */
  private static final Set<String> BARE =
      Set.of("改革", "制度", "机制", "模式", "平台", "行动", "工程", "计划", "体系", "活动", "项目", "政策", "服务", "试点", "专区", "热线", "系统", "战略", "应用", "小程序", "App", "场景", "办法", "做法", "工作", "专项行动", "工作机制", "专栏", "品牌", "建设");

  private static final class Entry {
    private String name;
    private final Set<String> names = new LinkedHashSet<>();
    private double confidence;
    private final List<Reading.Mention> mentions = new ArrayList<>();
    private Named first;
    private final List<Named> named = new ArrayList<>();
  }

  private final Lexicon lexicon;
  private final Document document;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Named, Entry> byMention = new HashMap<>();

  MeasureNames(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.document = mentions.document();
    mentions.measures().forEach(this::add);
    addUnquoted(mentions);
  }

  private void add(Named named) {
    String core = Names.key(named.core().of(document.text()));
    String whole = named.span().of(document.body());
    Entry entry = entries.get(core);
    if (entry == null) {
      entry = sameWhole(Names.key(whole));
    }
    if (entry == null) {
      entry = new Entry();
      entry.name = canonical(named);
      entry.confidence = named.confidence();
      entry.first = named;
      entries.put(core, entry);
    }
    if (named.confidence() > entry.confidence) {
      entry.confidence = named.confidence();
      entry.name = canonical(named);
    }
    entry.names.add(whole);
    entry.names.add(document.body().substring(named.span().start(), markEnd(named)));
    entry.mentions.add(new Reading.Mention(named.span(), document.sentenceOf(named.span())));
    entry.named.add(named);
    byMention.put(named, entry);
  }

  private Entry sameWhole(String key) {
    for (Entry entry : entries.values()) {
      if (entry.names.stream().anyMatch(n -> Names.key(n).equals(key))) {
        return entry;
      }
    }
    return null;
  }

  private int markEnd(Named named) {
    boolean marked = named.core().start() > named.span().start();
    return marked ? named.core().end() + 1 : named.span().end();
  }

  private String canonical(Named named) {
    String core = Names.plain(named.core().of(document.body()));
    String whole = Names.plain(named.span().of(document.body()));
    String head = whole.substring(Math.min(whole.length(), core.length()));
    if (lexicon.programmes().contains(core)) {
      return knownShorter(core);
    }
    if (lexicon.programmes().contains(whole)) {
      return knownShorter(whole);
    }
    boolean telling = core.codePoints().filter(Character::isIdeographic).count() >= 3;
    return telling && BARE.contains(head) ? core : whole;
  }

  /** 最多跑一次 for 最多跑一次改革: where both are known, the form without the head. */
  private String knownShorter(String name) {
    for (int length = 2; length <= 4 && length < name.length(); length++) {
      String core = name.substring(0, name.length() - length);
      if (BARE.contains(name.substring(name.length() - length)) && lexicon.programmes().contains(core)) {
        return core;
      }
    }
    return name;
  }

  /** A name that was quoted once and stands without marks elsewhere. */
  private void addUnquoted(Mentions mentions) {
    boolean[] taken = new boolean[document.text().length()];
    mentions.measures().forEach(m -> java.util.Arrays.fill(taken, m.span().start(), m.span().end(), true));
    for (Map.Entry<String, Entry> one : entries.entrySet()) {
      Entry entry = one.getValue();
      String core = entry.first.core().of(document.text());
      if (core.length() < 4) {
        continue;
      }
      for (int i = document.text().indexOf(core); i >= 0; i = document.text().indexOf(core, i + 1)) {
        if (!taken[i]) {
          Span span = new Span(i, i + core.length());
          entry.mentions.add(new Reading.Mention(span, document.sentenceOf(span)));
        }
      }
      entry.mentions.sort(Comparator.comparing(Reading.Mention::span));
    }
  }

  String nameOf(Named named) {
    return byMention.get(named).name;
  }

  /** Share of such names that are measures. */
  double confidenceOf(Named named) {
    return byMention.get(named).confidence;
  }

  /** The words that name each measure, in their order, by its canonical name. */
  Map<String, List<Named>> named() {
    Map<String, List<Named>> named = new LinkedHashMap<>();
    entries.values().forEach(e -> named.computeIfAbsent(e.name, n -> new ArrayList<>()).addAll(e.named));
    return named;
  }

  List<Reading.Measure> entries() {
    Map<String, Reading.Measure> all = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      Reading.Measure measure =
          new Reading.Measure(
              entry.name, List.copyOf(entry.names), areas(entry), entry.mentions, entry.confidence);
      all.merge(entry.name, measure, MeasureNames::joined);
    }
    return List.copyOf(all.values());
  }

  private static Reading.Measure joined(Reading.Measure a, Reading.Measure b) {
    Set<String> names = new LinkedHashSet<>(a.names());
    names.addAll(b.names());
    List<Reading.Mention> mentions = new ArrayList<>(a.mentions());
    mentions.addAll(b.mentions());
    return new Reading.Measure(
        a.name(), List.copyOf(names), a.areas(), mentions, Math.max(a.confidence(), b.confidence()));
  }

  private List<String> areas(Entry entry) {
    Set<String> areas = new LinkedHashSet<>();
    for (Map.Entry<String, List<String>> word : lexicon.areas().entrySet()) {
      for (String name : entry.names) {
        if (name.contains(word.getKey())) {
          areas.addAll(word.getValue());
          break;
        }
      }
    }
    return areas.stream().limit(3).toList();
  }
}
