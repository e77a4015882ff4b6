package org.reformgraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reformgraph.query.QueryException.Code;

/** Formats of results, with the media type and file suffix of each. */
public enum Format {
  /** Aligned columns for a terminal; graphs as Turtle. */
  TABLE("text/plain"),
  /** SPARQL 1.1 Query Results CSV. */
  CSV("text/csv"),
  /** SPARQL 1.1 Query Results TSV. */
  TSV("text/tab-separated-values"),
  /** SPARQL 1.1 Query Results JSON; graphs as JSON-LD. */
  JSON("application/sparql-results+json"),
  /** SPARQL Query Results XML; graphs as RDF/XML. */
  XML("application/sparql-results+xml"),
  /** A Markdown table. */
  MD("text/markdown"),
  /** A workbook with one sheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of a word ({@code csv}), as used for options and file suffixes. */
  public static Format of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    String words = Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    throw new QueryException(Code.FORMAT, word, "no format " + word + ": one of " + words);
  }

  /** The word for options, which is the file suffix too. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type of rows in this format. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type of a graph (CONSTRUCT, DESCRIBE) in this format. */
  public String graphMediaType() {
    return switch (this) {
      case TABLE -> "text/turtle";
      case JSON -> "application/ld+json";
      case XML -> "application/rdf+xml";
      case CSV, TSV, MD, XLSX -> mediaType;
    };
  }
}
