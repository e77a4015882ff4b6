package org.reformgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reformgraph.query.Text;
import org.reformgraph.query.match.EntityKind;
import org.reformgraph.query.match.Property;
import org.reformgraph.server.page.Language;

/** Types and properties with their names in the language asked for. */
final class Words {

  private Words() {}

  static ObjectNode type(EntityKind kind, Language language) {
    return named(kind.word(), kind.label(), language);
  }

  static ObjectNode property(Property property, Language language) {
    return named(property.id(), property.label(), language);
  }

  static String in(Text text, Language language) {
    return language == Language.ZH ? text.zh() : text.en();
  }

  private static ObjectNode named(String id, Text label, Language language) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("name", in(label, language));
  }
}
