package org.reformgraph.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.reformgraph.query.QueryException.Code;

/**
 * A query with a name: one file {@code name.rq} of plain SPARQL whose {@code #+} lines describe it. The
 * parsed query is shared between threads and is not to be changed.
 *
 * @param name the file's name without {@code .rq}: a verb and a noun
 * @param summary what it answers, in a line
 * @param description what the rows mean and where to be careful
 * @param tags groups it belongs to
 * @param parameters in the order of the header
 * @param network whether it calls another endpoint
 * @param text the file as it is
 * @param query the text parsed
 */
public record SavedQuery(
    String name,
    Text summary,
    Text description,
    List<String> tags,
    List<Parameter> parameters,
    boolean network,
    String text,
    Query query) {

  static final String SUFFIX = ".rq";

  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  public SavedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads one file.
   *
   * @throws QueryException {@link Code#FILE}: names the file, the line and the fault
   */
  public static SavedQuery read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw fault(file, 1, "the file is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw fault(file, 1, "the file can't be read: " + e.getMessage(), e);
    }
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw fault(file, line(e), firstLine(e.getMessage()), e);
    }
    Header header = Header.read(file, text, query.getPrefixMapping());
    SavedQuery saved =
        new SavedQuery(
            file.getFileName().toString().replaceFirst("\\.rq$", ""),
            header.summary(),
            header.description(),
            header.tags(),
            header.parameters(),
            header.network(),
            text,
            query);
    saved.check(file);
    return saved;
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  /** The header and the query have to speak of the same parameters, and of the same need for the network. */
  private void check(Path file) {
    Set<String> declared =
        parameters.stream()
            .map(p -> p.variable().getVarName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> used = Variables.parametersOf(query);
    for (String variable : declared) {
      if (!used.contains(variable)) {
        throw fault(file, 1, "the header declares a parameter the query does not use: ?" + variable, null);
      }
    }
    for (String variable : used) {
      if (!declared.contains(variable)) {
        throw fault(file, 1, "the query uses a parameter the header does not declare: ?" + variable, null);
      }
    }
    if (network != Variables.callsService(query)) {
      throw fault(
          file,
          1,
          network
              ? "the header says network: true but the query calls no SERVICE"
              : "the query calls a SERVICE: say network: true in the header",
          null);
    }
  }

  static QueryException fault(Path file, int line, String what, Throwable cause) {
    return new QueryException(Code.FILE, file.toString(), file + ":" + line + ": " + what, cause);
  }

  /** Some of the parser's exceptions hold the line in their message only. */
  private static int line(QueryParseException e) {
    Matcher place = LINE.matcher(e.getMessage());
    return e.getLine() > 0 ? e.getLine() : place.find() ? Integer.parseInt(place.group(1)) : 1;
  }

  static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
