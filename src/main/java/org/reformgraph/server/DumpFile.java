package org.reformgraph.server;

import java.util.List;
import java.util.Optional;
import org.reformgraph.graph.GraphWriter.Format;
import org.reformgraph.server.page.Download;

/**
 * A dump that is offered, gzipped.
 *
 * @param name of the file
 * @param format what is in it
 * @param mediaType of what is in it
 * @param rdf11 whether reifiers are {@code rdf:Statement}, for tools that know no triple terms
 * @param title what it is called in English
 * @param titleZh and in Chinese
 */
record DumpFile(String name, Format format, String mediaType, boolean rdf11, String title, String titleZh) {

  static final List<DumpFile> ALL =
      List.of(
          new DumpFile("reformgraph.nq.gz", Format.nq, "application/n-quads", false, "All data as N-Quads", "全部数据(N-Quads)"),
          new DumpFile("reformgraph.trig.gz", Format.trig, "application/trig", false, "All data as TriG", "全部数据(TriG)"),
          new DumpFile(
              "reformgraph-rdf11.nq.gz", Format.nq, "application/n-quads", true,
              "All data as N-Quads of RDF 1.1", "全部数据(N-Quads,RDF 1.1)"),
          new DumpFile(
              "reformgraph-rdf11.trig.gz", Format.trig, "application/trig", true,
              "All data as TriG of RDF 1.1", "全部数据(TriG,RDF 1.1)"));

  /** All of them, for the page on the data. */
  static List<Download> downloads() {
    return ALL.stream().map(file -> new Download("/dump/" + file.name(), file.mediaType(), file.title(), file.titleZh())).toList();
  }

  static Optional<DumpFile> of(String name) {
    return ALL.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(DumpFile::name).toList();
  }
}
