/**
 * The embedded Fuseki server: SPARQL endpoint, Graph Store, saved queries, service description, health and
 * metrics. Fuseki and Jetty are used here only.
 *
 * <p>Three rules hold for every path. An answer is whole or an error: it is kept back until it is complete, so a
 * time-out or a failure half way is never a 200 that looks whole. Nothing is written and nothing is fetched unless
 * administrators are configured, and even they can make the server fetch nothing. Setting up a server changes no
 * static setting of Jena.
 */
package org.reformgraph.server;
