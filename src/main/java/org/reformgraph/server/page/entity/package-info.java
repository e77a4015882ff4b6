/**
 * The pages of things: what is known of a district, measure, institution, person, case, report or figure, and of an
 * indicator's figures. All is read through the graph's own indexes, so much and no more, and each statement with the
 * sentence behind it.
 */
package org.reformgraph.server.page.entity;
