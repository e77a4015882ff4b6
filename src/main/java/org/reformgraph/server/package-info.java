/**
 * The embedded Fuseki server. Fuseki and Jetty are used here only.
 */
package org.reformgraph.server;
