/**
 * The web pages. A page is a function from a {@link org.reformgraph.server.page.View} (who asks for what, in which
 * language) to a {@link org.reformgraph.server.page.Shown}: the name of a template and its model. {@link
 * org.reformgraph.server.page.PageServlet} does the rest: one read transaction a page, language, headers, errors.
 * Data comes from {@link org.reformgraph.server.page.Graphs}, by queries in files beside the classes.
 *
 * <p>Templates are in {@code src/main/jte} and end up in this package, those of a folder in the package of the same
 * name, so models need not be public. Words are in {@code messages_zh.properties} and {@code messages_en.properties}.
 * No page has scripts or styles in its text: a chart is a table marked {@code data-chart}, which {@code charts.js}
 * draws.
 */
package org.reformgraph.server.page;
