package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Finds institutions that are no organs of a division: those of the registry, those told by their last word ({@link
 * SuffixNames}, {@link Communities}), firms' short names ({@link Firms}), and the short forms of what the article names
 * in full ({@link ShortForms}).
 */
final class Bodies {

  private static final Pattern SHORT = Pattern.compile("\\((?:以下|下)?(?:简称|又称)[:“\"]*([^“”\"(),]{2,10})[”\"]?\\)");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final List<Body> organs;

  Bodies(Lexicon lexicon, Document document, Tokens tokens, List<Place> places, List<Body> organs) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = new Landmarks(text.length(), places);
    this.organs = organs;
    organs.forEach(landmarks::add);
  }

  List<Body> find() {
    List<Body> found = new ArrayList<>(new KnownBodies(lexicon, document, tokens, landmarks).find());
    found.forEach(landmarks::add);
    SuffixNames names = new SuffixNames(lexicon, document, tokens, landmarks);
    Communities communities = new Communities(document, tokens, landmarks);
    for (Span sentence : document.sentences()) {
      for (int end = sentence.start() + 2; end <= sentence.end(); end++) {
        int suffix = lexicon.suffixes().endingAt(text, end, sentence.start());
        if (suffix == 0 || !endsWord(end)) {
          continue;
        }
        if (lexicon.suffixes().get(text.substring(end - suffix, end)).kind().equals("community")) {
          communities.see(end - suffix, end, sentence);
          continue;
        }
        Body body = names.at(end - suffix, end, sentence);
        if (body != null) {
          found.add(body);
          landmarks.add(body);
        }
      }
    }
    found.addAll(communities.found());
    found.addAll(new Firms(lexicon, document, tokens, landmarks).find());
    // Short forms first: of two readings of one span the first is kept, and theirs knows whose form it is.
    List<Body> all = new ArrayList<>(new ShortForms(lexicon, document, tokens, landmarks).find(Overlaps.settle(found, Body::span), organs));
    all.addAll(found);
    return all;
  }

  /** Short forms the text introduces: form → span of the bracket. */
  List<Span> introducedForms() {
    List<Span> forms = new ArrayList<>();
    Matcher m = SHORT.matcher(text);
    while (m.find()) {
      forms.add(new Span(m.start(1), m.end(1)));
    }
    return forms;
  }

  private boolean endsWord(int end) {
    Token token = tokens.tokenAt(end - 1);
    return token == null || token.end() == end;
  }
}
