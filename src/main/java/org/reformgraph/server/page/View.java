package org.reformgraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reformgraph.graph.Iris;
import org.reformgraph.graph.Rg;

/**
 * One visit to a page: what is asked for, in which language, and how to link to other pages. Every template gets it
 * as {@code view}.
 */
public final class View {

  private static final String THINGS = "id/";

  private final Language language;
  private final Iris iris;
  private final String origin;
  private final String path;
  private final String rest;
  private final Map<String, List<String>> parameters;

  /**
   * @param origin scheme, host and port as the visitor sees them
   * @param path this page's path as in the address
   * @param rest what follows the page's own path, decoded, without a leading slash
   */
  View(
      Language language, Iris iris, String origin, String path, String rest, Map<String, List<String>> parameters) {
    this.language = language;
    this.iris = iris;
    this.origin = origin;
    this.path = path;
    this.rest = rest;
    this.parameters = parameters;
  }

  public Language language() {
    return language;
  }

  public Iris iris() {
    return iris;
  }

  /** Address of the server without a slash at the end, for what is called from elsewhere. */
  public String origin() {
    return origin;
  }

  public String path() {
    return path;
  }

  /** What follows the page's own path, decoded: {@code district/330110} for {@code /page/district/330110}. */
  public String rest() {
    return rest;
  }

  /** Names and values of the request's parameters, the first value of each. */
  public Map<String, String> parameters() {
    var first = new LinkedHashMap<String, String>();
    parameters.forEach((name, values) -> first.put(name, values.getFirst()));
    first.remove(Language.NAME);
    return first;
  }

  /** A parameter's value without white space round it; empty where it is missing or blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).map(v -> v.getFirst().strip()).filter(v -> !v.isEmpty());
  }

  /**
   * A whole number from 1 on, such as a page's; 1 where it is missing.
   *
   * @throws PageException 400 where it is none
   */
  public int number(String name) {
    return parameter(name)
        .map(
            value -> {
              if (!value.matches("[1-9]\\d{0,5}")) {
                throw new PageException(400, "error.number", name, value);
              }
              return Integer.parseInt(value);
            })
        .orElse(1);
  }

  public String text(String key, Object... values) {
    return Messages.in(language).text(key, values);
  }

  /** The words of a key, or the other text where there is no such key. */
  public String textOr(String key, String other) {
    return Messages.in(language).has(key) ? text(key) : other;
  }

  public String asset(String name) {
    return Assets.href(name);
  }

  /** Where the server tells about an IRI: its own page for its own things, whatever their base; else the IRI itself. */
  public String href(String iri) {
    if (iri.startsWith(iris.base() + THINGS)) {
      return "/page/" + iri.substring(iris.base().length() + THINGS.length());
    }
    if (iri.startsWith(Rg.NS)) {
      return "/ontology#" + iri.substring(Rg.NS.length());
    }
    if (iri.startsWith(Rg.ONTOLOGY + "/")) {
      return "/ontology#" + iri.substring(Rg.ONTOLOGY.length() + 1);
    }
    return iri.matches("https?://.*") ? iri : "";
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return with(Language.NAME, language.other().tag());
  }

  /** This page with one parameter changed, or left out where the value is null. The number of the page starts anew. */
  public String with(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(Language.NAME);
    if (!name.equals(Language.NAME)) {
      changed.remove("page");
    }
    changed.remove(name);
    if (value != null) {
      changed.put(name, List.of(value));
    }
    return address(path, changed);
  }

  /** Another address with parameters, given as names and values in turn. */
  public String address(String to, String... namesAndValues) {
    var given = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return address(to, given);
  }

  private static String address(String to, Map<String, List<String>> given) {
    var query =
        given.entrySet().stream()
            .flatMap(e -> e.getValue().stream().filter(Objects::nonNull).map(v -> encoded(e.getKey()) + "=" + encoded(v)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? to : to + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
