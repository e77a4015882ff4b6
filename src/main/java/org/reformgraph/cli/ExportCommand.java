package org.reformgraph.cli;

import java.util.concurrent.Callable;
import org.reformgraph.graph.GraphWriter;
import org.reformgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the whole graph to standard output. */
@Command(
    name = "export",
    description = "Write the whole graph to standard output, graphs and triples sorted.",
    footer = {
      "%nThe times of extraction runs are left out, so that two loads of the same articles give the same bytes;",
      "backup keeps them."
    })
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Option(
      names = "--format",
      description = {
        "One of ${COMPLETION-CANDIDATES} (default: nq). ttl is the union of all graphs; jsonld implies --rdf11."
      })
  private GraphWriter.Format format = GraphWriter.Format.nq;

  @Option(names = "--rdf11", description = "Write reifiers as rdf:Statement, for tools that know no triple terms.")
  private boolean rdf11;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (var open = Store.openExisting(store.folder(), Home.iris())) {
      open.export(main.out(), format, rdf11);
    }
    return 0;
  }
}
