/**
 * TDB2 and the text index: two named graphs an article, replaced together in one transaction.
 */
package org.reformgraph.store;
