package org.reformgraph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.NodeConst;
import org.reformgraph.query.QueryException.Code;

/** Writes results: the W3C formats by Jena, the others by the writers of this package. */
final class Results {

  private Results() {}

  static long write(RowSet rows, Slice slice, Format format, PrefixMapping prefixes, OutputStream out) {
    Counted counted = new Counted(rows, slice);
    switch (format) {
      case TABLE -> new Table(prefixes).write(counted, out);
      case MD -> new Markdown(prefixes).write(counted, out);
      case XLSX -> Sheet.write(counted, out);
      case CSV -> write(format, Triples.asText(counted), out);
      case TSV, JSON, XML -> write(format, counted, out);
    }
    return counted.total();
  }

  static long write(boolean answer, Format format, OutputStream out) {
    switch (format) {
      case TABLE -> new PrintStream(out, true, StandardCharsets.UTF_8).println(answer);
      case MD, XLSX -> write(row(answer), Slice.ALL, format, PrefixMapping.Standard, out);
      case CSV, TSV, JSON, XML ->
          RowSetWriterRegistry.getFactory(lang(format))
              .create(lang(format))
              .write(out, answer, ARQ.getContext());
    }
    return 1;
  }

  static long write(Graph graph, Format format, PrefixMapping prefixes, OutputStream out) {
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    switch (format) {
      case TABLE -> RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
      case JSON, XML -> {
        if (Triples.holdTripleTerms(graph)) {
          throw new QueryException(
              Code.FORMAT,
              format.word(),
              "the graph holds triple terms, which "
                  + (format == Format.JSON ? "JSON-LD" : "RDF/XML")
                  + " can't express: ask for table (Turtle), csv or tsv");
        }
        RDFDataMgr.write(out, graph, format == Format.JSON ? Lang.JSONLD : Lang.RDFXML);
      }
      case CSV, TSV, MD, XLSX -> write(Triples.rows(graph), Slice.ALL, format, prefixes, out);
    }
    return graph.size();
  }

  private static void write(Format format, RowSet rows, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang(format)).create(lang(format)).write(out, rows, ARQ.getContext());
  }

  static RowSet row(boolean answer) {
    Var column = Var.alloc("answer");
    var row = BindingFactory.binding(column, answer ? NodeConst.nodeTrue : NodeConst.nodeFalse);
    return RowSetStream.create(List.of(column), List.of(row).iterator());
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, MD, XLSX -> throw new IllegalArgumentException("no W3C format: " + format);
    };
  }
}
