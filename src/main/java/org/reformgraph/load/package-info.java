/**
 * The composed pipeline: files in, articles stored, a report out.
 */
package org.reformgraph.load;
