package org.reformgraph.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a document. Segmentation and parts of speech are HanLP's (portable 1.8.6, Viterbi over its core
 * dictionary); its own recognition of names is left off, since this project has its own.
 */
public final class Tokens {

  private static final Segment SEGMENT =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableJapaneseNameRecognize(false)
          .enablePlaceRecognize(false)
          .enableOrganizationRecognize(false)
          .enableNumberQuantifierRecognize(false)
          .enableOffset(true);

  private final List<Token> tokens;
  /** For each offset of the text, the index of the token that holds it. */
  private final int[] at;

  private Tokens(List<Token> tokens, int length) {
    this.tokens = tokens;
    this.at = new int[length + 1];
    int next = 0;
    for (int i = 0; i <= length; i++) {
      while (next < tokens.size() && tokens.get(next).end() <= i) {
        next++;
      }
      at[i] = next;
    }
  }

  /** Loads the dictionary, which takes a while, in the background; without it the first segmentation does. */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("dictionary").start(Tokens::warm);
  }

  private static void warm() {
    SEGMENT.seg("改革");
    NameOdds.prepare();
  }

  /** Segments the sentences of a document; text outside them has no tokens. */
  public static Tokens of(Document document) {
    List<Token> tokens = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      String text = sentence.of(document.text());
      int offset = sentence.start();
      for (Term term : SEGMENT.seg(text)) {
        int start = offset;
        int end = start + term.word.length();
        tokens.add(new Token(start, end, term.nature == null ? "x" : term.nature.toString()));
        offset = end;
      }
    }
    return new Tokens(tokens, document.text().length());
  }

  /** How many words the segmenter alone makes of a text: what {@code evaluate --speed} measures the reader beside. */
  public static int count(String text) {
    return SEGMENT.seg(text).size();
  }

  public int size() {
    return tokens.size();
  }

  public Token get(int index) {
    return tokens.get(index);
  }

  /** Index of the token that holds the offset, or of the next one; {@link #size()} past the last. */
  public int indexAt(int offset) {
    return at[offset];
  }

  /** Whether a token begins there. */
  public boolean startsAt(int offset) {
    int index = at[offset];
    return index >= tokens.size() || tokens.get(index).start() >= offset;
  }

  public Token tokenAt(int offset) {
    int index = at[offset];
    return index < tokens.size() && tokens.get(index).start() <= offset ? tokens.get(index) : null;
  }
}
