package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds personal names. A family name and one or two characters are a name where that reading, with what stands round it,
 * is likelier than the words; names of the dictionary and names written by sound (买买提, 才让卓玛, 克林顿) have rules of
 * their own. What was found once speaks for the same characters everywhere in the article, and where a shorter and a
 * longer name compete, the places where the shorter goes on otherwise decide.
 */
final class People {

  /** What a place of the text says for a name, beside what the rest of the article says. */
  private record Candidate(Span span, double odds, boolean alone, Span role) {
    double own() {
      return alone ? odds - ALONE : odds;
    }

    Candidate with(double more) {
      return new Candidate(span, odds + more, false, role);
    }
  }

  /** A name is taken from here on. */
  private static final double ENOUGH = 0;
  /** What a name loses that has neither a title nor a verb of saying beside it. */
  private static final double ALONE = 4;
  private static final double FRAMED = 1;
  /** More than a title after it, which may be somebody else's (许家冲村支书). */
  private static final double TITLED = 2;
  /** What a name gains beside another one in a list, over what it would lose for being alone. */
  private static final double BESIDE_NAME = 1.5;
  /** A name that others of a list can lean on. */
  private static final double STRONG = 1;
  private static final double AGAIN = 3;
  /** What speaks for a word that the dictionary has as a name, by each of its characters. */
  private static final double LISTED = 3;
  /** A name found elsewhere for certain counts so much at a place that could be one. */
  private static final double KNOWN = 7;

  private static final String JOINING = "、和与及";

  private final Document document;
  private final Tokens tokens;
  private final Titles titles;
  private final NameFrames frames;
  private final ChineseNames names;
  private final SoundNames sounds;
  private final String text;
  private final boolean[] taken;
  /** Short names of places by where they begin: 陈建华 is no 建华. */
  private final Map<Integer, Span> shortPlaces = new HashMap<>();

  People(Lexicon lexicon, Document document, Tokens tokens, List<Body> bodies, List<Place> places) {
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.titles = new Titles(lexicon, document, tokens, bodies);
    this.frames = new NameFrames(lexicon, document, tokens, titles);
    this.names = new ChineseNames(lexicon, text, tokens);
    this.taken = new boolean[text.length() + 1];
    this.sounds = new SoundNames(text, tokens, titles, frames, taken);
    for (Body body : bodies) {
      mark(body.span());
    }
    for (Place place : places) {
      if (place.full()) {
        mark(place.span());
      } else {
        shortPlaces.put(place.span().start(), place.span());
      }
    }
  }

