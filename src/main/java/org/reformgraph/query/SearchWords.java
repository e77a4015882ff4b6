package org.reformgraph.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a user types into a search field, as a query in Lucene's syntax: every word is asked for, each as a
 * phrase, and no character is an operator.
 */
public final class SearchWords {

  private SearchWords() {}

  public static String allOf(String typed) {
    return Arrays.stream(typed.strip().split("[\\s\\u3000]+"))
        .map(word -> "+\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(" "));
  }
}
