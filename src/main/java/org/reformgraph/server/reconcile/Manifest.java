package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.server.page.Language;

/** What the service says of itself. */
final class Manifest {

  private Manifest() {}

  /**
   * @param at the service's own address, without a slash at the end
   */
  static ObjectNode of(String at, Iris iris, Language language) {
    var manifest = JsonNodeFactory.instance.objectNode();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", language == Language.ZH ? "改革图谱 Reformgraph" : "Reformgraph 改革图谱");
    manifest.put("identifierSpace", iris.base() + "id/");
    manifest.put("schemaSpace", Rg.ONTOLOGY);
    manifest.put("batchSize", Batch.MOST);
    manifest.putObject("view").put("url", at + "/view?id={{id}}");
    manifest.putObject("preview").put("url", at + "/preview?id={{id}}").put("width", 420).put("height", 260);
    var types = manifest.putArray("defaultTypes");
    for (var kind : EntityKind.values()) {
      types.add(Words.type(kind, language));
    }
    var suggest = manifest.putObject("suggest");
    for (var what : new String[] {"entity", "property", "type"}) {
      suggest.putObject(what).put("service_url", at).put("service_path", "/suggest/" + what);
    }
    var extend = manifest.putObject("extend");
    extend.putObject("propose_properties").put("service_url", at).put("service_path", "/properties");
    extend
        .putArray("property_settings")
        .addObject()
        .put("name", "limit")
        .put("type", "number")
        .put("default", 0)
        .put("label", language == Language.ZH ? "最多取几个值" : "Limit")
        .put("help_text", language == Language.ZH ? "0 为全部" : "Most values to fetch; 0 for all");
    return manifest;
  }
}
