package org.reformgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.SavedQuery;

/** The description is valid OpenAPI 3.1 and tells of the shipped queries what their headers tell. */
final class OpenApiTest {

  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("queries"));
  private static final ObjectNode DOCUMENT = OpenApi.of(CATALOGUE);

  @Test
  void parserFindsNoFault() {
    assertEquals(List.of(), faults(DOCUMENT));
  }

  @Test
  void parserWouldFindFaults() {
    var broken = DOCUMENT.deepCopy();
    ((ObjectNode) broken.at("/paths/~1api~1queries/get")).remove("responses");
    ((ObjectNode) broken.get("info")).remove("title");
    ((ObjectNode) broken.at("/paths/~1api~1queries~1list-cases/get/parameters/0")).put("in", "head");
    assertTrue(faults(broken).size() >= 3, faults(broken).toString());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = new ArrayList<String>();
    DOCUMENT.findValuesAsText("$ref").forEach(references::add);
    assertTrue(references.size() > 100);
    for (var reference : new TreeSet<>(references)) {
      assertFalse(DOCUMENT.at(reference.substring(1)).isMissingNode(), reference);
    }
  }

  @Test
  void everySchemaIsJsonSchema202012() {
    var meta = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(URI.create(SchemaId.V202012));
    var schemas = new ArrayList<JsonNode>(DOCUMENT.findValues("schema"));
    DOCUMENT.at("/components/schemas").forEach(schemas::add);
    assertTrue(schemas.size() > 100);
    schemas.forEach(schema -> assertEquals(new HashSet<>(), meta.validate(schema), schema.toString()));
  }

  @Test
  void defaultsAndExamplesFitTheirSchemas() {
    var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    int checked = 0;
    for (var operation : DOCUMENT.get("paths")) {
      for (var parameter : operation.at("/get/parameters")) {
        var value = parameter.at("/schema/default");
        if (!value.isMissingNode()) {
          checked++;
          assertEquals(new HashSet<>(), factory.getSchema(parameter.get("schema")).validate(value), parameter.toString());
          assertEquals(value, parameter.at("/examples/default/value"));
        }
      }
    }
    assertTrue(checked > 40);
  }

  @Test
  void everyQueryIsAnOperationWithItsParametersAndBothLanguages() {
    for (SavedQuery query : CATALOGUE.queries()) {
      var operation = DOCUMENT.at("/paths/~1api~1queries~1" + query.name() + "/get");
      assertEquals(query.name(), operation.get("operationId").asText());
      var summary = operation.get("summary").asText();
      assertTrue(summary.contains(query.summary().zh()) && summary.contains(query.summary().en()), summary);
      assertEquals(
          query.parameters().stream().map(p -> p.name() + " " + p.required()).toList(),
          operation.get("parameters").findParents("name").stream()
              .filter(p -> p.get("in").asText().equals("query"))
              .map(p -> p.get("name").asText() + " " + p.get("required").asBoolean())
              .toList());
    }
    var ids = DOCUMENT.get("paths").findValuesAsText("operationId");
    assertEquals(ids.size(), new HashSet<>(ids).size(), "operation ids are unique");
    assertEquals(CATALOGUE.queries().size() + 2, ids.size());
  }

  private static List<String> faults(JsonNode document) {
    var options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(document.toString(), null, options);
    return result.getMessages();
  }
}
