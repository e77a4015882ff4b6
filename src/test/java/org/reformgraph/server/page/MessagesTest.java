package org.reformgraph.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages. */
final class MessagesTest {

  private static final Pattern USE = Pattern.compile("\\btext\\(\"([a-z][A-Za-z0-9.-]*[a-z0-9])\"");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        new TreeSet<>(Messages.in(Language.ZH).keys()), new TreeSet<>(Messages.in(Language.EN).keys()));
  }

  @Test
  void placesForValuesAreTheSameInBothLanguages() {
    for (var key : Messages.in(Language.ZH).keys()) {
      assertEquals(places(Language.ZH, key), places(Language.EN, key), key);
    }
  }

  @Test
  void everyKeyOfATemplateHasWords() throws IOException {
    var missing = new TreeSet<String>();
    int uses = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        var use = USE.matcher(Files.readString(file));
        while (use.find()) {
          uses++;
          if (!Messages.in(Language.ZH).has(use.group(1))) {
            missing.add(file + ": " + use.group(1));
          }
        }
      }
    }
    assertTrue(uses > 10, "templates use words");
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void wholeNumbersAreGrouped() {
    assertTrue(Messages.in(Language.EN).text("error.unknown", 12345).contains("12,345"));
  }

  @Test
  void unknownKeyIsAnError() {
    assertFalse(Messages.in(Language.EN).has("no.such.key"));
    assertThrows(IllegalArgumentException.class, () -> Messages.in(Language.EN).text("no.such.key"));
  }

  private static String places(Language language, String key) {
    return Pattern.compile("\\{\\d}").matcher(Messages.in(language).text(key)).results()
        .map(r -> r.group())
        .sorted()
        .distinct()
        .collect(Collectors.joining());
  }
}
