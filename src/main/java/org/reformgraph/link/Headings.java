package org.reformgraph.link;

import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Headings that run into their paragraph: 四、国企改革深化提升行动落地。市国资委将11家集团重组 … A measure that a heading names
 * is what the sentence below tells of.
 */
final class Headings {

  private static final int LONGEST = 40;

  private final Document document;

  Headings(Document document) {
    this.document = document;
  }

  /** The sentence below the heading that holds the words; null where they stand in no heading. */
  Span below(Span words) {
    int index = document.sentenceIndexAt(words.start());
    Span sentence = document.sentences().get(index);
    Span paragraph = document.paragraphs().get(document.paragraphIndexAt(words.start()));
    if (sentence.start() != paragraph.start() || sentence.length() > LONGEST || index + 1 == document.sentences().size()) {
      return null;
    }
    if (sentence.of(document.text()).indexOf(',') >= 0) {
      return null;
    }
    Span next = document.sentences().get(index + 1);
    return sentence.end() == paragraph.end() && !isNumbered(paragraph) ? null : next;
  }

  /** Whether the words stand in a paragraph with a number: 一、…, (二)…, 3.… */
  boolean isNumbered(Span words) {
    Span paragraph = document.paragraphs().get(document.paragraphIndexAt(words.start()));
    String text = document.text();
    int i = paragraph.start();
    while (i < paragraph.end() && "(第一二三四五六七八九十0123456789".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i > paragraph.start() && i < paragraph.end() && "、.)章条节".indexOf(text.charAt(i)) >= 0;
  }
}
