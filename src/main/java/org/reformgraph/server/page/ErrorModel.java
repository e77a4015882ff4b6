package org.reformgraph.server.page;

/**
 * What the page of an error says.
 *
 * @param status of HTTP
 * @param message what is wrong and what to do
 */
record ErrorModel(int status, String message) {}
