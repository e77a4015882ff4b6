package org.reformgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformgraph.article.Article;
import org.reformgraph.article.Articles;
import org.reformgraph.article.Options;
import org.reformgraph.graph.Rg;

final class ExtractCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ARTICLE = Path.of("data/articles/p17-xihu-ai-government-services.md");

  @TempDir private Path folder;

  @Test
  void everyQuoteStandsAtItsOffsets() throws IOException {
    var body = ((Article) new Articles(Options.standard()).all(ARTICLE).getFirst()).body();
    var document = JSON.readTree(Ran.with("extract", ARTICLE.toString()).out());
    int quotes = 0;
    for (var kind : new String[] {"figures", "links", "mentions"}) {
      for (var item : document.get(kind)) {
        var quote = item.get(kind.equals("mentions") ? "text" : "quote").asText();
        assertEquals(quote, body.substring(item.get("start").asInt(), item.get("end").asInt()));
        quotes++;
      }
    }
    assertTrue(quotes > 50, quotes + " quotes");
  }

  @Test
  void everyEndOfALinkIsMentionedOrListed() throws IOException {
    var document = JSON.readTree(Ran.with("extract", ARTICLE.toString()).out());
    var known = new HashSet<String>();
    document.get("mentions").forEach(m -> known.add(m.get("id").asText()));
    document.get("districts").forEach(d -> known.add("district:" + d.get("code").asText()));
    assertFalse(document.get("links").isEmpty());
    for (var link : document.get("links")) {
      for (var end : new String[] {"subject", "object"}) {
        assertTrue(known.contains(link.get(end).asText()), link.toString());
      }
    }
  }

  @Test
  void outputScoresAsTheReadingItselfDoes() throws IOException {
    var gold = Path.of("data/gold/p17-xihu-ai-government-services.gold.json");
    Files.copy(gold, folder.resolve(gold.getFileName()));
    var lines = Files.writeString(folder.resolve("lines"), Ran.with("extract", ARTICLE.toString()).out());
    var fromLines = Ran.with("evaluate", folder.toString(), "--predictions", lines.toString());
    var fromText = Ran.with("evaluate", folder.toString(), "--articles", "data/articles");
    assertEquals(0, fromText.code(), fromText.err());
    assertEquals(fromText.out(), fromLines.out());
  }

  @Test
  void standardInputIsRead() throws IOException {
    var run = Ran.withInput("---\npublished: 2024-07-26\n---\n杭州市余杭区推出“一网通办”改革,办件量增长20%。", "extract", "-");
    assertEquals(0, run.code(), run.err());
    JsonNode document = JSON.readTree(run.out());
    assertEquals("2024-07-26", document.get("published").asText());
    assertEquals(20, document.at("/figures/0/value").asInt());
    assertEquals("percent", document.at("/figures/0/unit").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "nq", "trig"})
  void twoRunsGiveTheSameBytes(String format) {
    var first = Ran.with("extract", "data/articles", "--format", format).out();
    assertFalse(first.isEmpty());
    assertEquals(first, Ran.with("extract", "data/articles", "--format", format).out());
  }

  @ParameterizedTest
  @CsvSource({"ttl,TURTLE", "trig,TRIG", "nq,NQUADS", "jsonld,JSONLD11"})
  void graphsAreReadBackByJena(String format, String lang) {
    var out = Ran.with("extract", ARTICLE.toString(), "--format", format).out();
    var data = DatasetGraphFactory.create();
    RDFParser.fromString(out, RDFLanguages.nameToLang(lang)).parse(data);
    assertTrue(
        data.stream(Node.ANY, Node.ANY, Node.ANY, Rg.Article).anyMatch(q -> q.getSubject().getURI().contains("p17")));
  }

  @Test
  void rdf11HoldsNoTripleTerm() {
    var plain = Ran.with("extract", ARTICLE.toString(), "--format", "nq", "--rdf11").out();
    assertFalse(plain.contains("<<("));
    assertTrue(Ran.with("extract", ARTICLE.toString(), "--format", "nq").out().contains("<<("));
  }

  @Test
  void rejectedInputIsNamedWithItsCodeAndTheRestIsRead() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.txt"));
    var run = Ran.with("extract", empty.toString(), ARTICLE.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("EMPTY"), run.err());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void missingFileEndsBeforeAnythingIsRead() {
    var run = Ran.with("extract", ARTICLE.toString(), "none.txt");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals("reformgraph: no such file: none.txt; check the path\n", run.err());
  }
}
