package org.reformgraph.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A part of what a measurement says: for people as aligned text or Markdown, for programs as JSON. */
public sealed interface Section permits EvaluationReport, Grid {

  /** Lines of aligned text, each with its line feed. */
  String table();

  String markdown();

  /** Adds its members to the object that holds all sections. */
  void json(ObjectNode root);

  /** One JSON object of several sections, with a line feed at its end. */
  static String json(List<Section> sections) {
    ObjectMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    var root = json.createObjectNode();
    sections.forEach(section -> section.json(root));
    try {
      return json.writeValueAsString(root) + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written as JSON", e);
    }
  }
}
