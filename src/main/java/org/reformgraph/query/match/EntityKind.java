package org.reformgraph.query.match;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.Text;

/** What can be looked for by name. */
public enum EntityKind {
  DISTRICT(Rg.District, Iris.Type.DISTRICT, new Text("District", "行政区划")),
  INSTITUTION(Rg.Institution, Iris.Type.INSTITUTION, new Text("Institution", "机构")),
  MEASURE(Rg.Measure, Iris.Type.MEASURE, new Text("Measure", "改革举措")),
  PERSON(Rg.Person, Iris.Type.PERSON, new Text("Person", "人物"));

  private final Node type;
  private final Iris.Type minted;
  private final Text label;

  EntityKind(Node type, Iris.Type minted, Text label) {
    this.type = type;
    this.minted = minted;
    this.label = label;
  }

  /** As in identifiers, requests and options: {@code district}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text label() {
    return label;
  }

  /** The class of the ontology. */
  public Node type() {
    return type;
  }

  /** By its word or the IRI of its class. */
  public static Optional<EntityKind> of(String word) {
    for (var kind : values()) {
      if (kind.word().equalsIgnoreCase(word) || kind.type.getURI().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Optional<EntityKind> of(Iris.Type minted) {
    for (var kind : values()) {
      if (kind.minted == minted) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
