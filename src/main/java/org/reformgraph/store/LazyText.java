package org.reformgraph.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;

/** The text index of a store that is only read: opened by the first question to it. */
final class LazyText implements TextIndex {

  private final Folder folder;
  private final EntityDefinition definition = TextFields.definition();
  private FullText text;

  LazyText(Folder folder) {
    this.folder = folder;
  }

  private synchronized FullText text() {
    if (text == null) {
      text = folder.index();
    }
    return text;
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public Map<String, Node> get(String uri) {
    return text().get(uri);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
    return text().query(property, words, graph, language, limit);
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language) {
    return text().query(property, words, graph, language);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit, String highlight) {
    return text().query(property, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
    return text().query(properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject, List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
    return text().query(subject, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node subject, List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
    return text().query(subject, properties, words, graph, language, limit, highlight);
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public synchronized void close() {
    if (text != null) {
      text.close();
    }
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the store was opened for reading");
  }
}
