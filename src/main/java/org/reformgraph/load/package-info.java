/**
 * The composed pipeline: items in, articles stored, a report out. Beside the chain: it imports everything from
 * {@code article} to {@code store}.
 */
package org.reformgraph.load;
