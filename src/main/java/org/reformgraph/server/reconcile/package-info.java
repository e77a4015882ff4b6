/**
 * The Reconciliation Service API 0.2 at {@code /reconcile}: the JSON and HTML around {@link
 * org.reformgraph.query.match.Matcher}. {@link org.reformgraph.server.reconcile.ReconciliationService} finds what is
 * asked for; one class each writes the manifest, reads and answers batches, suggests, extends and previews. CORS
 * comes from the server's filter for all paths.
 */
package org.reformgraph.server.reconcile;
