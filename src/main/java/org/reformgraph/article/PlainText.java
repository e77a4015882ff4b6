package org.reformgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text and Markdown, with YAML front matter between lines {@code ---} or without. */
final class PlainText {

  private static final ObjectReader YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().readerFor(Object.class);
  private static final Pattern FENCE = Pattern.compile("\\s*+---[ \\t]*+\\n");
  private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);

  private PlainText() {}

  static Article read(byte[] bytes, String stem) throws Refusal {
    String text = lines(Decoder.decode(bytes, null));
    refuseZero(text);
    Matcher fence = FENCE.matcher(text);
    if (!fence.lookingAt() || !opensKeys(text.substring(fence.end()))) {
      return article(Metadata.none(), stem, text);
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(fence.end())) {
      throw new Refusal(
          Rejected.Code.METADATA,
          "The front matter that begins in line 1 has no end. Close it with a line ---, or leave out the first line.");
    }
    Metadata metadata = metadata(text.substring(fence.end(), closing.start()), lineOf(text, fence.end()));
    int body = closing.end();
    while (body < text.length() && text.charAt(body) == '\n') {
      body++;
    }
    return article(metadata, stem, text.substring(body));
  }

  /** Whether the first line that is neither blank nor a comment has a key; else the line above is a rule of Markdown. */
  private static boolean opensKeys(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> line.indexOf(':') > 0)
        .isPresent();
  }

  /** The text with line ends {@code \n} and without a mark at its start. */
  static String lines(String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
  }

  static void refuseZero(String text) throws Refusal {
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new Refusal(
          Rejected.Code.BINARY, "Character " + zero + " is NUL: this is no text, or a damaged file. Fetch it again.");
    }
  }

  static Article article(Metadata metadata, String stem, String body) throws Refusal {
    if (body.isBlank()) {
      throw new Refusal(Rejected.Code.EMPTY, "There is no text below the metadata. Add it, or remove the article.");
    }
    return metadata.article(stem, body);
  }

  private static Metadata metadata(String yaml, int firstLine) throws Refusal {
    try {
      Object value = YAML.readValue(yaml);
      if (value instanceof Map<?, ?> map) {
        return Metadata.of(map, Map.of());
      }
      throw new Refusal(
          Rejected.Code.METADATA, "The front matter from line " + firstLine + " on holds no keys. Write key: value.");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Refusal(
          Rejected.Code.METADATA,
          "Line %d: the front matter is no valid YAML (%s). Put values with a colon or # into quotes."
              .formatted(firstLine + Math.max(1, line) - 1, e.getOriginalMessage().lines().findFirst().orElse("")));
    } catch (RuntimeException | StackOverflowError e) {
      // The YAML library lets its own limits (nesting, aliases) through unchecked.
      throw new Refusal(Rejected.Code.METADATA, "The front matter can't be parsed: " + e.getMessage() + ". Make it simpler.");
    }
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
