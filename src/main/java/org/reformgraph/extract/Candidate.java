package org.reformgraph.extract;

import org.reformgraph.text.Span;

/**
 * Words that may name a measure.
 *
 * @param span with quotation marks and head
 * @param core without them
 * @param clues what speaks for and against it so far
 */
record Candidate(Span span, Span core, Clues clues) {

  Candidate with(Clue clue) {
    return new Candidate(span, core, clues.with(clue));
  }

  Named named() {
    return new Named(span, core, false, clues.verb(), clues.confidence());
  }
}
