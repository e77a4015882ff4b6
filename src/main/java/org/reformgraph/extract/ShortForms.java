package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Short forms of what the article names in full: the name without the places at its head (富春湾新城 for 杭州富春湾新城), a
 * unit without its organ (淳安分局), and for firms the two syllables of their brand, alone or with two more of the name
 * (三花, 三花智控 for 浙江三花智能控制股份有限公司). All are looked for in one walk over the text.
 */
final class ShortForms {

  private static final Pattern LEGAL = Pattern.compile("\\(?(?:集团|控股)?\\)?(?:股份|有限责任|有限|总|集团)*公司$|(?:控股)?集团$");
  private static final List<String> ENDS = List.of("集团", "公司", "股份", "科技", "控股");
  private static final Set<String> WITHOUT_PLACE = Set.of("zone", "enterprise", "association", "research", "community", "other");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final Map<String, Body> forms = new HashMap<>();

  ShortForms(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  /**
   * @param found what the article names in full
   * @param organs the organs among them, with their units
   */
  List<Body> find(List<Body> found, List<Body> organs) {
    for (Body body : found) {
      if (body.canonical() == null && body.level() == null && WITHOUT_PLACE.contains(body.kind())) {
        learn(body);
      }
    }
    organs.forEach(this::learnUnit);
    return forms.isEmpty() ? List.of() : occurrences();
  }

  private void learn(Body body) {
    int start = body.span().start();
    int end = body.span().end();
    int own = start;
    while (own < end && landmarks.inPlace(own)) {
      own++;
    }
    Token first = tokens.tokenAt(start);
    if (own == start && first.tagged("ns") && first.length() > 1) {
      own = first.end();
    }
    int suffix = lexicon.suffixes().endingAt(text, end, own);
    if (own > start && end - suffix - own >= 2) {
      put(text.substring(own, end), body);
    }
    if (body.kind().equals("enterprise")) {
      Matcher legal = LEGAL.matcher(text.substring(own, end));
      String plain = text.substring(start, end).replaceAll("(?:股份|有限责任|有限)+公司$", "");
      if (plain.length() < end - start) {
        put(plain, body);
        put(plain.substring(own - start), body);
      }
      String brand = legal.find() ? text.substring(own, own + legal.start()) : "";
      brand(brand.replaceAll("\\(.*?\\)", ""), body, own);
    }
  }

  /** The brand and its short forms: all that stands before the legal form, two syllables, two more of the others. */
  private void brand(String brand, Body body, int at) {
    if (brand.length() < 2) {
      return;
    }
    if (brand.length() > 2) {
      put(brand, body);
    }
    if (brand.length() == 4) {
      // 城市建设集团: 城建集团.
      put(text.substring(body.span().start(), at) + brand.charAt(0) + brand.charAt(2) + "集团", body);
    }
    String two = brand.substring(0, 2);
    ENDS.forEach(end -> put(two + end, body));
    String rest = brand.substring(2, Math.min(brand.length(), 10));
    for (int i = 0; i < rest.length(); i++) {
      for (int j = i + 1; j < rest.length(); j++) {
        put(two + rest.charAt(i) + rest.charAt(j), body);
      }
    }
    // 三花 of 三花智能控制, not 湄江 of 湄江春茶业: a word begins after the brand.
    Token first = tokens.tokenAt(at);
    Token next = at + 2 < text.length() ? tokens.tokenAt(at + 2) : null;
    boolean word = brand.length() == 2 || next != null && next.start() == at + 2 && next.length() > 1;
    if (word && (first.length() == 1 || first.length() == 2 && first.tagged("nz"))) {
      put(two, body);
    }
  }

  /** 淳安分局 for 杭州市生态环境局淳安分局. */
  private void learnUnit(Body organ) {
    for (int i = organ.span().end() - 3; i > organ.span().start() + 4; i--) {
      boolean place = landmarks.placeStarts(i);
      if (place && organ.core() != null && organ.core().contains(text.substring(i, organ.span().end()))) {
        put(text.substring(i, organ.span().end()), organ);
        return;
      }
    }
  }

  private void put(String form, Body body) {
    forms.putIfAbsent(form, body);
  }

  private List<Body> occurrences() {
    List<Body> found = new ArrayList<>();
    Longest<Body> index = new Longest<>(forms);
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); i++) {
        int length = index.startingAt(text, i, sentence.end());
        if (length > 0 && tokens.startsAt(i) && tokens.startsAt(i + length)) {
          Body body = index.get(text.substring(i, i + length));
          Span span = new Span(i, i + length);
          if (!body.span().contains(span)) {
            String canonical = body.isOrgan() ? null : body.span().of(document.text());
            found.add(new Body(span, body.kind(), body.place(), body.level(), body.core(), canonical));
          }
          i += length - 1;
        }
      }
    }
    return found;
  }
}
