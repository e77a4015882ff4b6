package org.reformgraph.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.shared.PrefixMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The {@code #+} lines of a query file: YAML, with grlc's keys where grlc has one (summary, description,
 * tags, defaults, method …) and ours beside them: summary-zh, description-zh, params, network.
 */
record Header(
    Text summary, Text description, List<String> tags, List<Parameter> parameters, boolean network) {

  private static final String MARK = "#+";
  private static final Set<String> OURS =
      Set.of("summary", "summary-zh", "description", "description-zh", "tags", "params", "defaults", "network");

  /** Other decorators of grlc 1.3; accepted so that one folder serves both. */
  private static final Set<String> GRLC =
      Set.of(
          "endpoint", "endpoint_in_url", "endpoint-method", "method", "pagination", "enumerate", "transform",
          "mime", "id");

  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "class", "optional", "minimum", "maximum", "pattern", "values", "label", "label-zh");

  /** What the API takes for itself. */
  private static final Set<String> RESERVED = Set.of("limit", "offset", "page");

  static Header read(Path file, String text, PrefixMapping prefixes) {
    List<Integer> lines = new ArrayList<>();
    StringBuilder yaml = new StringBuilder();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (line.startsWith(MARK)) {
        yaml.append(line.substring(MARK.length())).append('\n');
        lines.add(number);
      }
    }
    if (lines.isEmpty()) {
      throw SavedQuery.fault(file, 1, "no header: begin with #+ summary: …", null);
    }
    return new Source(file, lines.getFirst(), load(file, yaml.toString(), lines), prefixes).header();
  }

  private static Map<?, ?> load(Path file, String yaml, List<Integer> lines) {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw SavedQuery.fault(file, lines.getFirst(), "the header is not a YAML mapping of key: value", null);
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      int line = lines.get(Math.min(at, lines.size() - 1));
      throw SavedQuery.fault(file, line, "the header is not YAML: " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw SavedQuery.fault(file, lines.getFirst(), "the header is not YAML: " + e.getMessage(), e);
    }
  }

  /** Takes typed values out of the YAML, with errors that name the key. */
  private record Source(Path file, int line, Map<?, ?> map, PrefixMapping prefixes) {

    Header header() {
      refuseUnknown(map, key -> OURS.contains(key) || GRLC.contains(key), "key");
      Map<String, String> defaults = defaults();
      List<Parameter> parameters = new ArrayList<>();
      for (Object entry : list("params")) {
        if (!(entry instanceof Map<?, ?> values)) {
          throw fault("params: each entry is a mapping with name, type, label and label-zh");
        }
        parameters.add(parameter(values, defaults));
      }
      Set<String> names = new TreeSet<>(defaults.keySet());
      for (Parameter parameter : parameters) {
        names.remove(parameter.name());
      }
      if (!names.isEmpty()) {
        throw fault("defaults: no parameter of the name " + names);
      }
      if (new TreeSet<>(parameters.stream().map(Parameter::name).toList()).size() < parameters.size()) {
        throw fault("params: a name appears twice");
      }
      return new Header(
          text(map, "summary"),
          text(map, "description"),
          list("tags").stream().map(String::valueOf).toList(),
          parameters,
          flag(map, "network"));
    }

    private Parameter parameter(Map<?, ?> values, Map<String, String> defaults) {
      refuseUnknown(values, PARAMETER_KEYS::contains, "key of a parameter");
      String name = string(values, "name");
      if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
        throw fault("params: a name is of letters and digits, not " + name);
      }
      if (RESERVED.contains(name)) {
        throw fault("params: " + name + ": the name is taken for paging, choose another");
      }
      String word = string(values, "type");
      Parameter.Type type;
      try {
        type = Parameter.Type.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw fault("params: " + name + ": unknown type " + word);
      }
      String classIri = values.get("class") == null ? null : prefixes.expandPrefix(string(values, "class"));
      boolean optional = flag(values, "optional");
      String value = defaults.get(name);
      if (optional && value != null) {
        throw fault("params: " + name + ": an optional parameter has no default");
      }
      return new Parameter(name, type, classIri, value, optional, allowed(name, type, values), text(values, "label"));
    }

    private Allowed allowed(String name, Parameter.Type type, Map<?, ?> values) {
      boolean number = type == Parameter.Type.INTEGER || type == Parameter.Type.DECIMAL || type == Parameter.Type.YEAR;
      if (number ? values.containsKey("pattern") || values.containsKey("values") : values.containsKey("minimum") || values.containsKey("maximum")) {
        throw fault("params: " + name + ": minimum and maximum are for numbers, pattern and values for the rest");
      }
      List<String> only = new ArrayList<>();
      if (values.get("values") instanceof List<?> items) {
        items.forEach(item -> only.add(String.valueOf(item)));
      } else if (values.containsKey("values")) {
        throw fault("params: " + name + ": values: a list is expected");
      }
      try {
        String pattern = values.containsKey("pattern") ? Pattern.compile(string(values, "pattern")).pattern() : null;
        return new Allowed(bound(values, "minimum"), bound(values, "maximum"), pattern, only);
      } catch (NumberFormatException | PatternSyntaxException e) {
        throw fault("params: " + name + ": not a number or not a pattern: " + e.getMessage());
      }
    }

    private BigDecimal bound(Map<?, ?> values, String key) {
      return values.containsKey(key) ? new BigDecimal(string(values, key)) : null;
    }

    private Map<String, String> defaults() {
      Map<String, String> result = new LinkedHashMap<>();
      for (Object entry : list("defaults")) {
        if (!(entry instanceof Map<?, ?> values)) {
          throw fault("defaults: each entry is name: value");
        }
        values.forEach((name, value) -> result.put(String.valueOf(name), String.valueOf(value)));
      }
      return result;
    }

    private Text text(Map<?, ?> values, String key) {
      return new Text(string(values, key), string(values, key + "-zh"));
    }

    private String string(Map<?, ?> values, String key) {
      Object value = values.get(key);
      if (value == null || value.toString().isBlank()) {
        throw fault("the header lacks " + key);
      }
      return value.toString().strip();
    }

    private boolean flag(Map<?, ?> values, String key) {
      Object value = values.get(key);
      if (value != null && !(value instanceof Boolean)) {
        throw fault(key + ": true or false, not " + value);
      }
      return Boolean.TRUE.equals(value);
    }

    private List<?> list(String key) {
      Object value = map.get(key);
      if (value == null) {
        return List.of();
      }
      if (value instanceof List<?> items) {
        return items;
      }
      throw fault(key + ": a list is expected");
    }

    private void refuseUnknown(Map<?, ?> values, java.util.function.Predicate<String> known, String what) {
      for (Object key : new HashMap<>(values).keySet()) {
        if (!known.test(String.valueOf(key))) {
          throw fault("unknown " + what + ": " + key);
        }
      }
    }

    private QueryException fault(String what) {
      return SavedQuery.fault(file, line, what, null);
    }
  }
}
