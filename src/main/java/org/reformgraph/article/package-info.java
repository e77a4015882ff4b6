/**
 * What was published: articles and their metadata, readers for the file formats, and the cases a report's
 * table of contents announces. Leftmost in the chain: it imports no other package of the project.
 */
package org.reformgraph.article;
