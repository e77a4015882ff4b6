package org.reformgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client accepts (RFC 9110, 12.5.1): for a media type the most specific range that covers it gives its
 * weight, and weight 0 means never. Fuseki answers with a default where nothing fits; here that is a 406.
 *
 * @param ranges media ranges with their weights; empty when the client does not care
 */
record Accept(List<Range> ranges) {

  /**
   * @param type such as {@code text}, or {@code *}
   * @param subtype such as {@code csv}, or {@code *}
   * @param weight 0 to 1
   */
  record Range(String type, String subtype, double weight) {

    boolean covers(String mediaType) {
      var slash = mediaType.indexOf('/');
      return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
          && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
    }

    private int precision() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  static Accept of(HttpServletRequest request) {
    return read(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  /** Reads a header's value; what is no media range is passed over. */
  static Accept read(String header) {
    var ranges = new ArrayList<Range>();
    for (var item : header.split(",")) {
      var parts = item.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
      var slash = parts[0].indexOf('/');
      if (slash > 0 && slash < parts[0].length() - 1) {
        ranges.add(new Range(parts[0].substring(0, slash), parts[0].substring(slash + 1), weight(parts)));
      }
    }
    return new Accept(List.copyOf(ranges));
  }

  /** The offer with the highest weight, the first of equals; empty when none is accepted. */
  Optional<String> best(List<String> offers) {
    if (ranges.isEmpty()) {
      return offers.stream().findFirst();
    }
    String best = null;
    double highest = 0;
    for (var offer : offers) {
      double weight = weight(offer);
      if (weight > highest) {
        best = offer;
        highest = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the type is named itself, not only covered by a wildcard. */
  boolean names(String mediaType) {
    return ranges.stream().anyMatch(r -> r.precision() == 2 && r.weight() > 0 && r.covers(mediaType));
  }

  private double weight(String mediaType) {
    Range closest = null;
    for (var range : ranges) {
      if (range.covers(mediaType) && (closest == null || range.precision() > closest.precision())) {
        closest = range;
      }
    }
    return closest == null ? 0 : closest.weight();
  }

  private static double weight(String... parts) {
    for (var part : parts) {
      if (part.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(part.substring(2)), 0, 1);
        } catch (NumberFormatException e) {
          return 1;
        }
      }
    }
    return 1;
  }
}
