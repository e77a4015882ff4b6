package org.reformgraph.server.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language. {@code {0}}, {@code {1}} … stand for what a page puts in. */
final class Messages {

  private static final Map<Language, Messages> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      BY_LANGUAGE.put(language, new Messages(read("messages_" + language.tag() + ".properties")));
    }
  }

  private final Properties words;

  private Messages(Properties words) {
    this.words = words;
  }

  static Messages in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /** Whole numbers among the values are grouped. */
  String text(String key, Object... values) {
    var text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + "; add it to both files of messages");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", word(values[i]));
    }
    return text;
  }

  private static String word(Object value) {
    return value instanceof Integer || value instanceof Long ? String.format(Locale.ROOT, "%,d", value) : String.valueOf(value);
  }

  private static Properties read(String file) {
    try (var in = Messages.class.getResourceAsStream(file)) {
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("words of the pages: " + file, e);
    }
  }
}
