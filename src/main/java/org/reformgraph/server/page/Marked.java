package org.reformgraph.server.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a text.
 *
 * @param text as it stands
 * @param marked whether it is one of the words that were searched for
 */
record Marked(String text, boolean marked) {

  /** Cuts a text where the words stand in it, upper and lower case alike. */
  static List<Marked> of(String text, String words) {
    var pattern =
        Arrays.stream(words.strip().split("[\\s\\u3000]+"))
            .filter(w -> !w.isEmpty())
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (pattern.isEmpty()) {
      return List.of(new Marked(text, false));
    }
    var pieces = new ArrayList<Marked>();
    var found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        pieces.add(new Marked(text.substring(end, found.start()), false));
      }
      pieces.add(new Marked(found.group(), true));
      end = found.end();
    }
    if (end < text.length()) {
      pieces.add(new Marked(text.substring(end), false));
    }
    return pieces;
  }
}
