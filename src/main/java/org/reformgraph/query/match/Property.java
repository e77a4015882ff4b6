package org.reformgraph.query.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.reformgraph.graph.NameForm;
import org.reformgraph.graph.Rg;
import org.reformgraph.query.Text;

/**
 * What is known of an entity besides its names: asked for by who extends a table, and given as a hint by who looks a
 * name up.
 */
public enum Property {
  CODE("code", Rg.divisionCode, new Text("GB/T 2260 code", "行政区划代码"), Set.of(EntityKind.DISTRICT), "代码", "区划代码"),
  LEVEL("level", Rg.level, new Text("level", "行政级别"), Set.of(EntityKind.DISTRICT), "级别", "层级"),
  PARENT("parent", Rg.within, new Text("division above", "上级行政区划"), Set.of(EntityKind.DISTRICT), "上级", "上级区划", "within"),
  VALID_UNTIL("valid-until", Rg.validUntil, new Text("abolished", "撤销时间"), Set.of(EntityKind.DISTRICT)),
  REPLACED_BY("replaced-by", DCTerms.isReplacedBy.asNode(), new Text("replaced by", "后继区划"), Set.of(EntityKind.DISTRICT)),
  JURISDICTION(
      "jurisdiction", Rg.jurisdiction, new Text("acts for", "所辖区划"), Set.of(EntityKind.INSTITUTION), "辖区", "所属区划"),
  KIND("kind", Rg.institutionKind, new Text("kind of institution", "机构类别"), Set.of(EntityKind.INSTITUTION), "类别"),
  AREA("area", Rg.policyArea, new Text("policy area", "政策领域"), Set.of(EntityKind.MEASURE), "领域"),
  PLACE("place", Rg.implementedIn, new Text("carried out in", "实施地区"), Set.of(EntityKind.MEASURE), "地区"),
  OPERATOR("operator", Rg.implementedBy, new Text("carried out by", "实施机构"), Set.of(EntityKind.MEASURE)),
  ROLE("role", Rg.role, new Text("post", "职务"), Set.of(EntityKind.PERSON), "职位"),
  INSTITUTION("institution", Rg.affiliatedWith, new Text("institution", "所在机构"), Set.of(EntityKind.PERSON), "单位", "机构"),
  ENGLISH("english", null, new Text("English name", "英文名"), Set.of(EntityKind.DISTRICT)),
  ALIAS("alias", null, new Text("other names", "别名"), Set.of(EntityKind.values())),
  IRI("iri", null, new Text("IRI", "标识符 IRI"), Set.of(EntityKind.values()));

  private final String id;
  private final Node predicate;
  private final Text label;
  private final Set<EntityKind> kinds;
  private final List<String> words;

  Property(String id, Node predicate, Text label, Set<EntityKind> kinds, String... words) {
    this.id = id;
    this.predicate = predicate;
    this.label = label;
    this.kinds = kinds;
    this.words = List.of(words);
  }

  public String id() {
    return id;
  }

  public Text label() {
    return label;
  }

  public boolean appliesTo(EntityKind kind) {
    return kinds.contains(kind);
  }

  /** Null for what comes from the names themselves. */
  Node predicate() {
    return predicate;
  }

  /** A place above or around the entity: any division up from the value is as good a hint. */
  boolean isPlace() {
    return this == PARENT || this == JURISDICTION || this == PLACE;
  }

  /** By its id, a label or another usual word for it. */
  public static Optional<Property> of(String word) {
    var plain = NameForm.plain(word);
    for (var property : values()) {
      if (property.id.equals(word)
          || NameForm.plain(property.id).equals(plain)
          || NameForm.plain(property.label.zh()).equals(plain)
          || NameForm.plain(property.label.en()).equals(plain)
          || property.words.contains(plain)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }
}
