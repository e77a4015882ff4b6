package org.reformgraph.server.page.entity;

/**
 * Where a statement was read.
 *
 * @param confidence in (0, 1], or an empty text
 * @param before what stands before the words in their sentence
 * @param words the statement was read from
 * @param after what stands after them
 * @param href the place in the article
 * @param article its title
 */
record Proof(String confidence, String before, String words, String after, String href, String article) {}
