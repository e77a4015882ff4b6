package org.reformgraph.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A news page: its article without what stands around it. First goes what is no text by its element, role or class
 * (navigation, share bars, recommendations, comments), then lists of links; the article is then the element that marks
 * itself as such, or the innermost one that still holds seven tenths of the Chinese text outside links. Paragraphs are
 * set apart by a blank line, rows of tables by a line end.
 */
final class WebPage {

  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w-]+)|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w-]+)");

  private static final String NO_TEXT =
      "script,style,noscript,template,iframe,svg,canvas,form,button,select,input,textarea,nav,aside,footer,dialog,object,embed,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],[style~=(?i)display\\s*:\\s*none]";
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:(?:nav|menu|bread|crumb|share(?!d)|social|sns|bdshare|related|recommend|comment|sidebar|footer|copyright|toolbar|advert|banner|login|"
              + "pagination|pager|qrcode|prevnext|friendlink)[\\w-]*|[\\w-]+[-_](?:nav|menu|share|related|recommend|comments?|sidebar|footer|copyright|ads?)"
              + "|hot|rank|tags?|side|foot|position|search|ads?|tools)(?:$|\\s)");
  private static final String MARKED =
      "[itemprop=articleBody],#zoom,.TRS_Editor,.trs_editor_view,#ozoom,#articleContent,#article-content,.article-content,.article_content,"
          + ".article-body,.content-article,#artibody,#UCAP-CONTENT,founder-content,.rm_txt_con,article";
  private static final Pattern LINE_AROUND =
      Pattern.compile(
          "(?i)(?:版权所有|copyright|©|[(\\[【]?责任编辑|[(\\[【]?责编|分享到|分享让更多人看到|扫一扫|扫码|上一篇|下一篇|上一条|下一条|相关(?:阅读|链接|新闻|稿件)|"
              + "推荐阅读|延伸阅读|热门推荐|打印(?:本页)?|关闭(?:窗口|本页)?$|【?(?:字体|字号)|返回(?:顶部|首页)|(?:您的)?当前位置|您现在的位置|(?:首页|主页)\\s*[>»›]|浏览次数|点击数|.{0,6}ICP备|.{0,4}公网安备|未经.{0,12}(?:许可|授权).{0,20}转载|免责声明).*",
          Pattern.DOTALL);

  private WebPage() {}

  static Article read(byte[] bytes, String stem) throws Refusal {
    String html = PlainText.lines(Decoder.decode(bytes, declared(bytes)));
    PlainText.refuseZero(html);
    Document page = Jsoup.parse(html);
    Metadata metadata = PageMetadata.of(page);
    clear(page);
    Element article = article(page);
    String body = text(article);
    if (body.isBlank()) {
      throw new Refusal(
          Rejected.Code.NO_TEXT,
          "The page holds no text of its own; scripts may load it. Save the page from a browser after it has loaded.");
    }
    Dateline above = Dateline.of(above(page, article), "");
    metadata.put("published", above.published()).put("author", above.authors().isEmpty() ? null : above.authors());
    metadata.put("publisher", above.publisher());
    return metadata.article(stem, body);
  }

  private static String declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    return !declared.find() ? null : declared.group(1) == null ? declared.group(2) : declared.group(1);
  }

  private static void clear(Document page) {
    page.select(NO_TEXT).remove();
    Map<Element, int[]> counts = counts(page.body());
    int all = counts.get(page.body())[0];
    for (Element element : page.body().getAllElements()) {
      int[] count = counts.get(element);
      boolean small = count[0] * 2 < all;
      boolean named = AROUND.matcher(element.className()).find() || AROUND.matcher(element.id()).find();
      boolean links = element.isBlock() && count[1] > 3 * count[0] && element.select("a").size() > 2;
      if (element != page.body() && (links || named && small)) {
        element.remove();
      }
    }
  }

  private static Element article(Document page) {
    Map<Element, int[]> counts = counts(page.body());
    Element best = page.body();
    int all = counts.get(best)[0];
    for (Element marked : page.select(MARKED)) {
      if (counts.get(marked)[0] * 2 > all) {
        best = marked;
      }
    }
    for (Element inner = best; inner != null; ) {
      best = inner;
      int enough = counts.get(best)[0] * 7 / 10;
      inner = null;
      for (Element child : best.children()) {
        if (!child.normalName().matches("p|span|b|strong|font|h[1-6]|tbody|tr|li") && counts.get(child)[0] > enough) {
          inner = child;
        }
      }
    }
    return best;
  }

  /** Han characters of each element outside and inside of links. */
  private static Map<Element, int[]> counts(Element root) {
    Map<Element, int[]> counts = new IdentityHashMap<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int links;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              counts.put(element, new int[2]);
              links += element.nameIs("a") ? 1 : 0;
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
              int han = (int) text.getWholeText().chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
              counts.get(parent)[links > 0 ? 1 : 0] += han;
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              links -= element.nameIs("a") ? 1 : 0;
              if (element != root) {
                int[] own = counts.get(element);
                int[] above = counts.get(element.parent());
                above[0] += own[0];
                above[1] += own[1];
              }
            }
          }
        },
        root);
    return counts;
  }

  /** Short texts between the headline and the article: where pages print date, source and author. */
  private static String above(Document page, Element article) {
    List<String> lines = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      if (element == article) {
        break;
      }
      String own = element.text().strip();
      if (element.nameIs("h1")) {
        lines.clear();
      } else if (own.length() >= 6 && own.length() <= 60 && !lines.contains(own)) {
        lines.add(own);
      }
    }
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
  }

  private static String text(Element article) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (node instanceof Element element) {
              breakLine(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
              breakLine(element);
            }
          }

          private void breakLine(Element element) {
            switch (element.normalName()) {
              case "br", "tr" -> out.append('\n');
              case "td", "th" -> out.append('\t');
              default -> out.append(element.isBlock() ? "\n\n" : "");
            }
          }
        },
        article);
    List<String> kept = new ArrayList<>();
    for (String raw : out.toString().split("\n", -1)) {
      String line = Width.strip(raw).replaceAll("[ \\t]*\\t[ \\t]*", "\t");
      boolean blank = line.isEmpty() && (kept.isEmpty() || kept.getLast().isEmpty());
      if (!blank && !(line.length() < 80 && LINE_AROUND.matcher(Width.fold(line)).matches())) {
        kept.add(line);
      }
    }
    return String.join("\n", kept).strip();
  }
}
