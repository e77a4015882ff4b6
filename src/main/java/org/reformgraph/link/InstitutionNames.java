package org.reformgraph.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reformgraph.extract.Body;
import org.reformgraph.extract.Division;
import org.reformgraph.extract.Gazetteer;
import org.reformgraph.extract.Level;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Place;
import org.reformgraph.text.Document;

/**
 * Canonical names of institutions. An organ's is its division's full name and its official name (市审管办 in a Hangzhou
 * article: 杭州市行政审批服务管理办公室); a district's carries its city before it and a town's its county, so that those of one
 * name in two cities stay apart. The same holds for others that begin with a full name of a place (鼓楼区图书馆), and a village
 * is named with its county. Other names stay as printed, without the places that only lead to the last one.
 */
final class InstitutionNames {

  /**
   * A name and whose it is.
   *
   * @param canonical what its IRI is made of
   * @param forms other forms in use, that of the text among them
   * @param division the division it belongs to, or null
   */
  record Name(String canonical, List<String> forms, Division division) {}

  private final Gazetteer gazetteer;
  private final Districts districts;
  private final Document document;
  private final InOrder<Districts.Named> named;
  private final Map<Integer, Place> placeAt = new HashMap<>();

  InstitutionNames(Gazetteer gazetteer, Mentions mentions, Districts districts) {
    this.gazetteer = gazetteer;
    this.districts = districts;
    this.document = mentions.document();
    this.named = new InOrder<>(districts.named(), Districts.Named::span);
    mentions.places().forEach(place -> placeAt.put(place.span().start(), place));
  }

  /** Of an organ, or null where its division is not known. */
  Name ofOrgan(Body body) {
    Division division =
        body.place() != null ? districts.of(body.place()) : districts.ofLevel(body.level(), body.span().start());
    if (division == null) {
      return null;
    }
    String head = division.name();
    String full = headOf(division) + head;
    String core = body.core();
    String form = body.span().of(document.body());
    boolean party = body.kind().equals("party");
    if (party && core.startsWith("委员会") && division.level() == Level.TOWNSHIP) {
      return new Name("中共" + full + core, List.of(head + core, form), division);
    }
    if (party && core.startsWith("委员会")) {
      String rest = "委" + core.substring("委员会".length());
      return new Name("中共" + full + rest, List.of(head + rest, form), division);
    }
    if (party && core.equals("工作委员会")) {
      return new Name("中共" + full + core, List.of(head + "党工委", form), division);
    }
    return switch (core) {
      case "政协" -> new Name("政协" + full + "委员会", List.of(head + core, form), division);
      case "共青团委员会" -> new Name("共青团" + full + "委员会", List.of("共青团" + head + "委", head + "团委", form), division);
      case "人民政府" -> new Name(full + core, List.of(head + core, head + "政府", form), division);
      default -> new Name(full + core, List.of(head + core, form), division);
    };
  }

  /** Of one that begins with a level word and is no organ (省人民医院), or null where the division is not known. */
  Name ofLevel(Body body) {
    Division division = districts.ofLevel(body.level(), body.span().start());
    if (division == null) {
      return null;
    }
    String form = body.span().of(document.body());
    String rest = form.substring(body.level().length());
    return new Name(headOf(division) + division.name() + rest, List.of(division.name() + rest, form), division);
  }

  /** Of any other that no registry knows. */
  Name ofOther(Body body) {
    String form = body.span().of(document.body());
    boolean community = body.kind().equals("community");
    Place head = headPlace(body);
    if (head == null || community && !head.full()) {
      Division home = community ? homeOf(body) : null;
      String before = home == null ? "" : headOf(home) + home.name();
      return new Name(official(before + Names.plain(form)), List.of(form), home);
    }
    Division division = districts.of(head);
    String own = document.body().substring(head.span().start(), body.span().end());
    boolean led = division != null && head.full();
    return new Name(official((led ? headOf(division) : "") + Names.plain(own)), List.of(own, form), division);
  }

  /** 经开区, 管委会 and 农商行 in their full form. */
  static String official(String name) {
    if (name.endsWith("农商行") || name.endsWith("农商银行")) {
      return name.substring(0, name.lastIndexOf("农商")) + "农村商业银行";
    }
    if (name.endsWith("经开区")) {
      return name.substring(0, name.length() - 3) + "经济技术开发区";
    }
    return name.endsWith("管委会") ? official(name.substring(0, name.length() - 3)) + "管理委员会" : name;
  }

  /** What stands before a division's name in canonical names: a district's city, a town's county with its city. */
  private String headOf(Division division) {
    List<Division> above = gazetteer.ancestors(division.code());
    boolean district = division.level() == Level.COUNTY && division.name().endsWith("区");
    boolean township = division.level() == Level.TOWNSHIP;
    if (above.isEmpty() || !district && !township) {
      return "";
    }
    return (township ? headOf(above.getFirst()) : "") + above.getFirst().name();
  }

  /** The last of the places that the name begins with (尤溪县 in 福建省三明市尤溪县总医院), or null. */
  private Place headPlace(Body body) {
    Place last = null;
    Place next = placeAt.get(body.span().start());
    while (next != null && next.span().end() < body.span().end()) {
      last = next;
      next = placeAt.get(last.span().end());
    }
    return last;
  }

  /** The county a village lies in: that of the last county or town named before it in its paragraph, else the article's. */
  private Division homeOf(Body body) {
    int start = body.span().start();
    int paragraph = document.paragraphs().get(document.paragraphIndexAt(start)).start();
    Division nearest = null;
    for (Districts.Named one : named.starting(paragraph, start).reversed()) {
      if (one.division().level() == Level.COUNTY || one.division().level() == Level.TOWNSHIP) {
        nearest = one.division();
        break;
      }
    }
    if (nearest == null && !districts.focus().isEmpty()) {
      nearest = districts.focus().getFirst();
    }
    List<Division> above = nearest == null ? List.of() : gazetteer.ancestors(nearest.code());
    return nearest != null && nearest.level() == Level.TOWNSHIP && !above.isEmpty() ? above.getFirst() : nearest;
  }
}
