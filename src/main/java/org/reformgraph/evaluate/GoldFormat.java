package org.reformgraph.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gold files and the lines of {@code extract --format json}: one JSON object an article. */
public final class GoldFormat {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private GoldFormat() {}

  /** Reads one gold file; the message of the exception names the file, line and column. */
  static GoldDocument read(Path file) throws IOException {
    return read(Files.readString(file), file, 0);
  }

  /** Reads one document a line. */
  static List<GoldDocument> readLines(Path file) throws IOException {
    var documents = new ArrayList<GoldDocument>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        documents.add(read(line, file, number));
      }
      number++;
    }
    return documents;
  }

  private static GoldDocument read(String json, Path file, int linesBefore) throws IOException {
    try {
      var document = JSON.readValue(json, GoldDocument.class);
      if (document == null || document.article() == null) {
        throw new IOException("gold without \"article\": " + file + "; add the article's id");
      }
      return document;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IOException(
          "gold is not valid: %s, line %d, column %d; %s"
              .formatted(
                  file, linesBefore + (at == null ? 0 : at.getLineNr()), at == null ? 0 : at.getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** One line of JSON, without its line feed. */
  public static String line(GoldDocument document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that cannot be written as JSON: " + document.article(), e);
    }
  }
}
