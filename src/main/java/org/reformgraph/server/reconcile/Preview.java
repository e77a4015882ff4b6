package org.reformgraph.server.reconcile;

import java.util.stream.Collectors;
import org.reformgraph.query.match.Entity;
import org.reformgraph.query.match.Property;
import org.reformgraph.query.match.Value;
import org.reformgraph.server.page.Language;

/** An entity in a few lines of HTML, for a small frame in which no script runs. */
final class Preview {

  private static final int SHOWN = 5;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <head>
      <meta charset="utf-8">
      <title>%2$s</title>
      <style>
      body { font: 14px/1.5 system-ui, sans-serif; margin: .6rem; color: #222; background: #fff; }
      h1 { font-size: 1.1rem; margin: 0; } p { margin: 0 0 .4rem; color: #555; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: 0; }
      dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      <h1><a href="%3$s" target="_blank" rel="noopener">%2$s</a></h1>
      <p>%4$s%5$s</p>
      <dl>
      %6$s
      </dl>
      </body>
      </html>
      """;

  private Preview() {}

  /**
   * @param view address of the entity's page
   */
  static String of(Entity entity, String view, Language language) {
    var rows = new StringBuilder();
    for (var property : Property.values()) {
      var values = entity.values(property);
      if (property != Property.IRI && property.appliesTo(entity.kind()) && !values.isEmpty()) {
        var shown = values.stream().limit(SHOWN).map(Value::text).map(Preview::text).collect(Collectors.joining("、"));
        rows.append("<dt>").append(text(Words.in(property.label(), language))).append("</dt><dd>").append(shown);
        rows.append(values.size() > SHOWN ? " …" : "").append("</dd>\n");
      }
    }
    var description = entity.parent() == null ? "" : " · " + text(entity.description().replaceFirst(" · .*", ""));
    return PAGE.formatted(
        language.tag(),
        text(entity.name()),
        text(view),
        text(Words.in(entity.kind().label(), language)),
        description,
        rows.toString().strip());
  }

  private static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
