package org.reformgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformgraph.graph.Iris;

/**
 * Clients that others wrote, as programs: curl, Python's SPARQLWrapper and rdflib, R's SPARQL package, and raptor, a
 * parser that knows RDF 1.1 alone. Debian's packages: curl, python3-sparqlwrapper, python3-rdflib, r-cran-sparql,
 * raptor2-utils.
 */
final class ClientsIT {

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.server(Options.local().withOntology(Path.of("ontology")));
    var ontology = new Iris().ontologyGraph();
    Txn.executeWrite(
        running.data,
        () ->
            RDFParser.source(Path.of("ontology/reform.ttl")).toGraph().stream()
                .forEach(t -> running.data.add(Quad.create(ontology, t))));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void python() {
    assertEquals("read\n", run("/usr/bin/python3", Running.resource("clients.py").toString(), running.server.url()));
  }

  @Test
  void r() {
    assertEquals("read\n", run("Rscript", "--encoding=UTF-8", Running.resource("clients.R").toString(), running.server.url()));
  }

  @Test
  void curl() {
    var thing = running.server.url() + "id/case/one";
    assertTrue(run("curl", "-sSfL", thing).contains("@prefix") || run("curl", "-sSfL", thing).contains("PREFIX"));
    assertTrue(run("curl", "-sSfL", "-H", "Accept: application/ld+json", thing).startsWith("{"));
    assertTrue(run("curl", "-sSI", thing).contains("Location: /data/case/one.ttl"));
    var tag = folder.resolve("tag").toString();
    var data = running.server.url() + "data/case/one.ttl";
    run("curl", "-sSf", "--etag-save", tag, "-o", folder.resolve("one.ttl").toString(), data);
    assertEquals("304", run("curl", "-sSf", "--etag-compare", tag, "-o", "/dev/null", "-w", "%{http_code}", data));
    var ask = run("curl", "-sSf", "-H", "Accept: text/csv", "--data-urlencode", "query=SELECT (1 AS ?一) {}", running.server.url() + "sparql");
    assertEquals("一\r\n1\r\n", ask);
  }

  /** Raptor finds as many triples as Jena. */
  @ParameterizedTest
  @CsvSource({
    "data/case/one.ttl, turtle, TTL",
    "data/case/one.nt, ntriples, NT",
    "data/case/one.rdf, rdfxml, RDF/XML",
    "data/district/330110.ttl, turtle, TTL",
    "ontology.ttl, turtle, TTL",
    "ontology.nt, ntriples, NT",
    "ontology.rdf, rdfxml, RDF/XML",
    "ontology/shapes.ttl, turtle, TTL",
    ".well-known/void?format=turtle, turtle, TTL",
    ".well-known/void?format=nt, ntriples, NT",
    ".well-known/void?format=rdfxml, rdfxml, RDF/XML",
    "sparql?format=turtle, turtle, TTL",
    "sparql?format=nt, ntriples, NT",
    "sparql?format=rdfxml, rdfxml, RDF/XML",
    "dump/reformgraph-rdf11.nq.gz, nquads, NQ",
    "dump/reformgraph-rdf11.trig.gz, trig, TriG"
  })
  void raptor(String path, String reader, String language) throws IOException {
    var file = folder.resolve("raptor").toString();
    run("curl", "-sSf", "--compressed", "-o", file, running.server.url() + path);
    if (path.endsWith(".gz")) {
      Files.move(Path.of(file), Path.of(file + ".gz"), StandardCopyOption.REPLACE_EXISTING);
      run("gunzip", "-f", file + ".gz");
    }
    var said = run("rapper", "-c", "-i", reader, file, "http://example.org/");
    var found = Pattern.compile("returned (\\d+) triple").matcher(said);
    assertTrue(found.find(), said);
    var counting = StreamRDFLib.count();
    RDFParser.source(Path.of(file)).lang(RDFLanguages.nameToLang(language)).parse(counting);
    assertEquals(counting.count(), Long.parseLong(found.group(1)), said);
    assertTrue(counting.count() > 2, said);
  }

  @ParameterizedTest
  @CsvSource({"text/turtle, turtle", "application/n-triples, ntriples", "application/rdf+xml, rdfxml"})
  void raptorReadsConstructedGraphs(String type, String reader) throws IOException {
    var answer = running.query("CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }", "Accept", type);
    var file = Files.writeString(folder.resolve("graph"), answer.body());
    var said = run("rapper", "-c", "-i", reader, file.toString(), "http://example.org/");
    assertTrue(said.matches("(?s).*returned [1-9]\\d+ triples.*"), said);
  }

  /** What the program writes; an error if it fails or does not exist. */
  private static String run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), List.of(command) + " does not end");
      assertEquals(0, process.exitValue(), List.of(command) + ": " + output);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(command[0] + " cannot be run; .ci/run names its Debian package", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
