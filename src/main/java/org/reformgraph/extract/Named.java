package org.reformgraph.extract;

import org.reformgraph.text.Span;

/**
 * Words that name a reform measure.
 *
 * @param span the words, quotation marks and the head after them included (“驻镇规划师”制度)
 * @param core the words that identify it: inside the marks, or the whole where it is not quoted
 * @param evidence how it was told from a slogan or an aim
 */
public record Named(Span span, Span core, Evidence evidence) {

  /** Ways to tell a measure, surest first. */
  public enum Evidence {
    /** title of a policy document in 《》 */
    DOCUMENT,
    /** quoted, with a head after it (制度, 机制 …) */
    QUOTED_HEAD,
    /** quoted, after a verb that introduces measures, or beside one that is */
    QUOTED_FRAME,
    /** quoted, and of a form that only names of measures have (一园一主业, 一网通办) */
    QUOTED_FORM,
    /** not quoted: a reform or programme of the list of those known all over the country */
    LISTED,
    /** not quoted: a verb that introduces measures and a name that ends in a head */
    FRAME,
    /** not quoted: a name whose last words only measures have (产权制度改革) */
    FORM,
    /** named by the title and again in the text */
    TITLE
  }
}
