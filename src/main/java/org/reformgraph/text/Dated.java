package org.reformgraph.text;

/**
 * A date expression and what it resolves to.
 *
 * @param span the words
 * @param period the time they name
 * @param sinceThen whether the words say 以来 or 起: the period then runs to the publication
 * @param exact whether the words name a day
 */
public record Dated(Span span, Period period, boolean sinceThen, boolean exact) {}
