/**
 * The command line. Picocli, standard streams and exit codes are used here only.
 */
package org.reformgraph.cli;
