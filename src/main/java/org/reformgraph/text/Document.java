package org.reformgraph.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An article's body made ready for reading: folded for matching, split into paragraphs, sentences and clauses. All
 * offsets are those of the body.
 *
 * @param body the text as published
 * @param text the folded text, unit for unit as long as the body
 * @param paragraphs lines that hold something, in order
 * @param sentences sentences in order; none crosses a paragraph
 */
public record Document(String body, String text, List<Span> paragraphs, List<Span> sentences) {

  private static final String ENDS = "。!?";
  private static final String CLOSERS = "”’\"')》】";

  public Document {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
  }

  public static Document of(String body) {
    return of(body, new Span(0, body.length()));
  }

  /** Of the part of a body that is read: what lies outside has no paragraphs and sentences. */
  public static Document of(String body, Span part) {
    String text = Folding.fold(body);
    List<Span> paragraphs = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    for (int start = part.start(); start < part.end(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline > part.end() ? part.end() : newline;
      Span paragraph = trimmed(text, start, end);
      if (paragraph.length() > 0) {
        paragraphs.add(paragraph);
        split(text, paragraph, sentences);
      }
      start = end + 1;
    }
    return new Document(body, text, paragraphs, sentences);
  }

  private static void split(String text, Span paragraph, List<Span> sentences) {
    int start = paragraph.start();
    for (int i = start; i < paragraph.end(); i++) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < paragraph.end()
          && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      if (closesMidSentence(text, end, paragraph.end(), i)) {
        continue;
      }
      add(trimmed(text, start, end), sentences);
      start = end;
      i = end - 1;
    }
    add(trimmed(text, start, paragraph.end()), sentences);
  }

  /** “真的?”他问 — a question inside quotation marks that the sentence runs on after. */
  private static boolean closesMidSentence(String text, int end, int limit, int mark) {
    return end > mark + 1 && end < limit && ",、;:的".indexOf(text.charAt(end)) >= 0;
  }

  private static void add(Span span, List<Span> spans) {
    if (span.length() > 0) {
      spans.add(span);
    }
  }

  private static Span trimmed(String text, int start, int end) {
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }

  /** The sentence that holds the offset, or the nearest before it. */
  public Span sentenceAt(int offset) {
    return sentences.get(sentenceIndexAt(offset));
  }

  public int sentenceIndexAt(int offset) {
    return indexAt(sentences, offset);
  }

  public int paragraphIndexAt(int offset) {
    return indexAt(paragraphs, offset);
  }

  /** The sentence that holds the whole span; where a span crosses sentences, all that it touches. */
  public Span sentenceOf(Span span) {
    Span first = sentenceAt(span.start());
    Span last = sentenceAt(Math.max(span.start(), span.end() - 1));
    return new Span(Math.min(first.start(), span.start()), Math.max(last.end(), span.end()));
  }

  /** The clause round an offset: between the nearest of , ; : and the ends of its sentence. */
  public Span clauseAt(int offset) {
    Span sentence = sentenceAt(offset);
    int start = Math.min(offset, sentence.end());
    while (start > sentence.start() && !isClauseMark(start - 1)) {
      start--;
    }
    int end = Math.max(offset, sentence.start());
    while (end < sentence.end() && !isClauseMark(end)) {
      end++;
    }
    return new Span(start, Math.max(start, end));
  }

  /** Whether a comma, semicolon or colon stands there that is no part of a number. */
  public boolean isClauseMark(int i) {
    char c = text.charAt(i);
    if (c == ';' || c == '。' || c == '!' || c == '?') {
      return true;
    }
    if (c != ',' && c != ':') {
      return false;
    }
    return !(i > 0 && i + 3 < text.length() && digit(i - 1) && digit(i + 1) && digit(i + 2) && digit(i + 3));
  }

  private boolean digit(int i) {
    char c = text.charAt(i);
    return c >= '0' && c <= '9';
  }

  private static int indexAt(List<Span> spans, int offset) {
    int found = Collections.binarySearch(spans, new Span(offset, Integer.MAX_VALUE));
    int index = found >= 0 ? found : -found - 2;
    // The search key sorts before an equal start (longest first), so look one ahead.
    if (index + 1 < spans.size() && spans.get(index + 1).start() <= offset) {
      index++;
    }
    return Math.max(0, index);
  }

  /** Whether the folded text has this string there. */
  public boolean at(int offset, String string) {
    return text.startsWith(string, offset);
  }

  /** Whether the folded text has this string right before the offset. */
  public boolean before(int offset, String string) {
    return offset >= string.length() && text.startsWith(string, offset - string.length());
  }
}
