package org.reformgraph.extract;

import org.reformgraph.text.Span;

/**
 * Words that name a person.
 *
 * @param span the name
 * @param role the words of title and post before (or after) it, or null
 * @param body the institution of that post, or null
 */
public record Person(Span span, Span role, Body body) {}
