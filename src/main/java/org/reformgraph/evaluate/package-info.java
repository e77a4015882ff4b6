/**
 * Precision, recall and F1 of what was read, against gold.
 */
package org.reformgraph.evaluate;
