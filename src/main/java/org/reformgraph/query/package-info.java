/**
 * Saved queries and their results. {@link org.reformgraph.query.Catalogue} reads a folder of {@link
 * org.reformgraph.query.SavedQuery}; a {@link org.reformgraph.query.Runner} turns what a user typed into a {@link
 * org.reformgraph.query.Binding} of RDF terms, runs the query against a store or an endpoint ({@link
 * org.reformgraph.query.Target}), and gives an {@link org.reformgraph.query.Answer}, which is written in a {@link
 * org.reformgraph.query.Format}. Faults are {@link org.reformgraph.query.QueryException}s. Knows nothing of the command
 * line and the server.
 */
package org.reformgraph.query;
