/**
 * The saved queries' API described: {@link org.reformgraph.server.api.OpenApi} makes a document of the catalogue. Knows
 * nothing of HTTP requests.
 */
package org.reformgraph.server.api;
