/**
 * One article's RDF: vocabulary, IRIs, statements with their evidence, SHACL validation. Jena begins here.
 */
package org.reformgraph.graph;
