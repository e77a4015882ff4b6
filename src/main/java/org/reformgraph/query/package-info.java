/**
 * Saved queries: catalogue, typed parameters bound as RDF terms, results in every format.
 */
package org.reformgraph.query;
