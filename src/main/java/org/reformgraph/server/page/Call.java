package org.reformgraph.server.page;

import java.util.Map;
import java.util.stream.Stream;
import org.reformgraph.query.Format;
import org.reformgraph.query.SavedQuery;

/**
 * How a saved query with its values is called from elsewhere. The snippets need nothing beyond what each language
 * brings along.
 *
 * @param url of the query's API without a suffix for the format
 * @param query {@code ?} and parameters, or an empty text
 */
record Call(String url, String query) {

  static Call of(SavedQuery saved, Map<String, String> values, View view) {
    var given = values.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray(String[]::new);
    var address = view.address("", given);
    return new Call(view.origin() + "/api/queries/" + saved.name(), address);
  }

  String url(Format format) {
    return url + "." + format.word() + query;
  }

  String path(Format format) {
    return url(format).substring(url.indexOf("/api/"));
  }

  String curl() {
    return "curl '" + url(Format.CSV) + "'";
  }

  String python() {
    return """
        import csv, io, urllib.request

        url = "%s"
        with urllib.request.urlopen(url) as answer:
            rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))
        for row in rows[:5]:
            print(row)
        """
        .formatted(url(Format.CSV));
  }

  String r() {
    return """
        url <- "%s"
        rows <- read.csv(url, fileEncoding = "UTF-8")
        print(head(rows))
        """
        .formatted(url(Format.CSV));
  }
}
