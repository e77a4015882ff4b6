/**
 * Which entity of the graph a name in somebody else's table means. {@link org.reformgraph.query.match.LiveIndex} keeps
 * the names of the store's last committed state in an {@link org.reformgraph.query.match.EntityIndex}; a {@link
 * org.reformgraph.query.match.Matcher} answers a {@link org.reformgraph.query.match.Question} with {@link
 * org.reformgraph.query.match.Candidate}s, whose score is the sum of the points that its features give. The
 * reconciliation service and the command {@code link} are two doors to it.
 *
 * <p>The rule for {@code match}: the best candidate has 85 points or more and 5 more than the next, is of a type asked
 * for, and no property given speaks against it. A name that two divisions bear equally is therefore never matched
 * without a hint.
 */
package org.reformgraph.query.match;
