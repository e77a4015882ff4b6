package org.reformgraph.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.reformgraph.extract.Extractor;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numerals;
import org.reformgraph.text.Span;

/**
 * Compares what is read as a number, quantity or date with the specifications of Microsoft Recognizers-Text
 * (github.com/microsoft/Recognizers-Text, folder {@code Specs}, MIT licence). What this project calls a figure is
 * narrower: only where both see something at the same place do they have to agree. Where a case speaks of bare numbers,
 * the numbers beside the quantities are compared too, as the reader's first step finds them.
 */
public final class RecognizersCases {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COLUMNS =
      List.of("specification", "cases", "both", "agree", "differ", "only-theirs", "only-ours");

  private final Extractor extractor;
  private final boolean errors;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private RecognizersCases(Extractor extractor, boolean errors) {
    this.extractor = extractor;
    this.errors = errors;
  }

  /**
   * @param extractor finds quantities and dates
   * @param folder of {@code *.json} files, each a list of cases with Input and Results
   * @param errors whether each difference is noted with its input
   */
  public static Grid of(Extractor extractor, Path folder, boolean errors) throws IOException {
    var cases = new RecognizersCases(extractor, errors);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        cases.compare(file);
      }
    }
    if (cases.rows.isEmpty()) {
      throw new IOException("no *.json files: " + folder + "; name a folder of specifications");
    }
    return new Grid("recognizers", COLUMNS, cases.rows, cases.notes);
  }

  /** Something that was read here: its place, how it is said in a note, and how it is compared. */
  private record Ours(Span span, String said, Predicate<RecognizedValue> same) {}

  private void compare(Path file) throws IOException {
    var name = file.getFileName().toString().replace(".json", "");
    var cases = tree(file);
    int both = 0;
    int agree = 0;
    int theirs = 0;
    int ours = 0;
    for (var one : cases) {
      var input = one.path("Input").asText();
      var recognized = recognized(one);
      var read = read(input, reference(one), name.equals("Number-NumberModel"), name.startsWith("DateTime"));
      for (var value : recognized) {
        var here = read.stream().filter(o -> o.span().overlaps(value.span())).toList();
        if (here.isEmpty()) {
          theirs++;
          continue;
        }
        both++;
        if (here.stream().anyMatch(o -> o.same().test(value))) {
          agree++;
        } else if (errors) {
          notes.add("%s: %s | %s | here %s".formatted(name, input, value, here.stream().map(Ours::said).toList()));
        }
      }
      ours += (int) read.stream().filter(o -> recognized.stream().noneMatch(r -> r.span().overlaps(o.span()))).count();
    }
    rows.add(List.of(name, cases.size(), both, agree, both - agree, theirs, ours));
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      var tree = JSON.readTree(file.toFile());
      if (tree.isArray()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + file + "; " + e.getOriginalMessage(), e);
    }
    throw new IOException("no list of cases: " + file + "; name a folder of Recognizers-Text specifications");
  }

  private static LocalDate reference(JsonNode one) {
    var day = one.path("Context").path("ReferenceDateTime").asText();
    return day.isEmpty() ? null : LocalDate.parse(day.substring(0, 10));
  }

  private static List<RecognizedValue> recognized(JsonNode one) {
    var values = new ArrayList<RecognizedValue>();
    for (var result : one.path("Results")) {
      int start = result.path("Start").asInt();
      int end = result.has("End") ? result.get("End").asInt() + 1 : start + result.path("Length").asInt();
      var type = result.path(result.has("TypeName") ? "TypeName" : "Type").asText();
      values.add(
          new RecognizedValue(
              new Span(start, end), result.path("Text").asText(), type, result.path("Resolution")));
    }
    return values;
  }

  private List<Ours> read(String input, LocalDate published, boolean numbers, boolean dates) {
    var document = Document.of(input);
    var mentions = extractor.in(document, null, published);
    var read = new ArrayList<Ours>();
    mentions.quantities().forEach(q -> read.add(new Ours(q.span(), said(q, input), value -> value.same(q))));
    if (dates) {
      mentions
          .dates()
          .forEach(d -> read.add(new Ours(d.span(), d.span().of(input) + " " + d.period().literal(), value -> value.same(d))));
    }
    if (numbers) {
      for (var n : Numerals.in(document.text(), 0, input.length())) {
        if (standsFree(document.text(), n.span())
            && mentions.quantities().stream().noneMatch(q -> q.span().overlaps(n.span()))) {
          read.add(new Ours(n.span(), n.span().of(input) + " " + n.value().toPlainString(), value -> value.same(n)));
        }
      }
    }
    return read;
  }

  /** Digits beside Latin letters or signs of arithmetic and the parts of a fraction are never read as a figure. */
  private static boolean standsFree(String text, Span number) {
    var before = text.substring(0, number.start()).stripTrailing();
    var after = text.substring(number.end()).stripLeading();
    return !before.matches("(?s).*([A-Za-z./^+]-*|又|分 *之 *负?)") && !after.matches("(?s)([A-Za-z/^]|又|分 *之|\\d+ */).*");
  }

  private static String said(Quantity q, String input) {
    var value = q.value() == null ? plain(q.min()) + ".." + plain(q.max()) : plain(q.value());
    return q.span().of(input) + " " + value + " " + q.unit();
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
