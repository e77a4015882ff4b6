package org.reformgraph.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of a store at one moment.
 *
 * @param articles number of articles
 * @param triples number of triples, all graphs together
 * @param documents number of documents in the text index
 * @param instances number of distinct instances by local name of the class, classes of the project only
 */
public record Statistics(long articles, long triples, long documents, SortedMap<String, Long> instances) {

  public Statistics {
    instances = Collections.unmodifiableSortedMap(new TreeMap<>(instances));
  }
}
