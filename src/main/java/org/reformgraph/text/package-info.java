/**
 * Chinese text with positions: spans, sentences, folding, numbers, dates and periods. Offsets are half-open,
 * in UTF-16 units of the text as published.
 */
package org.reformgraph.text;
