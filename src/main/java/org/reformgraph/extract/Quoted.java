package org.reformgraph.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/**
 * Words in quotation marks or title marks.
 *
 * @param span with its marks
 * @param title whether the marks are 《》
 * @param depth 0 for outermost
 */
public record Quoted(Span span, boolean title, int depth) {

  public Span inner() {
    return new Span(span.start() + 1, span.end() - 1);
  }

  /** All pairs of marks of a document that close within their paragraph, in order. */
  static List<Quoted> in(Document document) {
    List<Quoted> found = new ArrayList<>();
    String text = document.text();
    for (Span paragraph : document.paragraphs()) {
      Deque<Integer> open = new ArrayDeque<>();
      boolean straight = false;
      for (int i = paragraph.start(); i < paragraph.end(); i++) {
        char c = text.charAt(i);
        if (c == '“' || c == '《' || c == '"' && !straight) {
          open.push(i);
          straight |= c == '"';
        } else if (c == '”' || c == '》' || c == '"') {
          char opener = c == '”' ? '“' : c == '》' ? '《' : '"';
          while (!open.isEmpty() && text.charAt(open.peek()) != opener) {
            open.pop();
          }
          if (!open.isEmpty()) {
            int start = open.pop();
            if (i - start > 1) {
              found.add(new Quoted(new Span(start, i + 1), c == '》', open.size()));
            }
          }
          straight &= c != '"';
        }
      }
    }
    found.sort(Comparator.comparing(Quoted::span));
    return found;
  }
}
