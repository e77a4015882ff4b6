package org.reformgraph.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.reformgraph.query.Catalogue;
import org.reformgraph.query.Parameter;
import org.reformgraph.query.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a saved query, or lists them. */
@Command(name = "query", description = "Run a saved query by its name, or list the saved queries.")
final class QueryCommand implements Callable<Integer> {

  private static final String LANGUAGE = "language";

  @ParentCommand private Main main;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME [param=value ...]",
      description = "A saved query and values of its parameters; names and codes stand for things: district=余杭.")
  private List<String> words = List.of();

  @Option(names = "--list", description = "List the saved queries with their parameters; with a NAME, describe it.")
  private boolean list;

  @Option(
      names = "--language",
      paramLabel = "zh|en",
      description = "Language of the list (default: en) and of names in results (default: zh).")
  private String language;

  @Mixin private ResultOptions options;

  @Override
  public Integer call() throws IOException {
    var folder = Home.find().queries();
    if (list) {
      if (words.isEmpty()) {
        Catalogue.read(folder).queries().forEach(this::show);
      } else {
        for (var name : words) {
          describe(Catalogue.readOne(folder, name));
        }
      }
      return 0;
    }
    if (words.isEmpty()) {
      throw new Failure("no query named", "query", "give a NAME; query --list shows them");
    }
    var query = Catalogue.readOne(folder, words.getFirst());
    var values = values(query);
    return options.run(main.out(), main.err(), runner -> runner.answer(query, values));
  }

  private Map<String, String> values(SavedQuery query) {
    Map<String, String> values = new TreeMap<>();
    if (language != null && query.parameter(LANGUAGE).isPresent()) {
      values.put(LANGUAGE, language);
    }
    List<String> given = new ArrayList<>();
    for (var word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      var name = equals < 0 ? word : word.substring(0, equals);
      if (equals < 1) {
        throw new Failure("not a parameter", word, "write param=value; query --list " + query.name() + " shows them");
      }
      if (given.contains(name)) {
        throw new Failure("given twice", name, "give each parameter once");
      }
      given.add(name);
      values.put(name, word.substring(equals + 1));
    }
    return values;
  }

  private void show(SavedQuery query) {
    main.out().printf("%-28s %s%n", query.name(), query.summary().in(shown()));
    var parameters = query.parameters().stream().map(QueryCommand::usage).toList();
    if (!parameters.isEmpty()) {
      main.out().println(" ".repeat(29) + String.join(" ", parameters));
    }
  }

  private void describe(SavedQuery query) {
    main.out().println(query.name() + ": " + query.summary().in(shown()));
    main.out().println(query.description().in(shown()));
    for (var parameter : query.parameters()) {
      main.out()
          .printf(
              "  %-22s %s (%s)%n", usage(parameter), parameter.label().in(shown()), parameter.type().word());
    }
    main.out().println("  tags: " + String.join(", ", query.tags()));
  }

  private String shown() {
    return language == null ? "en" : language;
  }

  private static String usage(Parameter parameter) {
    if (parameter.optional()) {
      return "[" + parameter.name() + "=]";
    }
    return parameter.name() + "=" + (parameter.defaultValue() == null ? "" : parameter.defaultValue());
  }
}
