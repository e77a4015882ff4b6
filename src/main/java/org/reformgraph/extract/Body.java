package org.reformgraph.extract;

import org.reformgraph.text.Span;

/**
 * Words that name an institution.
 *
 * @param span the words
 * @param kind {@code government party legislature judiciary zone enterprise university research hospital school
 *     community media association other}
 * @param place the division at its head, whose organ it is (余杭区 in 余杭区委), or null
 * @param level the level word at its head where the division itself is not named (市 in 市审管办), or null
 * @param core the organ's official name without its division (行政审批服务管理办公室), or null where it is no organ
 * @param canonical its official name where a lexicon gives it, or null
 */
public record Body(Span span, String kind, Place place, String level, String core, String canonical) {

  /** An organ of a division: it names its division too. */
  public boolean isOrgan() {
    return core != null;
  }
}