  private void mark(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      taken[i] = true;
    }
  }

  List<Person> find() {
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> sure = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end() - 1; i++) {
        if (taken[i] || Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.HAN) {
          continue;
        }
        if (shortPlaces.containsKey(i)) {
          i = shortPlaces.get(i).end() - 1;
          continue;
        }
        Span sound = sounds.at(i, sentence);
        if (sound != null) {
          sure.add(new Candidate(sound, KNOWN, false, titles.before(i, sentence)));
          i = sound.end() - 1;
          continue;
        }
        i = read(i, sentence, candidates) - 1;
      }
    }
    return chosen(candidates, sure);
  }

  /** Adds the names that may begin there; where to read on. */
  private int read(int start, Span sentence, List<Candidate> candidates) {
    Candidate listed = listed(start, sentence);
    if (listed != null && listed.span().length() > 2) {
      candidates.add(listed);
      return listed.span().end();
    }
    int family = names.family(start, sentence.end());
    Candidate shorter = family == 0 ? null : candidate(start, family, 1, sentence);
    Candidate longer = family == 0 ? null : candidate(start, family, 2, sentence);
    // 吴晓|波: the dictionary may know the beginning of a name as another one.
    boolean begins = longer != null && longer.odds() > ENOUGH;
    Stream.of(begins ? null : listed, shorter, longer).filter(Objects::nonNull).forEach(candidates::add);
    return start + 1;
  }

  /** A name of the dictionary: 鲁迅, 克林顿. */
  private Candidate listed(int start, Span sentence) {
    Token token = tokens.tokenAt(start);
    if (token == null || token.start() != start || token.length() < 2 || !token.tagged("nr") || names.family(start, token.end()) == token.length()) {
      return null;
    }
    Span role = titles.before(start, sentence);
    double frame = frames.of(token.span(), role, sentence);
    double odds = LISTED * token.length() + frames.beside(token.span(), sentence);
    return frame < TITLED && names.thing(token.span()) ? null : new Candidate(token.span(), odds + frame, frame < FRAMED, role);
  }

  private Candidate candidate(int start, int family, int given, Span sentence) {
    int end = start + family + given;
    if (end > sentence.end() || names.called(start + family, end, sentence.end())) {
      return null;
    }
    for (int i = start + 1; i < end; i++) {
      Span place = shortPlaces.get(i);
      if (taken[i] || place != null && place.end() > end || Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.HAN) {
        return null;
      }
    }
    Span name = new Span(start, end);
    Token token = tokens.tokenAt(start);
    Span role = titles.before(start, sentence);
    if (token == null || token.span().contains(name) && token.length() > name.length()) {
      return null;
    }
    double odds = names.odds(name, family);
    if (odds < -12) {
      return null;
    }
    odds += frames.beside(name, sentence) - (sounds.inRun(name) ? ALONE : 0);
    double frame = frames.of(name, role, sentence);
    return frame < TITLED && (names.thing(name) || names.brand(name)) ? null : new Candidate(name, odds + frame, frame < FRAMED, role);
  }

  /** Every place of a name that was found by its sound. */
  private List<Candidate> others(String name) {
    List<Candidate> others = new ArrayList<>();
    for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length())) {
      if (tokens.startsAt(i) && !taken[i] && i + name.length() <= document.sentenceAt(i).end()) {
        others.add(new Candidate(new Span(i, i + name.length()), KNOWN - 1, false, titles.before(i, document.sentenceAt(i))));
      }
    }
    return others;
  }

  /** 方汉奇、甘惜分、王中: a name beside another one in a list is not alone. */
  private List<Candidate> listed(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    BitSet ends = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Candidate one = all.get(i);
      int start = one.span().start();
      if (one.alone() && start > 1 && JOINING.indexOf(text.charAt(start - 1)) >= 0 && ends.get(start - 1)) {
        all.set(i, one.with(BESIDE_NAME));
      }
      ends.set(one.span().end(), ends.get(one.span().end()) || all.get(i).own() > STRONG);
    }
    BitSet starts = new BitSet();
    for (int i = all.size() - 1; i >= 0; i--) {
      Candidate one = all.get(i);
      int end = one.span().end();
      if (one.alone() && end + 1 < text.length() && JOINING.indexOf(text.charAt(end)) >= 0 && starts.get(end + 1)) {
        all.set(i, one.with(BESIDE_NAME));
      }
      starts.set(one.span().start(), starts.get(one.span().start()) || all.get(i).own() > STRONG);
    }
    return all;
  }

  /** The likeliest of those that overlap, each name with what the whole article says for it. */
  private List<Person> chosen(List<Candidate> candidates, List<Candidate> sure) {
    List<Candidate> all = listed(candidates);
    Map<String, Double> best = new HashMap<>();
    Set<String> framed = new HashSet<>();
    for (Candidate one : all) {
      String name = one.span().of(text);
      // Titles and verbs of saying at a second place speak for it as well.
      boolean again = !one.alone() && !framed.add(name);
      best.merge(name, one.own(), (a, b) -> Math.max(a, b) + (again ? AGAIN : 0));
    }
    List<Candidate> likely = new ArrayList<>(sure);
    sure.stream().map(one -> one.span().of(text)).distinct().forEach(name -> likely.addAll(others(name)));
    for (Candidate one : all) {
      double elsewhere = best.get(one.span().of(text));
      double odds = elsewhere > one.own() && elsewhere > ENOUGH ? one.odds() + Math.min(KNOWN, elsewhere) : one.own();
      if (odds > ENOUGH) {
        likely.add(new Candidate(one.span(), odds, false, one.role()));
      }
    }
    likely.sort(Comparator.comparingDouble((Candidate c) -> -c.odds()).thenComparing(Candidate::span));
    boolean[] used = new boolean[text.length() + 1];
    List<Person> people = new ArrayList<>();
    for (Candidate one : likely) {
      boolean free = true;
      for (int i = one.span().start(); i < one.span().end(); i++) {
        free &= !used[i];
      }
      if (free) {
        java.util.Arrays.fill(used, one.span().start(), one.span().end(), true);
        people.add(titles.person(one.span(), one.role(), document.sentenceAt(one.span().start())));
      }
    }
    people.sort(Comparator.comparing(Person::span));
    return people;
  }
}
