package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Tokens;

/**
 * Finds reform measures: titles of policy documents; names in quotation marks; programmes known all over the country,
 * and runs of nouns that end in a head, without marks. What speaks for each and against it is gathered in
 * {@link Clues}, from its words, the words round it and the whole article; those for which more speaks are kept.
 */
final class Measures {

  /** 《优化营商环境66条》. */
  private static final java.util.regex.Pattern ITEMS = java.util.regex.Pattern.compile(".{3,}(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})条");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final List<Quoted> quoted;
  private final boolean[] taken;
  private final MeasureWords words;
  private final List<Candidate> weighed = new ArrayList<>();

  Measures(Lexicon lexicon, Document document, Tokens tokens, List<Quoted> quoted, List<Body> bodies) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.quoted = quoted;
    this.taken = new boolean[text.length() + 1];
    this.words = new MeasureWords(lexicon, document, tokens);
    for (Body body : bodies) {
      java.util.Arrays.fill(taken, body.span().start(), body.span().end(), true);
    }
  }

  List<Named> find(String title) {
    String heading = title == null ? "" : Document.of(title).text();
    List<Named> found = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    QuotedMeasures names = new QuotedMeasures(lexicon, document, tokens, words);
    int titleEnd = 0;
    for (Quoted quote : quoted) {
      if (quote.span().end() <= titleEnd) {
        continue;
      }
      if (quote.title()) {
        titleEnd = quote.span().end();
        if (isDocument(quote)) {
          found.add(new Named(quote.span(), quote.inner(), true, words.around(quote.span(), Clues.of(Clue.QUOTED)).verb(), 0.95));
        }
        continue;
      }
      Candidate candidate = names.of(quote);
      if (candidate != null) {
        open.add(candidate);
      }
    }
    Enumerations lists = new Enumerations(lexicon, document, tokens);
    open.replaceAll(c -> lists.memberEndsAt(c.span().end()) ? c.with(Clue.SUMMED_UP) : c);
    List<Candidate> judged = beside(again(open, heading));
    weighed.addAll(judged);
    judged.stream().filter(c -> c.clues().hold()).forEach(c -> found.add(c.named()));
    found.forEach(n -> words.endsMeasure(n.span().end()));
    new UnquotedMeasures(lexicon, document, tokens, words, taken, lists, weighed).addTo(found, heading);
    found.sort(Comparator.comparing(Named::span));
    return found;
  }

  /** All names without 《》 that were weighed, kept or not: what the weights of the clues are fitted on. */
  List<Candidate> weighed() {
    return List.copyOf(weighed);
  }

  /** 《…条例》, 《…实施意见(试行)》 */
  private boolean isDocument(Quoted quote) {
    String inner = quote.inner().of(text).replaceAll("\\([^)]*\\)$|[“”]", "");
    int head = lexicon.documents().endingAt(inner, inner.length(), 0);
    return head > 0 && inner.length() > head + 1 || ITEMS.matcher(inner).matches();
  }

  /** What is quoted twice, or in the title, is more than a phrase. */
  private List<Candidate> again(List<Candidate> open, String heading) {
    Map<String, Integer> counts = new HashMap<>();
    open.forEach(c -> counts.merge(c.core().of(text), 1, Integer::sum));
    List<Candidate> all = new ArrayList<>();
    for (Candidate one : open) {
      String name = one.core().of(text);
      Clues clues =
          one.clues().withIf(counts.get(name) > 1, Clue.AGAIN).withIf(heading.contains(name), Clue.IN_TITLE);
      all.add(new Candidate(one.span(), one.core(), clues));
    }
    return all;
  }

  /** “A”“B”和“C”: what stands in one list with a measure is one. Once forward, once backward. */
  private List<Candidate> beside(List<Candidate> open) {
    List<Candidate> all = new ArrayList<>(open);
    for (int i = 1; i < all.size(); i++) {
      all.set(i, besideIf(all.get(i), all.get(i - 1), all.get(i - 1).span().end(), all.get(i).span().start()));
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      all.set(i, besideIf(all.get(i), all.get(i + 1), all.get(i).span().end(), all.get(i + 1).span().start()));
    }
    return all;
  }

  private Candidate besideIf(Candidate one, Candidate other, int end, int start) {
    return other.clues().hold() && one.core().length() >= 3 && one.core().length() <= 20 && listed(end, start)
        ? one.with(Clue.BESIDE)
        : one;
  }

  private boolean listed(int end, int start) {
    return start == end || start - end == 1 && "、和与及".indexOf(text.charAt(end)) >= 0;
  }
}
