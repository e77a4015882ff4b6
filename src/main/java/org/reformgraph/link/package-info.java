/**
 * Mentions to entities, and the relations between them: what was read out of one article, as {@link
 * org.reformgraph.link.Reading}. The end of the part that knows no RDF.
 */
package org.reformgraph.link;
