package org.reformgraph.server.page;

import java.util.Objects;

/**
 * What a page shows.
 *
 * @param status of HTTP
 * @param template name of the template below {@code src/main/jte}, without suffix; its parameters are {@code view}
 *     and {@code model}
 * @param model what the template shows
 * @param styled whether scripts of the page may write styles into its elements, as the query editor does
 */
public record Shown(int status, String template, Object model, boolean styled) {

  public Shown {
    Objects.requireNonNull(template);
    Objects.requireNonNull(model);
  }

  public static Shown of(String template, Object model) {
    return new Shown(200, template, model, false);
  }

  Shown withStyles() {
    return new Shown(status, template, model, true);
  }
}
