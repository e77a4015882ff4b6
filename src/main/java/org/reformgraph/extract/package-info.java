/**
 * Mentions in one document, one recogniser a kind; overlaps settled by one pure function. Knows no RDF.
 */
package org.reformgraph.extract;
