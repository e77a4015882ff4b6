package org.reformgraph.extract;

import org.reformgraph.text.Span;

/**
 * Words that name a reform measure.
 *
 * @param span the words, quotation marks and the head after them included (“驻镇规划师”制度)
 * @param core the words that identify it: inside the marks, or the whole where it is not quoted
 * @param document whether it is the title of a policy document in 《》
 * @param verb kind of the verb of {@code frames.csv} right before it, or null
 * @param confidence share of such names that are measures
 */
public record Named(Span span, Span core, boolean document, String verb, double confidence) {}
