package org.reformgraph.server.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reformgraph.query.match.MessyNames;

/** OpenRefine itself reconciles the messy names, as a person would have it do. */
final class OpenRefineIT {

  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.90;

  @TempDir private Path folder;

  @Test
  void openRefineMatchesTheMessyNames() throws IOException, InterruptedException {
    int right = 0;
    int matched = 0;
    int expected = 0;
    int cells = 0;
    try (var service = new Service();
        var refine = OpenRefine.start(folder)) {
      for (var kind : List.of("district", "institution")) {
        var rows = MessyNames.rows().stream().filter(row -> row.kind().equals(kind)).toList();
        var project = refine.create(csv(rows));
        refine.reconcile(project, "name", configuration(service.url(), kind));
        var done = refine.rows(project);
        assertEquals(rows.size(), done.path("rows").size());
        for (int i = 0; i < rows.size(); i++) {
          var recon = done.path("pool").path("recons").path(done.path("rows").get(i).path("cells").path(0).path("r").asText());
          assertTrue(recon.path("service").asText().equals(service.url()), "not reconciled: " + rows.get(i) + " " + recon);
          var match = recon.path("j").asText().equals("matched") ? recon.path("m").path("id").asText() : "";
          cells++;
          expected += rows.get(i).expected().isEmpty() ? 0 : 1;
          matched += match.isEmpty() ? 0 : 1;
          right += !match.isEmpty() && match.equals(rows.get(i).expected()) ? 1 : 0;
        }
      }
    }
    double precision = (double) right / matched;
    double recall = (double) right / expected;
    System.out.printf(
        "OpenRefine, %d cells: precision %.3f (%d of %d matches), recall %.3f (%d of %d)%n",
        cells, precision, right, matched, recall, right, expected);
    assertTrue(cells >= 100);
    assertTrue(precision >= PRECISION, "precision " + precision);
    assertTrue(recall >= RECALL, "recall " + recall);
  }

  private static String csv(List<MessyNames.Row> rows) {
    return rows.stream()
        .map(row -> "\"" + row.name() + "\",\"" + row.parent() + "\"")
        .collect(Collectors.joining("\n", "name,parent\n", "\n"));
  }

  private static String configuration(String service, String kind) {
    return """
    {"mode": "standard-service", "service": "%s", "identifierSpace": "i", "schemaSpace": "s",
     "type": {"id": "%s", "name": "%2$s"}, "autoMatch": true, "limit": 0,
     "columnDetails": [{"column": "parent", "propertyName": "parent", "propertyID": "parent"}]}
    """
        .formatted(service, kind);
  }
}
