package org.reformgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The text index: one Lucene document for each graph, subject, field, text and language. Names and titles are in the
 * field {@code label}, quotations in {@code quote}. All languages go through Lucene's analyser for Chinese, which
 * stems English words as well; so one field serves texts that mix the two, and a query that names no language finds
 * both. Safe for many threads as far as Lucene's writer is.
 */
final class FullText extends TextIndexLucene {

  // Kept here since loggers that nobody holds are forgotten with their level. Lucene tells every user of the program
  // that it could be started with another option.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private FullText(FSDirectory directory, TextIndexConfig config) {
    super(directory, config);
  }

  /** Opens the index in a folder, made if need be. Throws what Lucene throws where it is locked or damaged. */
  static FullText open(Path folder) throws IOException {
    var config = new TextIndexConfig(TextFields.definition());
    config.setAnalyzer(new SmartChineseAnalyzer());
    config.setValueStored(true);
    return new FullText(FSDirectory.open(folder), config);
  }

  /** The document of a quad, or null where there is none. */
  Entity entity(Quad quad) {
    return TextFields.predicates().contains(quad.getPredicate()) && quad.getObject().isLiteral()
        ? TextQueryFuncs.entityFromQuad(getDocDef(), quad)
        : null;
  }

  /** Names a document: the same for two properties that bear the same text in one field. */
  static String uid(Entity entity) {
    var field = entity.getMap().entrySet().iterator().next();
    return entity.getChecksum(field.getKey(), (String) field.getValue());
  }

  /** Adds a document that is known to be new. */
  void add(Entity entity) {
    try {
      getIndexWriter().addDocument(doc(entity));
    } catch (IOException e) {
      throw new TextIndexException("adding to the text index", e);
    }
  }

  /** Adds a document in the place of an equal one, so that no text is found twice. */
  @Override
  protected void addDocument(Entity entity) throws IOException {
    getIndexWriter().updateDocument(new Term(TextFields.UID, uid(entity)), doc(entity));
  }

  void removeGraph(String graph) {
    try {
      getIndexWriter().deleteDocuments(new Term(TextFields.GRAPH, graph));
    } catch (IOException e) {
      throw new TextIndexException("removing from the text index", e);
    }
  }

  void clear() {
    try {
      getIndexWriter().deleteAll();
    } catch (IOException e) {
      throw new TextIndexException("emptying the text index", e);
    }
  }

  /** A view of the committed documents; to be closed. */
  View view() {
    try {
      return new View(DirectoryReader.open(getDirectory()));
    } catch (IOException e) {
      throw new TextIndexException("reading the text index", e);
    }
  }

  /**
   * The documents of one commit.
   *
   * @param reader Lucene's
   */
  record View(DirectoryReader reader) implements AutoCloseable {

    long size() {
      return reader.numDocs();
    }

    boolean holds(Entity entity) {
      try {
        return new IndexSearcher(reader).count(new TermQuery(new Term(TextFields.UID, uid(entity)))) == 1;
      } catch (IOException e) {
        throw new TextIndexException("reading the text index", e);
      }
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new TextIndexException("reading the text index", e);
      }
    }
  }
}
