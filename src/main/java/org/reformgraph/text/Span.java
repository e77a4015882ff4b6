package org.reformgraph.text;

/**
 * A stretch of an article's body, half-open.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + "-" + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters it covers. */
  public String of(String body) {
    return body.substring(start, end);
  }

  /** Earliest first, then longest first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
  }
}
