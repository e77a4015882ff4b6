package org.reformgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says about its article: meta elements (Open Graph, Dublin Core, those that Chinese government sites
 * must bear: ArticleTitle, PubDate, ContentSource), JSON-LD, {@code h1}, {@code time}, {@code title}; in this order. A
 * day that can't be read is passed over here, since templates leave such behind.
 */
final class PageMetadata {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, List<String>> META =
      Map.of(
          "title", List.of("og:title", "articletitle", "dc.title", "dcterms.title", "twitter:title"),
          "published",
              List.of(
                  "article:published_time", "pubdate", "publishdate", "publish_date", "og:release_date", "date",
                  "firstpublishedtime", "dc.date", "dcterms.issued", "datepublished", "weibo: article:create_at"),
          "publisher", List.of("contentsource", "source", "dc.publisher", "dcterms.publisher", "mediaid"),
          "author", List.of("author", "article:author", "dc.creator", "dcterms.creator"),
          "url", List.of("og:url"));

  private PageMetadata() {}

  static Metadata of(Document page) {
    Metadata metadata = Metadata.none();
    for (String key : META.keySet().stream().sorted().toList()) {
      for (String name : META.get(key)) {
        for (Element meta : page.select("meta[content]")) {
          String property = (meta.attr("name") + meta.attr("property") + meta.attr("itemprop")).toLowerCase(java.util.Locale.ROOT);
          if (property.equals(name)) {
            put(metadata, key, meta.attr("content"));
          }
        }
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        linkedData(metadata, JSON.readTree(script.data()));
      } catch (JsonProcessingException broken) {
        // Other sources on the page say the same; the text is what counts.
        continue;
      }
    }
    page.select("h1").stream().map(Element::text).filter(text -> text.length() > 3).findFirst().ifPresent(text -> put(metadata, "title", text));
    for (Element time : page.select("time")) {
      put(metadata, "published", time.hasAttr("datetime") ? time.attr("datetime") : time.text());
    }
    put(metadata, "title", page.title().replaceFirst("\\s*[-_|—–]+\\s*[^-_|—–]{2,20}$", ""));
    put(metadata, "publisher", page.select("meta[property=og:site_name]").attr("content"));
    put(metadata, "url", page.select("link[rel=canonical]").attr("href"));
    return metadata;
  }

  private static void linkedData(Metadata metadata, JsonNode node) {
    if (node.isArray() || node.has("@graph")) {
      (node.isArray() ? node : node.get("@graph")).forEach(item -> linkedData(metadata, item));
    } else if (node.has("datePublished") || node.path("@type").toString().contains("Article")) {
      put(metadata, "title", node.path("headline").asText());
      put(metadata, "published", node.path("datePublished").asText());
      put(metadata, "author", name(node.path("author")));
      put(metadata, "publisher", name(node.path("publisher")));
    }
  }

  private static String name(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isTextual() ? one.asText() : one.path("name").asText();
  }

  private static void put(Metadata metadata, String key, String value) {
    boolean useless =
        value == null
            || key.equals("published") && Day.parse(value).isEmpty()
            || key.equals("author") && value.codePoints().noneMatch(Character::isIdeographic);
    if (!useless) {
      metadata.put(key, value.strip());
    }
  }
}
