package org.reformgraph.link;

/** The relations between entities; {@link #word()} is the word of the gold format and of the vocabulary. */
public enum Relation {
  /** measure → district */
  IMPLEMENTED_IN("implementedIn"),
  /** measure → institution */
  IMPLEMENTED_BY("implementedBy"),
  /** measure → measure */
  PART_OF("partOf"),
  /** person → institution */
  AFFILIATED_WITH("affiliatedWith");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
